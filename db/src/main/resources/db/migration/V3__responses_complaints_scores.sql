-- Every case number that was ever taken, by a rating or a report: reserved before it is used, so that
-- random numbers meet nowhere, even on several nodes.
create table case_number (
  number text primary key check (number ~ '^S-[0-9]{2}-[0-9A-HJKMNP-TV-Z]{5}$')
);

-- One filled-in survey. Answers in free words are sealed, coded ones are readable.
create table response (
  id             bigint generated always as identity primary key,
  number         text not null unique,
  code_hash      bytea not null unique check (length(code_hash) = 32),
  citizen_id     uuid references citizen,
  person         uuid not null,
  age_band       text check (age_band in ('under_12', 'from_12', 'from_13', 'from_16', 'from_18',
                   'from_20', 'from_35', 'from_55')),
  survey_id      text not null,
  survey_hash    text not null,
  place          text not null,
  facility       text,
  typed_facility text,
  period_from    date not null,
  period_until   date not null,
  answers        jsonb not null check (jsonb_typeof(answers) = 'object'),
  words_sealed   bytea,
  language       text not null,
  submitted_at   timestamptz not null,
  superseded_at  timestamptz,
  settled        boolean not null default false,
  released_as    text,
  -- What it is about: a facility, or else the soum or district.
  subject        text not null generated always as (coalesce(facility, left(place, 4))) stored,
  check (facility is null or typed_facility is null),
  check (period_until > period_from),
  check (superseded_at >= submitted_at)
);
comment on column response.person is 'By which people are counted: the citizen, or, in a confidential survey, what the key of the period makes of the citizen.';
comment on column response.settled is 'Part of a released score, or too lonely to become part of one.';
create index response_citizen on response (citizen_id) where citizen_id is not null;
comment on column response.released_as is
  'The area under which it was settled before staff found out which facility it is about: there it stays counted.';
-- Who rated a facility, to be told what changed there.
create index response_facility on response (facility, submitted_at)
  where facility is not null and citizen_id is not null;
-- For the bursts of ratings at a facility in the last days.
create index response_recent on response (submitted_at)
  where facility is not null and superseded_at is null;
create index response_typed on response (left(place, 4)) where typed_facility is not null;
create unique index response_one_a_period on response (person, survey_id, subject, period_from)
  where superseded_at is null;
create index response_to_release on response (survey_id, subject, period_from)
  where not settled and superseded_at is null;
create index response_cell on response (survey_id, period_from, subject) where superseded_at is null;

-- By this key the repeats of a confidential survey are recognised until its period is over; then the
-- row goes, and nothing leads from an answer to a citizen any more.
create table period_key (
  survey_id    text not null,
  period_from  date not null,
  period_until date not null,
  key_sealed   bytea not null,
  primary key (survey_id, period_from),
  check (period_until > period_from)
);

-- What an answer refers to is checked once a statement and without locks: a foreign key would lock the
-- row of a much-rated facility in every batch. That suffices, since none of these rows ever goes.
create function response_refers() returns trigger language plpgsql as $$
begin
  if exists (
    select from added a
    where not exists (select from place where code = a.place)
      or not exists (select from survey where hash = a.survey_hash)
      or (a.facility is not null and not exists (select from facility where code = a.facility))
  ) then
    raise foreign_key_violation using message = 'an answer refers to an unknown place, facility or survey';
  end if;
  return null;
end $$;
create trigger response_refers after insert on response referencing new table as added
  for each statement execute function response_refers();

