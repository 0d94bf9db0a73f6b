-- Each statement can be run again over what a run that was cut short, or another copy of the portal, has left.

-- Another of the staff, so that a request can be handed over by one who does not own it.
insert into people (id, role, name_en, name_zh, title_en, title_zh, phone) values
  ('sun-yue', 'staff', 'Sun Yue', '孙悦', 'Building services', '楼宇设备', '021-5550-0103')
on conflict (id) do nothing;

-- From when on somebody lives there: what was reported before is not theirs to read.
alter table residences add column if not exists since timestamptz not null default '-infinity';

-- What those who live together share. The condition is that of store/standing.ts.
create index if not exists requests_of_home on requests ((location ->> 'homeId'), created_at desc, id desc)
  where kind = 'repair' and not anonymous;

-- Since when the work is done; null while it is not, or not any more.
alter table requests add column if not exists resolved_at timestamptz;

update requests set resolved_at = (
    select max(at) from request_events where request_id = requests.id and request_events.status = 'resolved')
  where status in ('resolved', 'closed') and resolved_at is null;

create index if not exists requests_resolved on requests (resolved_at desc, id desc) where resolved_at is not null;

-- What a resident wrote within the last hour, whoever's request it was for.
create index if not exists request_events_written on request_events (at)
  where type in ('message', 'reopened', 'rescheduled');

-- Taken before the work, or after it.
alter table photos add column if not exists stage text;

-- One rating for each request: the unique key decides between two who rate at once.
create table if not exists ratings (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null unique references requests,
  resident_id text not null references people,
  scale text not null,
  score integer not null,
  dimensions jsonb not null default '[]',
  reason_ids jsonb not null default '[]',
  comment text,
  call_back boolean not null default false,
  thanks boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  reply text,
  reply_by_id text references people,
  reply_at timestamptz
);

create index if not exists ratings_to_call_back on ratings (request_id) where call_back and reply_at is null;

-- What a change is about: the request, or its rating.
alter table changes add column if not exists topic text not null default 'request';
