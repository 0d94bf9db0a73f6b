import { rest } from '../../../../src/adapters/rest/index.js';
import {
  civilFromInstant,
  requestTransitions,
  type RequestStatus,
  type ActivityTime,
} from '../../../../src/domain/index.js';
import {
  FetchLine,
  type NewActivity,
  type NewNotice,
  type TestBackend,
} from '../../../../src/testing/index.js';
import { contractFetch } from '../../../../test/support/contract.js';
import { timeZone } from '../../server/community/community.js';
import type { Database } from '../../server/database/database.js';
import { openPglite } from '../../server/database/pglite.js';
import { openPostgres } from '../../server/database/postgres.js';
import { ActivityDesk, choir } from './activity-desk.js';
import { createDatabase, hasPostgres } from './arrangements.js';
import { Client } from './client.js';
import { startLocalPortal } from './local-portal.js';
import { inHours, NoticeDesk, plain } from './notice-desk.js';
import { StaffClient, type FormInput } from './staff-client.js';

/** What was called of the contract, and where a call or an answer was not as it says. */
export interface ContractNotes {
  seen: Set<string>;
  differences: string[];
}

/** Each kind of database, and how to open an empty one for a scenario. */
export const kitDatabases: readonly { name: string; open: () => Promise<Database> }[] = [
  { name: 'PGlite', open: emptyPglite() },
  ...(hasPostgres ? [{ name: 'PostgreSQL', open: async () => openPostgres(await createDatabase()) }] : []),
];

/** A PGlite takes seconds to start: one serves all scenarios of a file, emptied for each. */
function emptyPglite(): () => Promise<Database> {
  let started: Promise<Database> | undefined;
  return async () => {
    const database = await (started ??= openPglite());
    await database.transaction((_, run) => run('drop schema public cascade; create schema public'));
    let isOpen = true;
    return {
      ...database,
      listen: (channel, listener) => database.listen(channel, () => isOpen && listener()),
      async close() {
        isOpen = false;
      },
    };
  };
}

/** A portal of its own over an empty database, called by rest(), with residents of two homes and the staff. */
export async function openPortalBackend(database: Database, notes: ContractNotes): Promise<TestBackend> {
  const portal = await startLocalPortal(database);
  const baseUrl = `${portal.address}/api/community`;
  const resident = await Client.signIn(portal.address, 'wang-fang');
  const neighbour = await Client.signIn(portal.address, 'li-jun');
  const [staff, notices, activities] = await Promise.all([
    StaffClient.signIn(portal.address),
    NoticeDesk.signIn(portal.address),
    ActivityDesk.signIn(portal.address),
  ]);
  const line = new FetchLine({ fetch: contractFetch(baseUrl, notes) });
  let { headers } = resident;
  const open = (throughLine: typeof fetch) =>
    rest({ baseUrl, headers: () => headers, fetch: throughLine, resident: () => 'wang-fang' });
  const adapter = open(line.fetch);
  return {
    adapter,
    reload: () => open(line.fetch),
    neighbour: rest({ baseUrl, headers: () => neighbour.headers }),
    signOut() {
      headers = {};
    },
    line,
    staff: {
      async moveRequest(id, status) {
        const { status: from } = (await adapter.requests.get(id, {}))!;
        for (const step of wayTo(from, status)) await staff.do(id, 'move', { status: step });
      },
      putNotice: (notice) => notices.write(noticeForm(notice)),
      putActivity: (activity) => activities.plan(activityForm(activity)),
    },
    close: () => portal.stop(),
  };
}

/** The shortest way of staff from one status to another. */
function wayTo(from: RequestStatus, to: RequestStatus): RequestStatus[] {
  const ways: RequestStatus[][] = requestTransitions[from].map((status) => [status]);
  for (const way of ways) {
    const last = way.at(-1)!;
    if (last === to) return way;
    if (way.length < 4) ways.push(...requestTransitions[last].map((status) => [...way, status]));
  }
  throw new Error(`there is no way from ${from} to ${to}`);
}

function noticeForm({
  kind,
  title,
  body,
  pinned,
  priority,
  validUntil,
  acknowledgement,
}: NewNotice): FormInput {
  return {
    ...plain,
    kind,
    ...((kind === 'outage' || kind === 'works') && { window_from: inHours(-1), window_until: inHours(2) }),
    priority: priority ?? 'normal',
    title_en: title,
    body_en: body.content,
    body_type: body.type,
    ...(pinned && { pinned: 'yes' }),
    ...(validUntil && { valid_until: civilFromInstant(Date.parse(validUntil), timeZone) }),
    ...(acknowledgement && { acknowledge: 'yes' }),
  };
}

const clock = (instant: string) =>
  civilFromInstant(Date.parse(instant), timeZone).split('T') as [string, string];

function timesOf(when: ActivityTime): FormInput {
  if (when.allDay) return { all_day: 'yes', start_date: when.start, end_date: when.end };
  const [startDate, startTime] = clock(when.start);
  const [endDate, endTime] = clock(when.end ?? new Date(Date.parse(when.start) + 3_600_000).toISOString());
  return { start_date: startDate, start_time: startTime, end_date: endDate, end_time: endTime };
}

function activityForm({ title, category, when, capacity, joinable }: NewActivity): FormInput {
  const { joinable: open, waiting_list: line, guests, ...form } = choir;
  return {
    ...form,
    title_en: title,
    category,
    ...timesOf(when),
    ...((joinable ?? capacity) && { joinable: open!, waiting_list: line!, guests: guests! }),
    ...(capacity && { capacity: String(capacity.total) }),
  };
}
