-- The people of the console, how they come in, and what they opened.

create table staff (
  id bigint generated always as identity primary key,
  login text not null unique check (login = lower(login) and length(login) between 3 and 200),
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('ADMIN', 'STAFF')),
  language text not null default 'mn',
  password_hash text not null,
  password_number int not null default 1 check (password_number > 0),
  active boolean not null default true,
  created_at timestamptz not null
);

-- A one-time link. Without an inviter it is the link of the first start, which makes the first administrator;
-- with a person it lets that person choose a new password.
create table staff_invitation (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  role text not null check (role in ('ADMIN', 'STAFF')),
  note text not null default '',
  invited_by bigint references staff,
  staff_id bigint references staff,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Attempts to sign in that have not (yet) succeeded; subject is a hash of a login or of an address.
create table sign_in_failure (
  subject bytea not null,
  at timestamptz not null
);
create index on sign_in_failure (subject, at);
create index on sign_in_failure (at);

-- Who read the unmasked text of which case is asked of the histories of all cases.
create index complaint_original_read on complaint_event (id) where kind = 'ORIGINAL_READ';

-- Who decided what a typed name stands for.
alter table typed_facility add column decided_by bigint references staff;

-- Who had an update tried again that was set aside, or dismissed it, and when.
alter table set_aside
  add column decided_by bigint references staff,
  add column decided_at timestamptz,
  add check ((decided_by is null) = (decided_at is null));

-- What was done at a facility, in the words of staff. What is published is told to those who rated the
-- facility and agreed to be told.
create table facility_action (
  id           bigint generated always as identity primary key,
  facility     text not null references facility,
  text_mn      text not null check (length(text_mn) between 1 and 600),
  text_en      text not null check (length(text_en) <= 600),
  version      int not null default 1 check (version > 0),
  published_at timestamptz
);
comment on column facility_action.version is 'Raised with every change of the words.';
comment on column facility_action.published_at is 'Null for a draft, and for what was taken back.';
create index facility_action_facility on facility_action (facility, id);
create index facility_action_published on facility_action (published_at) where published_at is not null;

create table facility_action_event (
  id        bigint generated always as identity primary key,
  action_id bigint not null references facility_action,
  kind      text not null check (kind in ('WRITTEN', 'CHANGED', 'PUBLISHED', 'TAKEN_BACK')),
  staff     bigint not null references staff,
  at        timestamptz not null
);
create index facility_action_event_action on facility_action_event (action_id, id);
create trigger facility_action_event_kept before update or delete on facility_action_event
  for each row execute function refuse_change();

-- What a citizen said to being told what changed where they rated.
create table news_wish (
  citizen_id uuid primary key references citizen on delete cascade,
  wanted     boolean not null,
  at         timestamptz not null
);

-- Who was told of what, each once.
create table action_told (
  action_id  bigint not null references facility_action,
  citizen_id uuid not null references citizen on delete cascade,
  outbox_id  bigint not null,
  at         timestamptz not null,
  primary key (action_id, citizen_id)
);
comment on column action_told.outbox_id is 'The message, as long as it waits.';
create index action_told_citizen on action_told (citizen_id);

-- Searches that staff keep, each person their own. What is taken away can be brought back for a day.
create table saved_search (
  id         bigint generated always as identity primary key,
  staff_id   bigint not null references staff,
  name       text not null check (length(name) between 1 and 80),
  query      text not null check (length(query) <= 4000),
  alert      boolean not null default true,
  seen_at    timestamptz not null,
  deleted_at timestamptz
);
comment on column saved_search.query is 'The address of the list behind its question mark.';
comment on column saved_search.seen_at is 'When the newest case was received that its owner may have seen there.';
create index saved_search_staff on saved_search (staff_id);

-- Who of staff has taken a case in hand.
alter table complaint add foreign key (assignee) references staff;
