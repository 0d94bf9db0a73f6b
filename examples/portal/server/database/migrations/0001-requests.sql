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

-- One row for each write: the unique key is what makes five deliveries one record.
create table idempotency_keys (
  resident_id text not null references people,
  key text not null,
  digest text not null,
  reply jsonb,
  created_at timestamptz not null default now(),
  primary key (resident_id, key)
);

-- What live updates read. Written under a lock, so that ids become visible in their order.
create table changes (
  id bigserial primary key,
  request_id uuid not null references requests,
  resident_id text not null references people,
  at timestamptz not null default now()
);
