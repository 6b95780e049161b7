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
