-- Migrations expand first: a new version only adds what the old code can ignore, and what is no
-- longer used goes a version later, since old and new code run side by side during a restart.

-- The administrative tree. Codes are those of the National Statistics Office without the region digit.
create table place (
  code       text primary key check (code ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
  parent     text references place,
  level      text not null check (level in ('CAPITAL', 'AIMAG', 'DISTRICT', 'SOUM', 'KHOROO', 'BAGH')),
  name_mn    text not null check (name_mn <> ''),
  name_en    text not null check (name_en <> ''),
  latitude   double precision check (latitude between -90 and 90),
  longitude  double precision check (longitude between -180 and 180),
  programme  boolean not null default false,
  tile_row   smallint check (tile_row >= 0),
  tile_col   smallint check (tile_col >= 0),
  active     boolean not null default true,
  edited     boolean not null default false,
  check ((parent is null) = (level in ('CAPITAL', 'AIMAG'))),
  check (parent is null or code like parent || '__'),
  check ((latitude is null) = (longitude is null)),
  check ((tile_row is null) = (tile_col is null))
);
comment on column place.edited is 'Changed by staff: the reference data does not overwrite it.';
create index place_parent on place (parent);

create table place_alias (
  place text not null references place,
  alias text not null check (alias <> ''),
  note  text not null,
  primary key (place, alias)
);

create table facility (
  code       text primary key,
  place      text not null references place,
  kind       text not null check (kind in (
    'FAMILY_HEALTH_CENTRE', 'SOUM_HEALTH_CENTRE', 'BAGH_FELDSHER_POST', 'INTERSOUM_HOSPITAL',
    'AIMAG_HOSPITAL', 'DISTRICT_HOSPITAL', 'MATERNITY', 'PHARMACY', 'DENTAL_CLINIC',
    'ADOLESCENT_CABINET', 'INSURANCE_OFFICE', 'SCHOOL', 'KINDERGARTEN', 'SPECIAL_SCHOOL',
    'DORMITORY', 'SPORTS_HALL', 'LOCAL_GOVERNMENT')),
  name_mn    text not null check (name_mn <> ''),
  name_en    text not null check (name_en <> ''),
  source     text not null,
  confidence text not null check (confidence in ('NAMED', 'DERIVED', 'TO_CONFIRM')),
  active     boolean not null default true,
  edited     boolean not null default false
);
comment on column facility.edited is 'Changed by staff: the reference data does not overwrite it.';
create index facility_place on facility (place);

-- What of the reference files is in the tables, by the checksum of the file.
create table reference_file (
  name      text primary key,
  checksum  text not null,
  loaded_at timestamptz not null default now()
);

-- Raised with every change of places, aliases and facilities, so that each node sees when its
-- snapshot in memory is old.
create table reference_version (
  only_row boolean primary key default true check (only_row),
  number   bigint not null default 0
);
insert into reference_version default values;

create function raise_reference_version() returns trigger language plpgsql as $$
begin
  update reference_version set number = number + 1;
  return null;
end $$;
create trigger place_changed after insert or update or delete or truncate on place
  for each statement execute function raise_reference_version();
create trigger place_alias_changed after insert or update or delete or truncate on place_alias
  for each statement execute function raise_reference_version();
create trigger facility_changed after insert or update or delete or truncate on facility
  for each statement execute function raise_reference_version();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name;
end $$;
-- Answers and cases refer to codes for ever: a place or facility becomes inactive instead.
create trigger place_kept before delete or update of code on place
  for each row execute function refuse_change();
create trigger facility_kept before delete or update of code on facility
  for each row execute function refuse_change();

-- Published versions of surveys, by the hash of their content; they never change.
create table survey (
  hash         text primary key check (hash ~ '^[0-9a-f]{64}$'),
  survey_id    text not null,
  version      int  not null check (version > 0),
  source       text not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= published_at)
);
comment on column survey.withdrawn_at is 'No longer offered; dialogues and answers bound to it go on.';
create unique index survey_current on survey (survey_id) where withdrawn_at is null;

create trigger survey_immutable before update of hash, survey_id, version, source, published_at
  on survey for each row execute function refuse_change();
create trigger survey_kept before delete on survey for each row execute function refuse_change();

-- Where staff switched a survey on or off; elsewhere it is offered in the areas it was made for, or,
-- being a core one, everywhere.
create table topic_switch (
  survey_id text not null,
  area      text not null references place check (length(area) in (2, 4)),
  offered   boolean not null,
  primary key (survey_id, area)
);

-- A citizen is a random number and nothing else.
create table citizen (
  id         uuid primary key,
  created_at timestamptz not null
);

create table consent (
  citizen_id uuid not null references citizen on delete cascade,
  at         timestamptz not null,
  version    int  not null check (version > 0),
  language   text not null,
  given      boolean not null,
  primary key (citizen_id, at)
);

-- A sealed known word for each key: a wrong key refuses to start.
create table key_canary (
  key_id bytea primary key check (length(key_id) = 4),
  sealed bytea not null
);

-- Names this very database; renewed on restore, so that whoever follows the change feed starts anew.
create table database_epoch (
  only_row boolean primary key default true check (only_row),
  epoch    uuid not null default gen_random_uuid()
);
insert into database_epoch default values;
