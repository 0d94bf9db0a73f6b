-- The people of Riverside Garden, until a portal puts its own in their place.
insert into homes (id, label_en, label_zh) values
  ('h-3-502', 'Building 3, unit 2, 502', '3 号楼 2 单元 502'),
  ('h-5-101', 'Building 5, unit 1, 101', '5 号楼 1 单元 101'),
  ('h-5-1203', 'Building 5, unit 1, 1203', '5 号楼 1 单元 1203');

insert into people (id, role, name_en, name_zh, title_en, title_zh, phone) values
  ('wang-fang', 'resident', 'Wang Fang', '王芳', null, null, '138-0000-0001'),
  ('li-jun', 'resident', 'Li Jun', '李军', null, null, '138-0000-0002'),
  ('zhao-min', 'resident', 'Zhao Min', '赵敏', null, null, '138-0000-0003'),
  ('chen-jing', 'staff', 'Chen Jing', '陈静', 'Service desk', '服务中心', '021-5550-0101'),
  ('liu-qiang', 'staff', 'Liu Qiang', '刘强', 'Maintenance', '工程部', '021-5550-0102');

insert into residences (person_id, home_id) values
  ('wang-fang', 'h-3-502'),
  ('li-jun', 'h-5-101'),
  ('li-jun', 'h-5-1203'),
  ('zhao-min', 'h-5-1203');
