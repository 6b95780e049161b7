-- A running process has a number and holds the session advisory lock of that number as long as it
-- lives. The rows here are only the numbers to look at: whether one lives, the lock says.
create sequence node_number as int;
create table node (
  number     int primary key,
  started_at timestamptz not null default now()
);

-- The one process that polls raises the epoch when it begins; a batch polled under an older one
-- does not commit.
create table poller (
  only_row boolean primary key default true check (only_row),
  epoch    bigint not null default 0
);
insert into poller default values;

-- What the bot is called, for the links that the console shows. It is asked of Telegram at each start.
create table bot_account (
  only_row boolean primary key default true check (only_row),
  username text not null check (username ~ '^[A-Za-z0-9_]{1,64}$')
);

-- One chat in one role. Replies wait in the row itself until they are known to have arrived.
-- No index touches a column that each step changes, so that updates stay on their page.
create table conversation (
  id                  bigint generated always as identity primary key,
  channel             text not null check (channel in ('telegram', 'web')),
  role                text not null check (role in ('citizen', 'official')),
  address_hash        bytea not null check (length(address_hash) = 32),
  address_sealed      bytea not null,
  citizen_id          uuid references citizen on delete set null,
  state_sealed        bytea,
  replies_sealed      bytea,
  reply_number        bigint not null default 0,
  delivered_number    bigint not null default 0,
  courier_node        int,
  question_message_id bigint,
  newest_message_id   bigint,
  has_history         boolean not null default false,
  asked_at            timestamptz,
  unreachable_at      timestamptz,
  forget_at           timestamptz,
  draft_day           date,
  reminded_at         timestamptz,
  created_at          timestamptz not null default now(),
  unique (address_hash, role)
) with (fillfactor = 60, toast_tuple_target = 8160);
-- Sealed bytes do not compress: do not let the server try.
alter table conversation
  alter column state_sealed set storage external,
  alter column replies_sealed set storage external;
create index conversation_unfinished on conversation (draft_day) where draft_day is not null;
create index conversation_forget on conversation (forget_at) where forget_at is not null;
create index conversation_citizen on conversation (citizen_id) where citizen_id is not null;
comment on column conversation.replies_sealed is 'Replies not yet known to be delivered, the last numbered reply_number.';
comment on column conversation.delivered_number is 'Replies up to this one have arrived, even where they still stand in replies_sealed.';
comment on column conversation.courier_node is 'The one node that sends to this chat while anything waits for it.';
comment on column conversation.question_message_id is 'The channel''s id of the question shown last.';
comment on column conversation.newest_message_id is 'The highest message id seen in the chat, of either side.';
comment on column conversation.asked_at is 'When this role last asked something: typed text goes to the role that asked last.';
comment on column conversation.draft_day is 'The day of the last step, while something is begun and not handed in; a day, so that an update within it stays on its page.';
comment on column conversation.reminded_at is 'When the person was reminded of it.';
comment on column conversation.forget_at is 'When the row goes, unless a citizen is bound to it again.';
comment on column conversation.unreachable_at is 'The person blocked the bot or is gone; cleared by the next word from them.';

-- Updates that have been taken in, by exact id: after a quiet week ids start anew anywhere.
create table update_seen (
  bot       bigint not null,
  update_id bigint not null,
  at        timestamptz not null default now(),
  primary key (bot, update_id)
);
create index update_seen_at on update_seen using brin (at);

-- Updates that could not be taken in. Staff see reason and number only, and may have one tried again.
create table set_aside (
  id         bigint generated always as identity primary key,
  bot        bigint not null,
  channel    text not null check (channel in ('telegram', 'web')),
  update_id  bigint,
  reason     text not null check (reason in ('UNREADABLE', 'FAILED')),
  fault      text not null,
  raw_sealed bytea,
  writer     bytea check (length(writer) = 32),
  at         timestamptz not null,
  state      text not null default 'WAITING' check (state in ('WAITING', 'TO_RETRY', 'HANDLED', 'DISMISSED')),
  tries      int not null default 1 check (tries > 0),
  ended_at   timestamptz,
  -- What has ended is no longer kept.
  check ((raw_sealed is null) = (state in ('HANDLED', 'DISMISSED'))),
  check ((ended_at is null) = (state in ('WAITING', 'TO_RETRY')))
);
create unique index set_aside_once on set_aside (bot, update_id);
create index set_aside_to_retry on set_aside (id) where state = 'TO_RETRY';
create index set_aside_of_a_writer on set_aside (writer) where writer is not null;
comment on column set_aside.writer is 'The hash of the chat''s address, as in conversation, by which it is found when its writer has all erased; null where not even that could be read, and when it has ended.';
comment on column set_aside.fault is 'The kind of the fault, a class name: never its message.';
comment on column set_aside.tries is 'How often it was tried to take it in.';

-- What is to be told beside the dialogue: notices (an answer arrived) before bulk (summaries).
create table outbox (
  id              bigint generated always as identity primary key,
  conversation_id bigint not null references conversation on delete cascade,
  urgency         text not null check (urgency in ('notice', 'bulk')),
  body_sealed     bytea not null,
  not_before      timestamptz not null,
  attempts        int not null default 0,
  created_at      timestamptz not null
);
create index outbox_due on outbox (urgency, not_before);
create index outbox_conversation on outbox (conversation_id, id);

-- What the bot may still send of bulk, shared by all nodes.
create table bulk_pace (
  only_row boolean primary key default true check (only_row),
  tokens   double precision not null default 0,
  at       timestamptz not null default now()
);
insert into bulk_pace default values;

-- Messages that a channel refuses for good, and sealed bytes that cannot be read. Staff see reason
-- and time only.
create table parked_message (
  id              bigint generated always as identity primary key,
  conversation_id bigint not null references conversation on delete cascade,
  reason          text not null check (reason in ('UNREACHABLE', 'REFUSED', 'GIVEN_UP', 'UNREADABLE')),
  error_code      int not null,
  body_sealed     bytea not null,
  at              timestamptz not null
);
create index parked_message_at on parked_message (at);
create index parked_message_unreadable on parked_message (at) where reason = 'UNREADABLE';
