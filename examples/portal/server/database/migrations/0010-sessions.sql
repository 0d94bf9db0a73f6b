-- Who is signed in. The id is the browser's alone: who reads this table, or a backup of it, can sign in with nothing in it.
create table if not exists sessions (
  digest text primary key,
  person_id text not null references people on delete cascade,
  created_at timestamptz not null default now(),
  used_at timestamptz not null default now()
);

create index if not exists sessions_by_age on sessions (created_at);
