create table settings (
  name text primary key,
  value text not null
);

create table homes (
  id text primary key,
  label_en text not null,
  label_zh text not null
);

create table people (
  id text primary key,
  role text not null check (role in ('resident', 'staff')),
  name_en text not null,
  name_zh text not null,
  title_en text,
  title_zh text,
  phone text not null
);

create table residences (
  person_id text not null references people,
  home_id text not null references homes,
  primary key (person_id, home_id)
);

create sequence request_numbers;

create table requests (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  resident_id text not null references people,
  kind text not null,
  category_id text,
  status text not null default 'submitted',
  description text not null,
  fields jsonb not null default '{}',
  location jsonb,
  availability jsonb,
  contact jsonb,
  emergency boolean not null default false,
  owner_id text references people,
  promises jsonb not null default '[]',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- The order of every list; the id makes it total, so that a cursor neither skips nor repeats.
create index requests_by_resident on requests (resident_id, created_at desc, id desc);

create index requests_for_staff on requests (emergency desc, created_at desc, id desc);

create table request_events (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references requests,
  at timestamptz not null default clock_timestamp(),
  type text not null,
  by_id text references people,
  status text,
  owner_id text references people
);

create index request_events_by_request on request_events (request_id, at);

-- Bytes stand in the database, so that every process serves every photo and a backup is one thing.
create table photos (
  id uuid primary key default gen_random_uuid(),
  resident_id text not null references people,
  request_id uuid references requests,
  position integer,
  name text not null,
  type text not null,
  width integer not null,
  height integer not null,
  bytes bytea not null,
  created_at timestamptz not null default now()
);

create index photos_by_request on photos (request_id, position);

create index photos_waiting on photos (created_at) where request_id is null;

-- One row for each write: the unique key is what makes five deliveries one record. The reply is kept as it was.
create table idempotency_keys (
  resident_id text not null references people,
  key text not null,
  digest text not null,
  record_id uuid,
  reply text,
  created_at timestamptz not null default now(),
  primary key (resident_id, key)
);

create index idempotency_keys_by_record on idempotency_keys (record_id);

-- What live updates read, numbered by the row below.
create table changes (
  id bigint primary key,
  request_id uuid not null references requests,
  resident_id text not null references people,
  at timestamptz not null default now()
);

-- Numbers of a sequence become visible when their transactions end, not in their order, and a reader that remembers
-- the highest could miss one. Whoever counts this row up holds it until the transaction ends: no number is seen
-- before the ones below it, and none is left out.
create table change_counter (
  last bigint not null
);

insert into change_counter (last) values (0);
