import type { Contact, Home, Person } from '../../../../src/domain/index.js';
import type { Language } from '../community/language.js';
import type { Query } from '../database/database.js';
import { nameOf, sql } from '../database/sql.js';

/** Somebody who may sign in. */
export interface Account {
  id: string;
  role: 'resident' | 'staff';
  name_en: string;
  name_zh: string;
  title_en: string | null;
  title_zh: string | null;
  phone: string;
}

/** Everybody, for the sign-in page of this example. */
export function listAccounts(query: Query): Promise<Account[]> {
  return query<Account>(sql`select * from people order by role, id`);
}

export async function findAccount(query: Query, id: string): Promise<Account | undefined> {
  return (await query<Account>(sql`select * from people where id = $1`, [id]))[0];
}

/** People by their ids. */
export async function peopleById(
  query: Query,
  ids: readonly (string | null)[],
): Promise<Map<string, Account>> {
  const accounts = await query<Account>(sql`select * from people where id = any($1::text[])`, [
    [...new Set(ids)].filter((id) => id !== null),
  ]);
  return new Map(accounts.map((account) => [account.id, account]));
}

/** Everybody of the staff. */
export function listStaff(query: Query): Promise<Account[]> {
  return query<Account>(sql`select * from people where role = 'staff' order by id`);
}

/** The homes that a resident may report for. */
export function homesOf(query: Query, residentId: string, language: Language): Promise<Home[]> {
  return query<Home>(
    sql`select id, ${nameOf(`label_${language}`)} as label from homes
     join residences on home_id = id where person_id = $1 order by id`,
    [residentId],
  );
}

/** The homes in which residents live, by the residents' ids. */
export async function homesByResident(
  query: Query,
  residentIds: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await query<{ person_id: string; homes: string[] }>(
    sql`select person_id, array_agg(${nameOf(`label_${language}`)} order by id) as homes from residences
     join homes on id = home_id where person_id = any($1::text[]) group by person_id`,
    [residentIds],
  );
  return new Map(rows.map((row) => [row.person_id, row.homes]));
}

/** How the portal reaches a resident. */
export function contactOf(account: Account, language: Language): Contact {
  return { name: language === 'zh' ? account.name_zh : account.name_en, phone: account.phone };
}

/** An account as others may see it: staff with the number of their desk, residents with none. */
export function personOf(account: Account, language: Language): Person {
  const role = language === 'zh' ? account.title_zh : account.title_en;
  return {
    name: language === 'zh' ? account.name_zh : account.name_en,
    ...(role && { role }),
    ...(account.role === 'staff' && { phone: account.phone }),
  };
}