create table complaint (
  id               bigint generated always as identity primary key,
  number           text not null unique,
  code_hash        bytea not null unique check (length(code_hash) = 32),
  kind             text not null check (kind in ('COMPLAINT', 'SUGGESTION', 'THANKS')),
  category         text not null,
  status           text not null check (status in ('RECEIVED', 'UNDER_REVIEW', 'WITH_OFFICIAL',
                     'ANSWERED', 'RESOLVED', 'DECLINED', 'WITHDRAWN')),
  place            text references place,
  facility         text references facility,
  typed_facility   text,
  text             text not null,
  hidden           boolean not null,
  fingerprint      bytea check (length(fingerprint) = 32),
  language         text not null,
  channel          text not null check (channel in ('TELEGRAM', 'WEB')),
  safeguarding     boolean not null,
  received_at      timestamptz not null,
  received_on      date not null,
  due_on           date,
  rules            int not null check (rules > 0),
  released_at      timestamptz,
  alerted_at       timestamptz,
  draft            text,
  answer           text,
  answered_at      timestamptz,
  official_verdict text check (official_verdict in ('SOLVED', 'HALF', 'NOT_SOLVED')),
  citizen_verdict  text check (citizen_verdict in ('SOLVED', 'HALF', 'NOT_SOLVED')),
  reopened         boolean not null default false,
  assignee         bigint,
  citizen_id       uuid references citizen,
  conversation_id  bigint references conversation,
  version          int not null default 1 check (version > 0),
  check (place is not null or safeguarding),
  check (facility is null or typed_facility is null),
  check (due_on >= received_on),
  check ((due_on is null) = (kind = 'THANKS')),
  check (category <> 'child_safety' or safeguarding),
  check (fingerprint is null or not safeguarding),
  constraint safeguarding_never_released check (not safeguarding or released_at is null),
  constraint safeguarding_never_alerted check (not safeguarding or alerted_at is null),
  check ((citizen_id is null) = (conversation_id is null)),
  check (status not in ('ANSWERED', 'DECLINED', 'RESOLVED') or answer is not null),
  check ((answer is null) = (answered_at is null)),
  check (released_at >= received_at and alerted_at >= received_at and answered_at >= received_at)
);
comment on column complaint.hidden is 'Personal data was masked in the text.';
comment on column complaint.fingerprint is
  'A keyed hash of the stems of the text: the same for texts that say the same in the same words. Null where there are too few words, where harm to a child may be meant, and once erased.';
create index complaint_fingerprint on complaint (fingerprint) where fingerprint is not null;
create index complaint_citizen on complaint (citizen_id, received_at desc) where citizen_id is not null;
create index complaint_unalerted on complaint (id) where alerted_at is null and not safeguarding;
create index complaint_open_place on complaint (place text_pattern_ops, due_on)
  where status in ('RECEIVED', 'UNDER_REVIEW', 'WITH_OFFICIAL') and not safeguarding;
create index complaint_open_facility on complaint (facility, due_on)
  where status in ('RECEIVED', 'UNDER_REVIEW', 'WITH_OFFICIAL') and not safeguarding;

create index complaint_typed on complaint (left(place, 4)) where typed_facility is not null;

-- Names that citizens typed since they did not find the facility in the list, one for all spellings
-- that differ in case, signs and look-alikes alone. Staff decide; what is typed later follows.
create table typed_facility (
  id         bigint generated always as identity primary key,
  area       text not null references place,
  key        text not null,
  name       text not null,
  last_at    timestamptz not null,
  state      text not null default 'OPEN' check (state in ('OPEN', 'JOINED', 'REJECTED')),
  facility   text references facility,
  decided_at timestamptz,
  unique (area, key),
  check ((facility is not null) = (state = 'JOINED')),
  check ((decided_at is null) = (state = 'OPEN'))
);

-- What was written, sealed and apart: whoever reads it leaves an event.
create table complaint_original (
  complaint_id bigint primary key references complaint,
  sealed       bytea not null
);

-- People who said the same and added their voice to a report in place of sending it again.
create table complaint_voice (
  complaint_id    bigint not null references complaint,
  citizen_id      uuid not null references citizen,
  conversation_id bigint not null references conversation on delete cascade,
  at              timestamptz not null,
  primary key (complaint_id, citizen_id)
);
create index complaint_voice_citizen on complaint_voice (citizen_id);

