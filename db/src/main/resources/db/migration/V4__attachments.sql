-- Photos and voice messages of reports and answers. The bytes lie outside of the database, sealed,
-- under a random name; a row knows what they are and what became of them.
create table attachment (
  id             bigint generated always as identity primary key,
  case_number    text not null,
  position       int not null,
  kind           text not null check (kind in ('PHOTO', 'VOICE')),
  source_sealed  bytea,
  state          text not null default 'ARRIVING' check (state in ('ARRIVING', 'READY', 'REFUSED')),
  refusal        text check (refusal in
                   ('TOO_LARGE', 'WRONG_TYPE', 'TOO_MANY_PIXELS', 'DAMAGED', 'GONE')),
  file           text,
  content_type   text,
  bytes          bigint,
  width          int,
  height         int,
  seconds        int not null default 0,
  sha256         bytea,
  attempts       int not null default 0,
  due_at         timestamptz not null,
  created_at     timestamptz not null,
  unique (case_number, position),
  check ((state = 'READY') = (num_nonnulls(file, content_type, bytes, sha256) = 4)),
  check ((state = 'REFUSED') = (refusal is not null)),
  check ((state = 'ARRIVING') = (source_sealed is not null))
);
comment on table attachment is 'A photo or voice message of a report or an answer.';
comment on column attachment.case_number is 'The number of the report or rating it belongs to.';
comment on column attachment.source_sealed is
  'The channel''s name of the file, until it was fetched or refused.';
comment on column attachment.file is 'The random name under which the sealed bytes are kept.';
comment on column attachment.sha256 is 'Of the kept bytes before they are sealed.';
comment on column attachment.due_at is 'When it is to be fetched next.';
-- Kept bytes that nothing refers to any more and that are to be deleted.
create table erased_file (
  file text primary key
);
create index attachment_due on attachment (due_at) where state = 'ARRIVING';

-- What was invented to show how Sanal looks, so that it can be taken away again.
create table demo (
  number     text primary key,
  citizen_id uuid
);
comment on table demo is 'Cases, and their invented citizens, that stand for nobody.';

-- What people say about the bot itself. It is bound to nobody.
create table bot_comment (
  id       bigint generated always as identity primary key,
  text     text not null check (text <> ''),
  language text not null,
  at       timestamptz not null
);
