-- Each statement can be run again over what a run that was cut short, or another copy of the portal, has left.

-- What is told of an activity. A text stands in both languages or in one: {"en": …, "zh": …}. What stands here is never
-- changed: another takes its place, for one occurrence or for all that are still to come.
create table if not exists activity_contents (
  id uuid primary key default gen_random_uuid(),
  category text not null check (category in ('festival', 'club', 'volunteering', 'meeting', 'maintenance', 'other')),
  title jsonb not null check (title ?| array['en', 'zh']),
  description jsonb not null default '{}',
  place jsonb not null default '{}',
  fee jsonb not null default '{}',
  audience jsonb not null default '{}',
  host_id text references people,
  joinable boolean not null default false,
  -- How many people there is room for, guests included; null: for everybody.
  capacity integer check (capacity > 0),
  waiting_list boolean not null default false,
  guests_at_most integer not null default 0 check (guests_at_most >= 0),
  -- How long before it begins one can join and leave for the last time, minutes.
  closes_before integer not null default 0 check (closes_before >= 0),
  unique (id, category)
);

create table if not exists activity_series (
  id uuid primary key default gen_random_uuid(),
  -- The value of an RRULE (RFC 5545, section 3.3.10); it begins with the first occurrence as that was planned.
  rule text not null,
  content_id uuid not null references activity_contents,
  version integer not null default 0,
  updated_at timestamptz(3) not null
);

-- One row for each occurrence, also of a series.
create table if not exists activities (
  id uuid primary key default gen_random_uuid(),
  series_id uuid references activity_series,
  content_id uuid not null,
  -- A copy, which the foreign key keeps true, so that the list of each category is one index.
  category text not null,
  -- The zone that its clock runs in; of what lasts all day, that of the community.
  zone text not null,
  -- When it is: from an instant on, or all day on civil dates, the last one included.
  start_at timestamptz(3),
  end_at timestamptz(3) check (end_at >= start_at),
  first_day date,
  last_day date check (last_day >= first_day),
  -- When it was planned to be, as its rule has it.
  planned_start_at timestamptz(3),
  planned_end_at timestamptz(3),
  planned_first_day date,
  planned_last_day date,
  begins_at timestamptz(3) not null
    generated always as (coalesce(start_at, first_day::timestamp at time zone zone)) stored,
  over_at timestamptz(3) not null
    generated always as (coalesce(end_at, start_at, (last_day + 1)::timestamp at time zone zone)) stored,
  planned_at timestamptz(3) not null
    generated always as (coalesce(planned_start_at, planned_first_day::timestamp at time zone zone)) stored,
  cancelled_at timestamptz(3),
  -- Why it was cancelled or moved, in both languages or in one.
  reason jsonb not null default '{}',
  -- Counted up by every change, so that calendars keep the latest, and nobody changes what somebody else has changed.
  version integer not null default 0,
  updated_at timestamptz(3) not null,
  foreign key (content_id, category) references activity_contents (id, category),
  check ((start_at is null) = (first_day is not null) and (first_day is null) = (last_day is null)),
  check ((start_at is null) = (planned_start_at is null) and (first_day is null) = (planned_first_day is null)),
  -- What overlaps a span is looked for among what began this long before it: the limit of community/activities.ts, and a
  -- day for changes of clocks.
  constraint activities_end check (over_at - begins_at <= interval '32 days'),
  unique (series_id, planned_at)
);

-- The order of every list; the id makes it total, so that a cursor neither skips nor repeats.
create index if not exists activities_in_order on activities (begins_at, id) include (over_at, category, cancelled_at);

create index if not exists activities_by_category on activities (category, begins_at, id) include (over_at);

create index if not exists activities_by_content on activities (content_id);

-- Who comes, and who waits. Written only by who holds the row of the activity.
create table if not exists activity_rsvps (
  activity_id uuid not null references activities on delete cascade,
  resident_id text not null references people,
  state text not null check (state in ('joined', 'waiting')),
  guests integer not null default 0 check (guests >= 0),
  -- In which order places were taken. Counted in each activity, for numbers of a sequence may become visible out of order.
  turn integer not null,
  at timestamptz(3) not null,
  primary key (resident_id, activity_id),
  unique (activity_id, turn)
);

-- How many come, and the line of those who wait.
create index if not exists activity_rsvps_in_turn on activity_rsvps (activity_id, state, turn) include (guests);

-- Changes are told of activities too, to everybody.
alter table changes add column if not exists activity_id uuid references activities on delete cascade;

alter table changes drop constraint if exists changes_of_one;

alter table changes add constraint changes_of_one
  check (num_nonnulls(request_id, notice_id, activity_id) = 1 and (request_id is null or resident_id is not null));
