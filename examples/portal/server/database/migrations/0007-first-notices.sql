-- What stands on the board of Riverside Garden, until a portal puts its own in its place. Times are hours from now on, so that
-- something is under way at the first start and something ahead. Each statement can be run again.
with written (position, kind, category_id, priority, pinned, body_type, issuer_id, published, valid_from, valid_until,
    window_from, window_until, acknowledgement_by_id, acknowledgement_until, withdrawn, reason_en, reason_zh,
    title_en, body_en, title_zh, body_zh) as (values
  (1, 'notice', 'rules', 'normal', true, 'text', 'chen-jing',
    -960, null, null, null, null, null, null, null, null, null,
    'Quiet hours',
    'Please keep quiet from 12:30 to 14:00 and from 22:00 to 7:00. Drilling and hammering are allowed on workdays from 8:00 to 12:00 and from 14:00 to 18:00.

Who renovates tells the service desk a week before.',
    '小区安静时间',
    '每日 12:30 至 14:00、22:00 至次日 7:00 请保持安静。电钻、敲打等施工仅限工作日 8:00 至 12:00、14:00 至 18:00。

装修请提前一周向服务中心报备。'),
  (2, 'works', 'works', 'normal', false, 'text', 'sun-yue',
    -480, null, null, -384, -336, null, null, null, null, null,
    'The floor of the garage was painted',
    'Thank you for your patience: all spaces can be used again.',
    '地下车库地坪翻新完成',
    '感谢您的耐心等候，所有车位已恢复使用。'),
  (3, 'notice', 'life', 'normal', false, 'text', 'chen-jing',
    -600, null, null, null, null, null, null, -240, 'The lockers stay where they are.', '快递柜维持原位，不再搬迁。',
    'Parcel lockers move to the east gate',
    'From the first of the month parcels are at the east gate.',
    '快递柜迁至东门',
    '自下月一日起，请到东门取件。'),
  (4, 'disclosure', 'accounts', 'normal', false, 'html', 'liu-qiang',
    -288, null, null, null, null, null, null, null, null, null,
    'Maintenance plan of the year',
    '<p>What is planned, and when:</p><ul><li>Spring: pumps and water tanks</li><li>Summer: lifts, lightning protection</li><li>Autumn: roofs and gutters</li><li>Winter: heating and fire pumps</li></ul>',
    '年度维修养护计划',
    '<p>本年度计划如下：</p><ul><li>春季：水泵、水箱清洗</li><li>夏季：电梯、防雷检测</li><li>秋季：屋面、落水管</li><li>冬季：供暖、消防泵</li></ul>'),
  (5, 'disclosure', 'accounts', 'normal', false, 'html', 'chen-jing',
    -144, null, null, null, null, null, null, null, null, null,
    'Income and expenses of the common areas, last quarter',
    '<table><thead><tr><th>Item</th><th>Income</th><th>Expense</th></tr></thead><tbody><tr><td>Parking spaces</td><td>86,400</td><td></td></tr><tr><td>Advertising in lifts</td><td>21,000</td><td></td></tr><tr><td>Upkeep of lifts</td><td></td><td>38,600</td></tr><tr><td>Garden</td><td></td><td>17,250</td></tr></tbody></table><p>The receipts can be seen at the service desk on workdays.</p>',
    '上季度公共收益收支公示',
    '<table><thead><tr><th>项目</th><th>收入（元）</th><th>支出（元）</th></tr></thead><tbody><tr><td>车位</td><td>86,400</td><td></td></tr><tr><td>电梯广告</td><td>21,000</td><td></td></tr><tr><td>电梯养护</td><td></td><td>38,600</td></tr><tr><td>绿化</td><td></td><td>17,250</td></tr></tbody></table><p>票据可于工作日到服务中心查阅。</p>'),
  (6, 'notice', 'life', 'normal', false, 'text', 'chen-jing',
    -216, null, -48, null, null, null, null, null, null, null,
    'Saturday: we clean up the garden together',
    'We meet at nine at the south gate. Gloves and tea are there. Children are welcome.',
    '周六一起清洁花园',
    '上午九点在南门集合，备有手套和茶水，欢迎带孩子参加。'),
  (7, 'notice', 'safety', 'normal', false, 'html', 'chen-jing',
    -50, null, 1440, null, null, 'chen-jing', 144, null, null, null,
    'Keep the stairs free: please take note',
    '<p>After the inspection of the stairs we ask every home to take note:</p><ul><li>Nothing stands in stairs and corridors, <strong>not even for a night</strong>.</li><li>Fire doors stay closed.</li><li>Batteries of bicycles are not charged indoors.</li></ul><p>What still stands there in a week is taken to the store in the basement.</p>',
    '请勿占用楼道，请签收',
    '<p>楼道检查后，请每户知悉：</p><ul><li>楼梯和走道不得堆放任何物品，<strong>一晚也不行</strong>。</li><li>防火门保持常闭。</li><li>电动车电池不得在室内充电。</li></ul><p>一周后仍在的物品将移至地下储藏间。</p>'),
  (8, 'notice', 'safety', 'normal', false, 'text', 'chen-jing',
    -30, null, 240, null, null, null, null, null, null, null,
    'Building 3: the code of the front door changes on Monday',
    'The service desk hands out the new code: please bring your key card.',
    '3 号楼单元门密码下周一更换',
    '请携带门禁卡到服务中心领取新密码。'),
  (9, 'works', 'works', 'normal', false, 'text', 'sun-yue',
    -26, null, null, 20, 23, null, null, null, null, null,
    'Yearly inspection of lift A',
    'Lift A stands still during the inspection. Lift B runs as usual.',
    'A 梯年检',
    '年检期间 A 梯停运，B 梯正常运行。'),
  (10, 'works', 'water-power', 'normal', false, 'text', 'liu-qiang',
    -20, null, null, 70, 74, null, null, null, null, null,
    'The power is off in building 3 while meters are exchanged',
    'Please save your work and switch off what must not be cut off. The lights of the stairs stay on.',
    '3 号楼更换电表，期间停电',
    '请提前保存资料，关闭不宜断电的设备。楼梯间照明不受影响。'),
  (11, 'works', 'water-power', 'normal', false, 'text', 'liu-qiang',
    -8, null, null, 44, 46, null, null, null, null, null,
    'Your water meter is exchanged',
    'Somebody has to be at home. It takes a quarter of an hour.',
    '为您家更换水表',
    '届时请家中留人，约需一刻钟。'),
  (12, 'notice', 'safety', 'urgent', false, 'text', 'chen-jing',
    -3, null, 30, null, null, null, null, null, null, null,
    'Storm tonight: close windows, take in flowerpots',
    'Gusts up to force 9 are expected from this evening. Please close all windows and take in whatever can fall from balconies. The garden is closed until tomorrow.',
    '今夜大风：请关好门窗，收好花盆',
    '预计今晚起阵风可达 9 级。请关好门窗，收回阳台易坠物品。花园关闭至明日。'),
  (13, 'outage', 'water-power', 'urgent', false, 'text', 'liu-qiang',
    -1, null, null, -1, 4, null, null, null, null, null,
    'No water in building 5: a pump is repaired',
    'The pump in the basement has failed and is being repaired. Please close your taps. The first water may be cloudy: let it run for a minute.',
    '5 号楼水泵抢修，暂时停水',
    '地下室水泵故障，正在抢修。请关好水龙头。恢复供水后，初期水可能浑浊，请先放水一分钟。'),
  (14, 'notice', 'life', 'normal', false, 'text', 'chen-jing',
    20, null, 336, null, null, null, null, null, null, null,
    'Assembly of the owners: the agenda',
    'All owners are invited. On the agenda: the accounts, the plan for the year, the election of the committee.',
    '业主大会议程',
    '诚邀全体业主参加。议程：财务报告、年度计划、业委会选举。')
),
numbered as (
  select written.*, to_char(now() at time zone 'Asia/Shanghai', 'YYYY') || '-' || position as number,
    date_trunc('minute', now()) as minute, interval '1 hour' as hour from written
)
insert into notices (id, number, kind, category_id, priority, pinned, body_type, title_en, body_en, title_zh, body_zh, words,
  issuer_id, published_at, announced_at, changed_at, updated_at, valid_from, valid_until, window_from, window_until,
  acknowledgement_by_id, acknowledgement_until, withdrawn_at, withdrawn_by_id, withdrawn_reason_en, withdrawn_reason_zh)
select ('00000000-0000-4000-8000-' || lpad(position::text, 12, '0'))::uuid, number, kind, category_id, priority, pinned,
  body_type, title_en, body_en, title_zh, body_zh,
  lower(concat_ws(E'\n', number, title_en, title_zh, regexp_replace(body_en, '<[^>]*>', ' ', 'g'),
    regexp_replace(body_zh, '<[^>]*>', ' ', 'g'))),
  issuer_id, minute + published * hour, case when published <= 0 then minute + published * hour end,
  minute + published * hour, minute + coalesce(withdrawn, published) * hour,
  minute + valid_from::integer * hour, minute + valid_until * hour, minute + window_from * hour, minute + window_until * hour,
  acknowledgement_by_id, minute + acknowledgement_until * hour,
  minute + withdrawn * hour, case when withdrawn is not null then issuer_id end, reason_en, reason_zh
from numbered
on conflict do nothing;

select setval('notice_numbers', greatest(14, (select last_value from notice_numbers)));

-- What was disclosed covers the last quarter or this year, and the next is due when that is over.
update notices set period = to_char(published_at, 'YYYY'), next_due_at = date_trunc('year', published_at) + interval '1 year 1 month'
where id = '00000000-0000-4000-8000-000000000004';

update notices set period = to_char(published_at - interval '3 months', 'YYYY-"Q"Q'),
  next_due_at = date_trunc('quarter', published_at) + interval '3 months 20 days'
where id = '00000000-0000-4000-8000-000000000005';

-- One was wrong, and says so.
insert into notice_corrections (id, notice_id, at, text_en, text_zh, by_id)
select id, id, date_trunc('minute', now()) - interval '2 hours',
  'The meters are exchanged a day later than we first wrote, because the new ones arrive later.',
  '因新电表到货延迟，更换时间比原通知推迟一天。', issuer_id
from notices where id = '00000000-0000-4000-8000-000000000010'
on conflict do nothing;

update notices set changed_at = at, updated_at = at, version = 2 from notice_corrections
where notices.id = notice_id and version = 1 and notices.id = '00000000-0000-4000-8000-000000000010';

with meant (position, place_id) as (values
  (1, 'community'), (2, 'community'), (3, 'community'), (4, 'community'), (5, 'community'), (6, 'community'),
  (7, 'community'), (8, 'b3'), (9, 'b3-u2'), (10, 'b3'), (11, 'h-5-1203'), (12, 'community'), (13, 'b5'), (14, 'community')
)
insert into notice_scopes (notice_id, place_id, pinned, published_at, changed_at, ends_at, category_id)
select notices.id, place_id, pinned, published_at, changed_at, ends_at, category_id
from meant join notices on notices.id = ('00000000-0000-4000-8000-' || lpad(position::text, 12, '0'))::uuid
on conflict do nothing;

insert into notice_places (notice_id, place_id) values ('00000000-0000-4000-8000-000000000002', 'garage')
on conflict do nothing;

insert into notice_links (notice_id, position, label, url) values
  ('00000000-0000-4000-8000-000000000007', 1, '消防安全须知 Fire safety rules', 'https://riverside-garden.example/fire-safety')
on conflict do nothing;

-- A page of paper, as PDF.
insert into notice_attachments (id, notice_id, staff_id, position, name, type, bytes)
select id, id, issuer_id, 1, '公共收益 Accounts.pdf', 'application/pdf', decode('
    JVBERi0xLjQKMSAwIG9iago8PC9UeXBlL0NhdGFsb2cvUGFnZXMgMiAwIFI+PgplbmRvYmoKMiAwIG9iago8PC9UeXBlL1BhZ2Vz
    L0tpZHNbMyAwIFJdL0NvdW50IDE+PgplbmRvYmoKMyAwIG9iago8PC9UeXBlL1BhZ2UvUGFyZW50IDIgMCBSL01lZGlhQm94WzAg
    MCA1OTUgODQyXS9Db250ZW50cyA0IDAgUi9SZXNvdXJjZXM8PC9Gb250PDwvRjEgNSAwIFI+Pj4+Pj4KZW5kb2JqCjQgMCBvYmoK
    PDwvTGVuZ3RoIDE2OD4+CnN0cmVhbQpCVCAvRjEgMTYgVGYgNzIgNzYwIFRkIDIyIFRMIChSaXZlcnNpZGUgR2FyZGVuOiBhY2Nv
    dW50cyBvZiB0aGUgY29tbW9uIGFyZWFzKSBUaiBUKiAoSW5jb21lIDEwNyw0MDAgICBFeHBlbnNlIDU1LDg1MCkgVGogVCogKEtl
    cHQgb24gZmlsZSBhdCB0aGUgc2VydmljZSBkZXNrLikgVGogVCogRVQKZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8L1R5cGUv
    Rm9udC9TdWJ0eXBlL1R5cGUxL0Jhc2VGb250L0hlbHZldGljYT4+CmVuZG9iagp4cmVmCjAgNgowMDAwMDAwMDAwIDY1NTM1IGYg
    CjAwMDAwMDAwMDkgMDAwMDAgbiAKMDAwMDAwMDA1NCAwMDAwMCBuIAowMDAwMDAwMTA1IDAwMDAwIG4gCjAwMDAwMDAyMTcgMDAw
    MDAgbiAKMDAwMDAwMDQzNCAwMDAwMCBuIAp0cmFpbGVyCjw8L1NpemUgNi9Sb290IDEgMCBSPj4Kc3RhcnR4cmVmCjQ5NwolJUVP
    Rgo=
  ', 'base64')
from notices where id = '00000000-0000-4000-8000-000000000005'
on conflict do nothing;