-- Short questions of staff to the writer of a report, and what was answered so far.
create table complaint_survey (
  complaint_id bigint not null references complaint,
  number       int not null check (number > 0),
  asked_at     timestamptz not null,
  content      jsonb not null,
  done_at      timestamptz check (done_at >= asked_at),
  primary key (complaint_id, number)
);

create table complaint_event (
  id           bigint generated always as identity primary key,
  complaint_id bigint not null references complaint,
  kind         text not null check (kind in ('RECEIVED', 'UNDER_REVIEW', 'WITH_OFFICIAL', 'RELEASED',
                 'DRAFTED', 'ANSWERED', 'DECLINED', 'CONFIRMED', 'HALF_SOLVED', 'DISPUTED',
                 'WITHDRAWN', 'ALERTED', 'ORIGINAL_READ', 'FACILITY_SET',
                 'ERASED', 'EXPLAINED', 'ASKED_AGAIN', 'CLOSED', 'QUESTIONED', 'REPLIED',
                 'LEFT', 'ASSIGNED', 'GIVEN_BACK')),
  actor_kind   text not null check (actor_kind in ('CITIZEN', 'OFFICIAL', 'STAFF', 'SYSTEM')),
  actor_id     bigint,
  at           timestamptz not null,
  status       text not null,
  note         text,
  check ((actor_id is null) = (actor_kind in ('CITIZEN', 'SYSTEM')))
);
create index complaint_event_complaint on complaint_event (complaint_id, id);
create trigger complaint_event_append_only
  before delete or update of id, complaint_id, kind, actor_kind, actor_id, at, status
  on complaint_event for each row execute function refuse_change();
-- A note can only be taken away, when its writer has their data erased.
create trigger complaint_event_note_kept before update of note on complaint_event
  for each row when (new.note is not null) execute function refuse_change();
create trigger complaint_event_kept before truncate on complaint_event
  for each statement execute function refuse_change();

-- How often a conversation tried a code in an hour.
-- Whether it was really solved, after the answer. Closed is an end mark, not a status.
create table follow_up (
  complaint_id   bigint primary key references complaint,
  asked_at       timestamptz not null,
  asked_again_at timestamptz check (asked_again_at >= asked_at),
  closed_at      timestamptz check (closed_at >= asked_at),
  outcome        text check (outcome in ('SOLVED', 'NOT_CONFIRMED', 'NOT_SOLVED')),
  check ((closed_at is null) = (outcome is null))
);
create index follow_up_open on follow_up (asked_at) where closed_at is null;
-- For the figures of how cases ended.
create index follow_up_closed on follow_up (closed_at) where closed_at is not null;
create index complaint_event_half on complaint_event (at) where kind = 'HALF_SOLVED';

create table code_try (
  conversation_id bigint not null references conversation,
  hour            timestamptz not null,
  tries           int not null check (tries > 0),
  primary key (conversation_id, hour)
);

-- The feed of changes. Read in the order (tx, number), and only below the oldest transaction still
-- running, since a number is taken before its transaction commits.
create table change (
  tx        xid8 not null default pg_current_xact_id(),
  number    bigint generated always as identity,
  kind      text not null check (kind in ('COMPLAINT')),
  entity_id bigint not null,
  at        timestamptz not null default now(),
  primary key (tx, number)
);

-- Released scores. FACILITY, PLACE and REST cells partition the answers; an AREA cell is a sum of
-- them and of nothing else, so that no hidden answer can be computed from a total.
create table score_cell (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('FACILITY', 'PLACE', 'REST', 'AREA')),
  survey_id    text not null,
  question     text not null,
  subject      text not null,
  place        text not null references place,
  period_from  date not null,
  period_until date not null check (period_until > period_from),
  people       int not null check (people >= 5),
  histogram    jsonb not null check (jsonb_typeof(histogram) = 'object'),
  good         double precision check (good between 0 and 1),
  median       double precision,
  mean         double precision,
  released_at  timestamptz not null,
  unique (survey_id, question, subject, period_from, kind)
);
create index score_cell_subject on score_cell (subject, period_from desc);
create index score_cell_place on score_cell (place text_pattern_ops, period_from desc);
