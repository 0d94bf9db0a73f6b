import assert from 'node:assert/strict';
import { civilFromInstant } from '../../../../src/domain/index.js';
import { timeZone } from '../../server/community/community.js';
import type { Database } from '../../server/database/database.js';
import { sql } from '../../server/database/sql.js';
import { Client } from './client.js';
import { StaffClient, type FormInput } from './staff-client.js';

/** What somebody writes who writes little. */
export const plain: FormInput = {
  kind: 'notice',
  category: 'life',
  priority: 'normal',
  body_type: 'text',
  title_en: 'Saturday: we clean the garden',
  body_en: 'At nine at the south gate.',
  scope: 'community',
  acknowledge_by: 'chen-jing',
};

const hour = 3_600_000;

/** A time of the community's clock, so many hours from now, as a field takes it. */
export const inHours = (hours: number) => civilFromInstant(Date.now() + hours * hour, timeZone);

/** An outage of a building, under way. */
export const outage: FormInput = {
  ...plain,
  kind: 'outage',
  category: 'water-power',
  window_from: inHours(-1),
  window_until: inHours(2),
  scope: 'b5',
};

/** Somebody of the staff who writes notices. */
export class NoticeDesk {
  readonly staff: StaffClient;
  /** What was written, by the ids of the notices, for forms send all of it. */
  readonly #written = new Map<string, FormInput>();

  constructor(staff: StaffClient) {
    this.staff = staff;
  }

  static async signIn(address: string, person = 'chen-jing'): Promise<NoticeDesk> {
    return new NoticeDesk(await StaffClient.signIn(address, person));
  }

  /** Sends what may be a notice. */
  submit(fields: FormInput, headers: Record<string, string> = {}): Promise<Response> {
    return this.staff.send('/staff/notices/new', '/staff/notices', fields, headers);
  }

  /** Puts up a notice that must be taken, and resolves with its id. */
  async write(fields: FormInput = {}): Promise<string> {
    const reply = await this.submit({ ...plain, ...fields });
    const id = /^\/staff\/notices\/([0-9a-f-]{36})$/.exec(reply.headers.get('Location') ?? '')?.[1];
    assert.ok(id, `${reply.status}: ${id ?? (await reply.text())}`);
    this.#written.set(id, { ...plain, ...fields });
    return id;
  }

  /** Sends a form of the notice: what was written first, how it stands, and what is given on top. */
  async act(
    id: string,
    action: 'edit' | 'pin' | 'unpin' | 'withdraw' | 'discard',
    fields: FormInput = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const path = `/staff/notices/${id}/${action}`;
    if (action === 'pin' || action === 'unpin')
      return this.staff.send(`/staff/notices/${id}`, path, fields, headers);
    const seen = await this.seen(id, action);
    const earlier = action === 'edit' ? this.#written.get(id) : {};
    return this.staff.send(
      path,
      path,
      { ...earlier, ...(seen !== undefined && { seen }), ...fields },
      headers,
    );
  }

  /** How the notice stands, as the form says. */
  async seen(id: string, action = 'edit'): Promise<string | undefined> {
    return /name="seen" value="([^"]+)"/.exec(await this.staff.page(`/staff/notices/${id}/${action}`))?.[1];
  }

  /** Does what must be possible. */
  async do(id: string, action: Parameters<NoticeDesk['act']>[1], fields: FormInput = {}): Promise<void> {
    const reply = await this.act(id, action, fields);
    const expected = action === 'discard' ? '/staff/notices' : `/staff/notices/${id}`;
    assert.equal(reply.headers.get('Location'), expected, `${action}: ${reply.status}`);
  }
}

/** Takes everything off the board. */
export async function clearBoard({ query }: Database): Promise<void> {
  await query(sql`delete from notices`);
  await query(sql`delete from notice_marks`);
}

/** Those who live in building 3, those who live in building 5, two in one home of it, and the staff. */
export async function meetNeighbours(addresses: readonly string[]) {
  const [first, last] = [addresses[0]!, addresses.at(-1)!];
  return {
    inThree: await Client.signIn(first, 'wang-fang'),
    inFive: await Client.signIn(last, 'li-jun'),
    housemate: await Client.signIn(last, 'zhao-min'),
    desk: await NoticeDesk.signIn(first),
    colleague: await NoticeDesk.signIn(last, 'sun-yue'),
  };
}
