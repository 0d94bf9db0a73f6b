-- Each statement can be run again over what a run that was cut short, or another copy of the portal, has left.

-- The community and its parts, each inside another: whom a notice is for, and what an outage affects, are some of these.
create table if not exists places (
  id text primary key,
  level text not null check (level in ('community', 'building', 'unit', 'home')),
  inside_id text references places,
  label_en text not null,
  label_zh text not null
);

insert into places (id, level, inside_id, label_en, label_zh) values
  ('community', 'community', null, 'The whole community', '全小区'),
  ('garage', 'community', 'community', 'Garage', '地下车库'),
  ('garden', 'community', 'community', 'Garden', '花园'),
  ('b3', 'building', 'community', 'Building 3', '3 号楼'),
  ('b5', 'building', 'community', 'Building 5', '5 号楼'),
  ('b3-u2', 'unit', 'b3', 'Building 3, unit 2', '3 号楼 2 单元'),
  ('b5-u1', 'unit', 'b5', 'Building 5, unit 1', '5 号楼 1 单元')
on conflict (id) do nothing;

-- A home whose unit nobody has named is in the community, and in nothing smaller.
insert into places (id, level, inside_id, label_en, label_zh)
  select id, 'home', case id when 'h-3-502' then 'b3-u2' when 'h-5-101' then 'b5-u1' when 'h-5-1203' then 'b5-u1' else 'community' end,
    label_en, label_zh from homes
on conflict (id) do nothing;

alter table homes drop constraint if exists homes_are_places;

alter table homes add constraint homes_are_places foreign key (id) references places;

create index if not exists places_inside on places (inside_id);

create sequence if not exists notice_numbers;

-- Times are kept to the millisecond, as the contract tells them: what was read until one of them is then read.
create table if not exists notices (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  kind text not null check (kind in ('notice', 'outage', 'works', 'disclosure')),
  category_id text not null,
  priority text not null check (priority in ('urgent', 'normal')),
  pinned boolean not null default false,
  body_type text not null check (body_type in ('text', 'html')),
  title_en text,
  body_en text,
  title_zh text,
  body_zh text,
  -- What is searched: number, titles and texts without their markup, in lower case.
  words text not null,
  issuer_id text not null references people,
  -- When it appears: of one that is scheduled, in the future.
  published_at timestamptz(3) not null,
  -- When residents' pages were told that it is there; null while it is scheduled.
  announced_at timestamptz(3),
  -- When it was published or last corrected: whoever read it before has not read it as it is.
  changed_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  -- Counted up by every change, so that nobody changes what somebody else has changed meanwhile.
  version integer not null default 1,
  valid_from timestamptz(3),
  valid_until timestamptz(3) check (valid_until > valid_from),
  window_from timestamptz(3),
  window_until timestamptz(3) check (window_until > window_from),
  period text,
  next_due_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_by_id text references people,
  withdrawn_reason_en text,
  withdrawn_reason_zh text,
  -- Who asks residents to acknowledge it; null where nobody does.
  acknowledgement_by_id text references people,
  acknowledgement_until timestamptz(3),
  -- From when on it no longer applies. The rule is that of isExpired() in src/domain/notice.ts.
  ends_at timestamptz(3) not null
    generated always as (coalesce(withdrawn_at, valid_until, window_until, 'infinity')) stored,
  check ((title_en is null) = (body_en is null) and (title_zh is null) = (body_zh is null)),
  check (title_en is not null or title_zh is not null),
  check ((kind in ('outage', 'works')) = (window_from is not null)),
  unique (id, pinned, published_at, changed_at, ends_at, category_id)
);

-- The staff's own list.
create index if not exists notices_for_staff on notices (published_at desc, id desc);

create index if not exists notices_to_announce on notices (published_at) where announced_at is null;

-- What may matter now. The condition is that of store/notice-list.ts.
create index if not exists notices_that_matter on notices (ends_at) where window_from is not null or priority = 'urgent';

-- Whom a notice is for. What lists are ordered and filtered by stands here too, so that the list of each place is one
-- index, read from where the page begins; the foreign key keeps it what the notice says.
create table if not exists notice_scopes (
  notice_id uuid not null,
  place_id text not null references places,
  pinned boolean not null,
  published_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  category_id text not null,
  primary key (notice_id, place_id),
  foreign key (notice_id, pinned, published_at, changed_at, ends_at, category_id)
    references notices (id, pinned, published_at, changed_at, ends_at, category_id)
    on update cascade on delete cascade
);

-- The order of every list; the id makes it total, so that a cursor neither skips nor repeats.
create index if not exists notice_scopes_in_order on notice_scopes (place_id, pinned, published_at, notice_id)
  include (ends_at, category_id);

-- What is unread is counted among those that changed since everything was read.
create index if not exists notice_scopes_by_change on notice_scopes (place_id, changed_at)
  include (notice_id, published_at, ends_at);

-- What an outage or works affect, where that is something else than whom the notice is for.
create table if not exists notice_places (
  notice_id uuid not null references notices on delete cascade,
  place_id text not null references places,
  primary key (notice_id, place_id)
);

create table if not exists notice_corrections (
  id uuid primary key default gen_random_uuid(),
  notice_id uuid not null references notices on delete cascade,
  at timestamptz(3) not null,
  text_en text,
  text_zh text,
  by_id text not null references people,
  check (text_en is not null or text_zh is not null)
);

create index if not exists notice_corrections_by_notice on notice_corrections (notice_id, at desc);

-- A file waits without a notice until the form that brought it is taken.
create table if not exists notice_attachments (
  id uuid primary key default gen_random_uuid(),
  notice_id uuid references notices on delete cascade,
  staff_id text not null references people,
  position integer,
  name text not null,
  type text not null,
  bytes bytea not null,
  size integer not null generated always as (octet_length(bytes)) stored,
  created_at timestamptz not null default now()
);

create index if not exists notice_attachments_by_notice on notice_attachments (notice_id, position);

create index if not exists notice_attachments_waiting on notice_attachments (created_at) where notice_id is null;

create table if not exists notice_links (
  notice_id uuid not null references notices on delete cascade,
  position integer not null,
  label text not null,
  url text not null,
  primary key (notice_id, position)
);

-- What a resident has read, each by itself, and until when everything.
create table if not exists notice_reads (
  resident_id text not null references people,
  notice_id uuid not null references notices on delete cascade,
  read_at timestamptz(3) not null,
  primary key (resident_id, notice_id)
);

create table if not exists notice_marks (
  resident_id text primary key references people,
  read_until timestamptz(3) not null
);

-- Once for each resident: the key decides between two devices that do it at once.
create table if not exists notice_acknowledgements (
  notice_id uuid not null references notices on delete cascade,
  resident_id text not null references people,
  at timestamptz(3) not null,
  primary key (notice_id, resident_id)
);

-- Changes are told of notices too: to all whom the notice is for, or to one resident.
alter table changes alter column request_id drop not null;

alter table changes alter column resident_id drop not null;

alter table changes add column if not exists notice_id uuid references notices on delete cascade;

alter table changes drop constraint if exists changes_of_one;

alter table changes add constraint changes_of_one
  check (num_nonnulls(request_id, notice_id) = 1 and (request_id is null or resident_id is not null));
