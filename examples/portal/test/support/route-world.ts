import { randomUUID } from 'node:crypto';
import type { Activity, Rating } from '../../../../src/domain/index.js';
import { examplePhoto } from '../../../../src/testing/example-input.js';
import type { Database } from '../../server/database/database.js';
import { nameOf, sql, type Statement } from '../../server/database/sql.js';
import { ActivityDesk, choir, saturdays } from './activity-desk.js';
import { Client } from './client.js';
import { portalWith, type LocalPortal } from './local-portal.js';
import { inHours, NoticeDesk, outage, plain } from './notice-desk.js';
import { high } from './raters.js';
import { StaffClient } from './staff-client.js';

/** Who tries the routes: nobody who is signed in, a resident of another home, the staff, and whose everything is. */
export type Viewer = 'nobody' | 'stranger' | 'staff' | 'owner';

/** What no stranger may be told, whatever they ask for. */
export const secrets = ['Only for 502', 'secret.jpg', '138-0000-0001', 'It was lovely'];

const picture = new Uint8Array(await examplePhoto().arrayBuffer());

/** What there is to read and to act on: everything is of one resident, or is for their home. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/** A portal with a world of its own: they are there once the tests of the suite run that asks for them. */
export function portalWithWorld(open: () => Promise<Database>): { portal: LocalPortal; world: World } {
  const here = portalWith(open, ([address]) => createWorld(address!));
  return {
    get portal() {
      return here.portal;
    },
    get world() {
      return here.people;
    },
  };
}

async function createWorld(address: string) {
  const owner = await Client.signIn(address, 'wang-fang');
  const staffClient = await Client.signIn(address, 'chen-jing');
  const staff = new StaffClient(staffClient);
  const notices = new NoticeDesk(staff);
  const activities = new ActivityDesk(staff);
  let filed = 0;
  const file = async (changes = {}) =>
    (await owner.file({ description: `Only for 502: ${++filed}`, ...changes })).id;
  const resolved = async () => {
    const id = await file();
    await staff.do(id, 'move', { status: 'resolved' });
    return id;
  };
  const uploaded = async () => {
    const reply = await owner.upload(picture, { name: 'secret.jpg' });
    return ((await reply.json()) as { id: string }).id;
  };
  const shownPhoto = await uploaded();
  const rated = await resolved();
  const rating = (await (await owner.rate({ ...high(rated), comment: 'It was lovely' })).json()) as Rating;
  const forHome = { ...plain, scope: 'h-3-502', title_en: 'Only for 502' };
  const pdf = new File(['%PDF-1.4 plan'], 'plan.pdf', { type: 'application/pdf' });
  const notice = await notices.write({ ...forHome, acknowledge: 'yes', file: pdf });
  const [attachment] = (await owner.read<{ attachments: { url: string }[] }>(`/notices/${notice}`))
    .attachments;
  const series = await activities.plan(saturdays());
  const { seriesId } = await owner.read<Activity>(`/activities/${series}`);
  return {
    viewers: {
      nobody: new Client(address),
      stranger: await Client.signIn(address, 'li-jun'),
      staff: staffClient,
      owner,
    } satisfies Record<Viewer, Client>,
    token: /name="token" value="([^"]+)"/.exec(await staff.page('/staff/notices/new'))![1]!,
    picture,
    request: await file({ photoIds: [shownPhoto] }),
    toCancel: await file(),
    toConfirm: await resolved(),
    toReopen: await resolved(),
    toRate: await resolved(),
    rated,
    rating: rating.id,
    photo: await uploaded(),
    shownPhoto,
    notice,
    attachment: attachment!.url,
    outage: await notices.write({ ...outage, scope: 'h-3-502', title_en: 'Only for 502' }),
    scheduled: await notices.write({ ...forHome, publish_at: inHours(5) }),
    activity: await activities.plan({ ...choir(), capacity: '5' }),
    toJoin: await activities.plan(),
    series: seriesId!,
    newKey: randomUUID,
  };
}

/** All that is the owner's or the community's, to be held against what it was before. */
export async function stateOf({ query }: Database): Promise<unknown> {
  const own: Record<string, Statement> = {
    requests: sql`resident_id = 'wang-fang'`,
    request_events: sql`request_id in (select id from requests where resident_id = 'wang-fang')`,
    photos: sql`resident_id = 'wang-fang'`,
    ratings: sql`resident_id = 'wang-fang'`,
    followers: sql`request_id in (select id from requests where resident_id = 'wang-fang')`,
    notice_reads: sql`resident_id = 'wang-fang'`,
    notice_marks: sql`resident_id = 'wang-fang'`,
    notice_acknowledgements: sql`resident_id = 'wang-fang'`,
    activity_rsvps: sql`resident_id = 'wang-fang'`,
    notices: sql`true`,
    notice_scopes: sql`true`,
    notice_attachments: sql`true`,
    activities: sql`true`,
    activity_contents: sql`true`,
    activity_series: sql`true`,
    people: sql`true`,
    residences: sql`true`,
  };
  const state: Record<string, unknown> = {};
  for (const [table, condition] of Object.entries(own)) {
    state[table] = await query(
      sql`select md5(string_agg(kept::text, ' ' order by kept::text)) as digest, count(*)::int as count
       from ${nameOf(table)} as kept where ${condition}`,
    );
  }
  return state;
}
