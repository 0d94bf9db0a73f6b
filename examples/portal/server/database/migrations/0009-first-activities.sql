-- What happens at Riverside Garden, until a portal puts its own in its place. Days count from the first start, so that there
-- is something ahead, something full, something that is over. Each statement can be run again.
insert into activity_contents (id, category, host_id, joinable, capacity, waiting_list, guests_at_most, closes_before,
    title, description, place, fee, audience)
select ('00000000-0000-4000-8000-' || lpad(position::text, 12, '0'))::uuid, category, host_id, joinable, capacity, waiting_list,
  guests_at_most, closes_before, title::jsonb, description::jsonb, place::jsonb, fee::jsonb, audience::jsonb
from (values
  (101, 'club', 'chen-jing', false, null, false, 0, 0,
    '{"en": "Tai chi in the garden", "zh": "花园太极拳"}',
    '{"en": "Every Saturday morning, whatever the season. In rain we meet in the lobby of building 3.", "zh": "每周六清晨，风雨无阻。雨天改在 3 号楼大堂。"}',
    '{"en": "Garden, by the pond", "zh": "花园池塘边"}', '{"en": "Free", "zh": "免费"}', '{"en": "Everybody, beginners too", "zh": "所有居民，零基础亦可"}'),
  (102, 'club', 'chen-jing', true, 12, true, 1, 120,
    '{"en": "Reading circle", "zh": "邻里读书会"}',
    '{"en": "We read a book together, a chapter each time.\n\nTea is there, bring a cup.", "zh": "每次共读一章。\n\n备有茶水，请自带杯子。"}',
    '{"en": "Building 5, ground floor", "zh": "5 号楼一层活动室"}', '{"en": "Free", "zh": "免费"}', '{"en": "Adults", "zh": "成年居民"}'),
  (103, 'festival', 'chen-jing', false, null, false, 0, 0,
    '{"en": "Neighbours'' festival", "zh": "邻里节"}',
    '{"en": "Two days of food, music and games between the buildings.", "zh": "两天的美食、音乐和游戏，楼下见。"}',
    '{"en": "Garden", "zh": "花园"}', '{"en": "Free, food for sale", "zh": "免费入场，美食自购"}', '{"en": "All neighbours and their friends", "zh": "全体邻居及亲友"}'),
  (104, 'volunteering', 'sun-yue', true, 30, true, 3, 1440,
    '{"en": "We clean up the garden", "zh": "花园大扫除"}',
    '{"en": "Gloves and tools are there. Children are welcome.", "zh": "备有手套和工具，欢迎带孩子参加。"}',
    '{"en": "South gate", "zh": "南门集合"}', '{}', '{"en": "Everybody who can hold a rake", "zh": "能拿得动耙子的都来"}'),
  (105, 'meeting', 'liu-qiang', true, 40, false, 0, 120,
    '{"en": "Owners'' talk: the garage", "zh": "业主恳谈会：地下车库"}',
    '{"en": "What is planned for the garage next year, and what it costs. Ask whatever you want to know.", "zh": "明年地下车库的计划与费用，欢迎提问。"}',
    '{"en": "Building 3, lobby", "zh": "3 号楼大堂"}', '{}', '{"en": "Owners and tenants", "zh": "业主与租户"}'),
  (106, 'maintenance', 'liu-qiang', true, 2, true, 1, 60,
    '{"en": "A look into the pump room", "zh": "参观水泵房"}',
    '{"en": "Liu Qiang shows where the water comes from. There is room for two.", "zh": "刘强带您看看自来水从哪里来，每次限两人。"}',
    '{"en": "Building 5, basement", "zh": "5 号楼地下室"}', '{"en": "Free", "zh": "免费"}', '{}'),
  (107, 'other', 'chen-jing', false, null, false, 0, 0,
    '{"en": "Flea market", "zh": "跳蚤市场"}', '{}', '{"en": "Garden", "zh": "花园"}',
    '{"en": "20 yuan for a table", "zh": "摊位 20 元"}', '{}')
) as written (position, category, host_id, joinable, capacity, waiting_list, guests_at_most, closes_before,
    title, description, place, fee, audience)
on conflict do nothing;

