import type { Database } from '../database/database.js';

const homes = [
  ['h-3-502', 'Building 3, unit 2, 502', '3 号楼 2 单元 502'],
  ['h-5-101', 'Building 5, unit 1, 101', '5 号楼 1 单元 101'],
  ['h-5-1203', 'Building 5, unit 1, 1203', '5 号楼 1 单元 1203'],
];

const people = [
  ['wang-fang', 'resident', 'Wang Fang', '王芳', null, null, '138-0000-0001'],
  ['li-jun', 'resident', 'Li Jun', '李军', null, null, '138-0000-0002'],
  ['zhao-min', 'resident', 'Zhao Min', '赵敏', null, null, '138-0000-0003'],
  ['chen-jing', 'staff', 'Chen Jing', '陈静', 'Service desk', '服务中心', '021-5550-0101'],
  ['liu-qiang', 'staff', 'Liu Qiang', '刘强', 'Maintenance', '工程部', '021-5550-0102'],
];

const residences = [
  ['wang-fang', 'h-3-502'],
  ['li-jun', 'h-5-101'],
  ['li-jun', 'h-5-1203'],
  ['zhao-min', 'h-5-1203'],
];

/** Who files and who answers, until a portal puts its own people there. Does nothing the second time. */
export async function seed(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    for (const row of homes) {
      await query(
        'insert into homes (id, label_en, label_zh) values ($1, $2, $3) on conflict do nothing',
        row,
      );
    }
    for (const row of people) {
      await query(
        `insert into people (id, role, name_en, name_zh, title_en, title_zh, phone)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        row,
      );
    }
    for (const row of residences) {
      await query('insert into residences (person_id, home_id) values ($1, $2) on conflict do nothing', row);
    }
  });
}

/** Who is named as owner from the first moment: the one that took the request stays responsible (首问负责). */
export const firstOwnerId = 'chen-jing';
