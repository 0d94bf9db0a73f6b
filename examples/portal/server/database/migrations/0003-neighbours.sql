-- Written without a name: staff are shown neither the resident nor the home.
alter table requests add column anonymous boolean not null default false;

-- What similar ones are looked for among. The condition is that of store/similar.ts.
create index requests_shared on requests ((location ->> 'areaId'), created_at desc)
  where not anonymous and status in ('submitted', 'acknowledged', 'scheduled', 'in-progress', 'on-hold');

create table followers (
  request_id uuid not null references requests,
  resident_id text not null references people,
  primary key (request_id, resident_id)
);

create index followers_by_resident on followers (resident_id);

-- Two lines may share a moment, and one was written first.
alter table request_events add column sequence bigint generated always as identity;

-- The words of a comment, and the photos that came with it.
alter table request_events add column text text;

alter table photos add column event_id uuid references request_events;