insert into activity_series (id, rule, content_id, updated_at) values
  ('00000000-0000-4000-8000-000000000101', 'FREQ=WEEKLY;COUNT=30;BYDAY=SA', '00000000-0000-4000-8000-000000000101', date_trunc('minute', now())),
  ('00000000-0000-4000-8000-000000000102', 'FREQ=WEEKLY;INTERVAL=2;COUNT=12;BYDAY=WE', '00000000-0000-4000-8000-000000000102', date_trunc('minute', now()))
on conflict do nothing;

-- The occurrences of a series, each so many days after the one before: from the week four weeks ago on.
with series (position, weekday, starts, lasts, days, count) as (values
  (101, 5, interval '7 hours', interval '1 hour', 7, 30),
  (102, 2, interval '19 hours 30 minutes', interval '90 minutes', 14, 12)),
occurrence (position, number, starts, lasts) as (
  select position, number, (date_trunc('week', now() at time zone 'Asia/Shanghai') + starts
      + (weekday - 28 + days * (number - 1)) * interval '1 day') at time zone 'Asia/Shanghai', lasts
  from series cross join generate_series(1, count) as number)
insert into activities (id, series_id, content_id, category, zone, start_at, end_at, planned_start_at, planned_end_at, updated_at)
select ('00000000-0000-4000-8000-' || lpad(position::text || lpad(number::text, 3, '0'), 12, '0'))::uuid, activity_contents.id,
  activity_contents.id, category, 'Asia/Shanghai', starts, starts + lasts, starts, starts + lasts, date_trunc('minute', now())
from occurrence join activity_contents
  on activity_contents.id = ('00000000-0000-4000-8000-' || lpad(position::text, 12, '0'))::uuid
on conflict do nothing;

-- One of each was otherwise.
update activities set cancelled_at = date_trunc('minute', now()), version = 1,
  reason = '{"en": "The lawn is being sown.", "zh": "草坪补种，暂停一次。"}'
where id = '00000000-0000-4000-8000-000000101006' and version = 0;

update activities set start_at = start_at + interval '1 day', end_at = end_at + interval '1 day', version = 1,
  reason = '{"en": "The room is taken on Wednesday.", "zh": "周三活动室另有安排。"}'
where id = '00000000-0000-4000-8000-000000102004' and version = 0;

-- Those that stand alone.
with single (position, days, starts, lasts) as (values
  (104, 9, interval '9 hours', interval '3 hours'),
  (105, 5, interval '19 hours', interval '2 hours'),
  (106, 12, interval '10 hours', interval '45 minutes'),
  (107, -11, interval '10 hours', interval '5 hours')),
occurrence (position, starts, lasts) as (
  select position, (date_trunc('day', now() at time zone 'Asia/Shanghai') + days * interval '1 day' + starts)
    at time zone 'Asia/Shanghai', lasts from single)
insert into activities (id, content_id, category, zone, start_at, end_at, planned_start_at, planned_end_at, updated_at)
select activity_contents.id, activity_contents.id, category, 'Asia/Shanghai', starts, starts + lasts, starts, starts + lasts,
  date_trunc('minute', now())
from occurrence join activity_contents
  on activity_contents.id = ('00000000-0000-4000-8000-' || lpad(position::text, 12, '0'))::uuid
on conflict do nothing;

insert into activities (id, content_id, category, zone, first_day, last_day, planned_first_day, planned_last_day, updated_at)
select id, id, category, 'Asia/Shanghai', saturday, saturday + 1, saturday, saturday + 1, date_trunc('minute', now())
from activity_contents
cross join (select (date_trunc('week', now() at time zone 'Asia/Shanghai') + interval '26 days')::date as saturday) as weekend
where id = '00000000-0000-4000-8000-000000000103'
on conflict do nothing;

insert into activity_rsvps (activity_id, resident_id, state, guests, turn, at) values
  ('00000000-0000-4000-8000-000000000106', 'li-jun', 'joined', 1, 1, date_trunc('minute', now())),
  ('00000000-0000-4000-8000-000000000104', 'zhao-min', 'joined', 2, 1, date_trunc('minute', now()))
on conflict do nothing;
