import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { Subscribe } from '../../../src/adapter/ports.js';
import type { ServiceRequest } from '../../../src/domain/request.js';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

const request = (id: string, status: ServiceRequest['status'], hoursAgo: number): ServiceRequest => ({
  id,
  number: `R-${id}`,
  kind: 'repair',
  category: { id: 'lamp', name: 'Light in the stairwell' },
  status,
  description: 'The light was dark.',
  promises: [{ metric: 'resolution', source: 'server', startedAt: at(-hoursAgo), dueAt: at(30) }],
  createdAt: at(-hoursAgo),
  updatedAt: at(-hoursAgo),
  history: [{ id: `${id}-1`, at: at(-hoursAgo), type: 'status', status: 'submitted' }],
});

/** A house where something happens every minute. */
export const adapter = memory({
  residentId: 'wang-fang',
  seed: {
    intake: {
      categories: [{ id: 'lamp', name: 'Light in the stairwell', kinds: ['repair'] }],
      homes: [{ id: 'h1', label: 'Building 3, 502' }],
      contact: { name: 'Wang Fang', phone: '138 0000 0000' },
    },
    requests: [request('open', 'in-progress', 20), request('done', 'resolved', 50)],
  },
});

/** How many are subscribed to anything just now. */
let subscribers = 0;

for (const port of [adapter.requests, adapter.ratings, adapter.notices, adapter.activities])
  if (port?.subscribe) countSubscribers(port as { subscribe: Subscribe });

function countSubscribers(port: { subscribe: Subscribe }): void {
  const { subscribe } = port;
  port.subscribe = (listener) => {
    const end = subscribe(listener);
    subscribers++;
    return () => {
      subscribers--;
      end();
    };
  };
}

export const countSubscribersNow = (): number => subscribers;

/** What happens in the house in that minute. The same few records change: what grows is not the house. */
export async function happen(minute: number, to: MemoryAdapter = adapter): Promise<void> {
  to.putNotice({
    id: 'lift',
    kind: 'notice',
    title: `The lift: news of minute ${minute}`,
    body: { type: 'html', content: `<p>It stands <strong>still</strong> since ${minute}.</p>` },
    category: { id: 'life', name: 'Community life' },
    issuer: { name: 'Service office' },
    publishedAt: at(0),
  });
  to.putActivity({
    id: 'clean-up',
    title: 'Clean-up',
    category: 'volunteering',
    status: 'planned',
    place: `Courtyard ${minute % 9}`,
    when: { allDay: false, start: at(26), end: at(28), zone: 'Asia/Shanghai' },
    capacity: { total: 30, taken: minute % 25, waiting: 0 },
  });
  const history = request('open', 'in-progress', 20).history;
  await to.update('open', { description: `The light was dark, minute ${minute}.`, history });
}
