import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { ServiceRequest } from '../../../src/domain/request.js';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

/** What was done, and how it went is not said yet. */
const solved: ServiceRequest = {
  id: 'tap',
  number: 'R-0001',
  kind: 'repair',
  category: { id: 'lamp', name: 'Light in the stairwell' },
  status: 'resolved',
  description: 'The light was dark.',
  promises: [],
  createdAt: at(-50),
  updatedAt: at(-2),
  history: [
    { id: 'e1', at: at(-50), type: 'status', status: 'submitted' },
    { id: 'e2', at: at(-2), type: 'status', status: 'resolved' },
  ],
};

/** A small community: what there is can be filed, read, joined and rated in a moment. */
export const community = (residentId: string): MemoryOptions => ({
  residentId,
  seed: {
    intake: {
      categories: [{ id: 'lamp', name: 'Light in the stairwell', kinds: ['repair'] }],
      homes: [{ id: 'h1', label: 'Building 3, 502' }],
      contact: { name: 'Wang Fang', phone: '138 0000 0000' },
    },
    requests: [solved],
  },
  notices: [
    {
      id: 'rules',
      kind: 'notice',
      title: 'Keep the stairs free',
      body: { type: 'html', content: '<p>Prams stand in the <strong>cellar</strong>.</p>' },
      category: { id: 'life', name: 'Community life' },
      issuer: { name: 'Service office' },
      publishedAt: at(-5),
    },
  ],
  activities: [
    {
      id: 'clean-up',
      title: 'Clean-up',
      category: 'volunteering',
      status: 'planned',
      place: 'Courtyard',
      when: { allDay: false, start: at(1), end: at(3), zone: 'Asia/Shanghai' },
      capacity: { total: 30, taken: 25, waiting: 0 },
    },
  ],
});
