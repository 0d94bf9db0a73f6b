import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { CallOptions, WriteOptions } from '../../adapter/ports.js';
import { randomId } from '../../internal/key.js';
import { examplePhoto } from '../../testing/example-input.js';
import type { Recorder } from '../exchange/recorder.js';
import type { Known } from '../offers/capability.js';
import type { Finding } from '../report/finding.js';

/** A call as a page would make it, which never left this machine. */
export interface RehearsedCall {
  /** `requests.create` */
  key: string;
  request: Request;
}

/** What a port is called by, by the key of the call. Absent: the adapter does not have it. */
type Calls = Readonly<Record<string, (() => unknown) | undefined>>;

/**
 * What the adapter would send for each kind of call, with the very headers: a browser asks the backend beforehand
 * whether it may. Nothing is sent. The recorder holds back only what goes by its fetch, so a port writes only once its
 * own reading was held back: what calls by other means would really write.
 */
export async function rehearseCalls(
  adapter: CommunityAdapter,
  recorder: Recorder,
  known: Known,
  locale: string | undefined,
): Promise<{ rehearsed: readonly RehearsedCall[]; findings: readonly Finding[] }> {
  const call = { ...(locale !== undefined && { locale }), signal: AbortSignal.timeout(5000) };
  const rehearsed: RehearsedCall[] = [];
  const rehearse = async (calls: Calls) => {
    for (const [key, make] of Object.entries(calls)) {
      if (!make) continue;
      const sent = await recorder.rehearse(make);
      rehearsed.push(...sent.map((request) => ({ key, request })));
    }
  };
  await rehearse(readings(adapter, call));
  const seen = new Set(rehearsed.map(({ key }) => portOf(key)));
  const writings = Object.entries(writingsOf(adapter, call, known)).filter(([, make]) => make);
  await rehearse(Object.fromEntries(writings.filter(([key]) => seen.has(portOf(key)))));
  const unseen = writings.map(([key]) => key).filter((key) => !seen.has(portOf(key)));
  return { rehearsed, findings: unseen.length > 0 ? [notRehearsed(unseen)] : [] };
}

/** Read already: now with what it is recognised by. */
function readings(adapter: CommunityAdapter, call: CallOptions): Calls {
  const { requests, notices, ratings, activities } = adapter;
  const day = new Date().toISOString();
  return {
    'requests.intake': requests && (() => requests.intake(call)),
    'requests.list': requests && (() => requests.list({}, call)),
    'notices.list': notices && (() => notices.list({}, call)),
    'ratings.invitations': ratings && (() => ratings.invitations({}, call)),
    'activities.list': activities && (() => activities.list({ from: day, until: day }, call)),
    subscribe: subscribing(adapter),
  };
}

function writingsOf(adapter: CommunityAdapter, call: CallOptions, known: Known): Calls {
  const { requests, notices, ratings, activities } = adapter;
  const residentId = known.intake?.residentId ?? 'resident';
  const write = (): WriteOptions => ({ ...call, idempotencyKey: randomId(), residentId });
  const [id, noticeId, activityId] = [known.request?.id, known.notice?.id, known.activity?.id].map(
    (one) => one ?? 'none',
  ) as [string, string, string];
  const photo = { blob: examplePhoto(), name: 'photo.jpg' };
  const input = { kind: 'repair', description: 'Not sent' } as const;
  return {
    'requests.create': requests && (() => requests.create(input, write())),
    'requests.photos.upload': requests?.photos && (() => requests.photos!.upload(photo, write())),
    'requests.photos.remove': requests?.photos?.remove && (() => requests.photos!.remove!('none', call)),
    'requests.actions.comment':
      requests?.actions?.comment && (() => requests.actions!.comment!(id, { text: 'Not sent' }, write())),
    'notices.acknowledge': notices?.acknowledge && (() => notices.acknowledge!(noticeId, write())),
    'ratings.submit':
      ratings && (() => ratings.submit({ subject: { type: 'request', id }, answers: {} } as never, write())),
    'activities.rsvp.join': activities?.rsvp && (() => activities.rsvp!.join(activityId, {}, write())),
    'activities.rsvp.leave': activities?.rsvp && (() => activities.rsvp!.leave(activityId, write())),
  };
}

function portOf(key: string): string {
  return key.split('.')[0]!;
}

function notRehearsed(keys: readonly string[]): Finding {
  const ports = [...new Set(keys.map(portOf))].join(', ');
  return {
    key: 'page.rehearsal',
    level: 'unchecked',
    title: `${ports}: it does not call by the fetch it is given`,
    made: `a list was asked for, and that fetch was not called. So ${keys.join(', ')} would really write, and nothing was written`,
    advice: 'Call by the fetch that the module is given, or by the global one at the time of each call.',
    exchanges: [],
  };
}

/** A subscription calls when it gets round to it. */
function subscribing(adapter: CommunityAdapter): (() => Promise<void>) | undefined {
  const port = [adapter.requests, adapter.notices, adapter.ratings, adapter.activities].find(
    (candidate) => candidate?.subscribe,
  );
  if (!port) return undefined;
  return async () => {
    const end = port.subscribe!(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    end();
  };
}
