import assert from 'node:assert/strict';
import { civilFromInstant, type Activity, type CivilDate } from '../../../../src/domain/index.js';
import { timeZone } from '../../server/community/community.js';
import { Client } from './client.js';
import { formIn } from './form-in.js';
import { StaffClient, type FormInput } from './staff-client.js';

const day = 86_400_000;

/** A day of the community's calendar, so many days from now. */
export const dayAhead = (days: number): CivilDate =>
  civilFromInstant(Date.now() + days * day, timeZone).slice(0, 10);

/** The first Saturday at least so many days from now. */
export function saturdayAhead(days: number): CivilDate {
  const date = dayAhead(days);
  return dayAhead(days + ((6 - new Date(date).getUTCDay() + 7) % 7));
}

/** So many days after a day. */
export const daysAfter = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** What somebody plans who writes little: an hour in a week, for everybody, with a guest and a line. */
export const choir = (): FormInput => ({
  category: 'club',
  title_en: 'Choir',
  start_date: dayAhead(7),
  start_time: '19:30',
  end_time: '20:30',
  repeat: 'none',
  joinable: 'yes',
  waiting_list: 'yes',
  guests: '1',
  closes: '0',
});

/** The same on three Saturdays. */
export const saturdays = (): FormInput => ({
  ...choir(),
  start_date: saturdayAhead(7),
  repeat: 'weekly',
  count: '3',
});

/** What can be done with an activity. */
type Action = 'edit' | 'move' | 'cancel' | 'room';

/** Somebody of the staff who plans activities. */
export class ActivityDesk {
  readonly staff: StaffClient;

  constructor(staff: StaffClient) {
    this.staff = staff;
  }

  static async signIn(address: string, person = 'chen-jing'): Promise<ActivityDesk> {
    return new ActivityDesk(await StaffClient.signIn(address, person));
  }

  /** Sends what may be a plan. */
  submit(fields: FormInput, headers: Record<string, string> = {}): Promise<Response> {
    return this.staff.send('/staff/activities/new', '/staff/activities/new', fields, headers);
  }

  /** The page that shows the dates of what may be a plan. */
  async preview(fields: FormInput): Promise<string> {
    const reply = await this.submit({ ...fields, preview: 'yes' });
    assert.equal(reply.status, 200);
    return reply.text();
  }

  /** Plans what must be possible, looking at its dates first. Resolves with the id of the first. */
  async plan(fields: FormInput = choir()): Promise<string> {
    const dates = datesIn(await this.preview(fields));
    const reply = await this.submit({ ...fields, ...(dates !== undefined && { dates }) });
    const id = /^\/staff\/activities\/([0-9a-f-]{36})$/.exec(reply.headers.get('Location') ?? '')?.[1];
    assert.ok(id, `${reply.status}: ${id ?? (await reply.text())}`);
    return id;
  }

  /** Sends a form of the activity as it stands in its page, with what is given on top. */
  async act(id: string, action: Action, fields: FormInput = {}): Promise<Response> {
    const path = `/staff/activities/${id}`;
    if (action === 'room') return this.staff.send(path, `${path}/room`, fields);
    const page = await this.staff.page(`${path}/${action}`);
    const seen = seenIn(page);
    const shown = { ...formIn(page), ...(seen !== undefined && { seen }) };
    return this.staff.send(`${path}/${action}`, `${path}/${action}`, { ...shown, ...fields });
  }

  /** Does what must be possible. */
  async do(id: string, action: Action, fields: FormInput = {}): Promise<void> {
    const reply = await this.act(id, action, fields);
    assert.equal(reply.headers.get('Location'), `/staff/activities/${id}`, `${action}: ${reply.status}`);
  }
}

/** Which dates of a series a page has shown, as its form says. */
export const datesIn = (page: string) => /name="dates" value="([^"]+)"/.exec(page)?.[1];

/** How an activity stood when its form was shown. */
export const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1];

/** The instants at which the dates of a page begin, or the days, in the order shown. */
export const previewIn = (page: string) => {
  const shown = page.slice(page.indexOf('id="preview"')).split('</ol>')[0]!;
  return [...shown.matchAll(/datetime="([^"]+)"/g)].map((match) => match[1]!);
};

/** Residents of different homes, and the staff. */
export async function meetForActivities(addresses: readonly string[]) {
  const [first, last] = [addresses[0]!, addresses.at(-1)!];
  const get = (id: string, client = wang) => client.read<Activity>(`/activities/${id}`);
  const wang = await Client.signIn(first, 'wang-fang');
  return {
    get,
    wang,
    li: await Client.signIn(last, 'li-jun'),
    zhao: await Client.signIn(last, 'zhao-min'),
    desk: await ActivityDesk.signIn(first),
    colleague: await ActivityDesk.signIn(last, 'sun-yue'),
  };
}
