import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { WriteOptions } from '../../adapter/ports.js';
import { randomId } from '../../internal/key.js';
import { examplePhoto } from '../../testing/example-input.js';
import type { Recorder } from '../exchange/recorder.js';
import type { Known } from '../offers/capability.js';

/** A call as a page would make it, which never left this machine. */
export interface RehearsedCall {
  /** `requests.create` */
  key: string;
  request: Request;
}

/**
 * What the adapter would send for each kind of call, with the very headers: a browser asks the backend beforehand
 * whether it may. Nothing is sent.
 */
export async function rehearseCalls(
  adapter: CommunityAdapter,
  recorder: Recorder,
  known: Known,
  locale: string | undefined,
): Promise<readonly RehearsedCall[]> {
  const { requests, notices, ratings, activities } = adapter;
  const call = { ...(locale !== undefined && { locale }), signal: AbortSignal.timeout(5000) };
  const residentId = known.intake?.residentId ?? 'resident';
  const write = (): WriteOptions => ({ ...call, idempotencyKey: randomId(), residentId });
  const [id, noticeId, activityId] = [known.request?.id, known.notice?.id, known.activity?.id].map(
    (one) => one ?? 'none',
  ) as [string, string, string];
  const photo = { blob: examplePhoto(), name: 'photo.jpg' };
  const input = { kind: 'repair', description: 'Not sent' } as const;
  const day = new Date().toISOString();

  const calls: Readonly<Record<string, (() => unknown) | undefined>> = {
    // Read already: now with what it is recognised by.
    'requests.intake': requests && (() => requests.intake(call)),
    'requests.list': requests && (() => requests.list({}, call)),
    'requests.create': requests && (() => requests.create(input, write())),
    'requests.photos.upload': requests?.photos && (() => requests.photos!.upload(photo, write())),
    'requests.photos.remove': requests?.photos?.remove && (() => requests.photos!.remove!('none', call)),
    'requests.actions.comment':
      requests?.actions?.comment && (() => requests.actions!.comment!(id, { text: 'Not sent' }, write())),
    'notices.list': notices && (() => notices.list({}, call)),
    'notices.acknowledge': notices?.acknowledge && (() => notices.acknowledge!(noticeId, write())),
    'ratings.invitations': ratings && (() => ratings.invitations({}, call)),
    'ratings.submit':
      ratings && (() => ratings.submit({ subject: { type: 'request', id }, answers: {} } as never, write())),
    'activities.list': activities && (() => activities.list({ from: day, until: day }, call)),
    'activities.rsvp.join': activities?.rsvp && (() => activities.rsvp!.join(activityId, {}, write())),
    'activities.rsvp.leave': activities?.rsvp && (() => activities.rsvp!.leave(activityId, write())),
    subscribe: subscribing(adapter),
  };
  const rehearsed: RehearsedCall[] = [];
  for (const [key, make] of Object.entries(calls)) {
    if (!make) continue;
    const sent = await recorder.rehearse(make);
    rehearsed.push(...sent.map((request) => ({ key, request })));
  }
  return rehearsed;
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
