-- How often somebody did something within the last minute. It counts for all processes.
create table if not exists rates (
  bucket text primary key,
  since timestamptz not null default now(),
  count integer not null default 1
);
