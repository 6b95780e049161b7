-- Who answers for a place or a facility. The name is what staff call this person or post.
create table official (
  id              bigint generated always as identity primary key,
  name            text not null check (length(name) between 1 and 100),
  place           text references place,
  facility        text references facility,
  language        text not null,
  status          text not null check (status in ('INVITED', 'ACTIVE', 'LEFT', 'DEACTIVATED')),
  conversation_id bigint references conversation on delete set null,
  digest_at       timestamptz,
  created_at      timestamptz not null,
  check (num_nonnulls(place, facility) = 1)
);
comment on column official.conversation_id is 'The chat in the role of official; one active official each.';
comment on column official.digest_at is 'When the next scheduled summary is due.';
create unique index official_conversation on official (conversation_id) where status = 'ACTIVE';
create index official_place on official (place) where status = 'ACTIVE';
create index official_facility on official (facility) where status = 'ACTIVE';
create index official_digest on official (digest_at) where status = 'ACTIVE';

-- One-time codes that bring an official in; only their keyed hash is kept.
create table official_invitation (
  code_hash  bytea primary key,
  official   bigint not null references official on delete cascade,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index official_invitation_official on official_invitation (official);

-- What officials were told of a case: that it is there, and later its text, once staff released it.
create table official_alert (
  official     bigint not null references official on delete cascade,
  complaint    bigint not null references complaint on delete cascade,
  told_at      timestamptz not null,
  text_told_at timestamptz,
  primary key (official, complaint)
);
create index official_alert_complaint on official_alert (complaint);
create index official_alert_waiting on official_alert (complaint) where text_told_at is null;

create table demo_official (
  official bigint primary key references official on delete cascade
);
comment on table demo_official is 'Officials that were invented with the demo data.';

-- What a browser shows of a chat. A session is known by the keyed hash of its cookie only.
create table web_session (
  address_hash bytea primary key,
  version      bigint not null default 0,
  used_at      timestamptz not null
);
comment on column web_session.version is 'Raised with every change of what is shown.';
create index web_session_used on web_session (used_at);

create table web_message (
  address_hash bytea  not null references web_session on delete cascade,
  number       bigint not null,
  form_key     uuid,
  body_sealed  bytea  not null,
  primary key (address_hash, number),
  unique (address_hash, form_key)
);
comment on column web_message.form_key is 'Of what the person at the browser said: the same form sent twice says it once.';

-- By these codes a citizen goes on in Telegram with what they began in the web chat; one each.
create table transfer_code (
  conversation_id bigint primary key references conversation on delete cascade,
  code_hash       bytea not null unique check (length(code_hash) = 32),
  expires_at      timestamptz not null
);

-- The table of db-scheduler 16 for PostgreSQL, as its documentation gives it.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
