import { fixture, html } from '@open-wc/testing';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';
import '../../src/components/request-tracker/request-tracker.define.js';
import type { LinliRequestTracker } from '../../src/components/request-tracker/request-tracker.js';
import type { RequestEvent, ServiceRequest } from '../../src/domain/request.js';
import { photoFile } from './photo-file.js';
import { seed } from './request-form.js';
import { ShadowDriver } from './shadow-driver.js';

export { announced } from './shadow-driver.js';

export const chen = { name: 'Chen Jing', role: 'Service desk', phone: '021 5555 0101' };
export const li = { name: 'Li Wei', role: 'Plumber', phone: '+86 138 0000 0001' };

const hour = 3_600_000;

/** So many hours from now. */
export const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

/** A leak that Li Wei works on, taken over from the service desk. */
export function leak(change: Partial<ServiceRequest> = {}): ServiceRequest {
  return {
    id: 'leak',
    number: 'R-0042',
    kind: 'repair',
    category: { id: 'leak', name: 'Leak' },
    status: 'in-progress',
    description: 'Water drips from the pipe under the kitchen sink.',
    location: { type: 'home', homeId: 'h1', label: 'Building 3, 502', detail: 'Kitchen' },
    owner: li,
    promises: [
      { metric: 'response', source: 'server', startedAt: at(-5), dueAt: at(-4), stoppedAt: at(-4.5) },
      { metric: 'resolution', source: 'server', startedAt: at(-5), dueAt: at(19.5) },
    ],
    createdAt: at(-5),
    updatedAt: at(-1),
    history: [
      event(-5, { type: 'status', status: 'submitted' }),
      event(-4.5, { type: 'owner', owner: chen, by: chen }),
      event(-3, { type: 'owner', owner: li, by: chen }),
      event(-2, { type: 'message', text: 'I bring a new seal.', by: li }),
      event(-1, { type: 'status', status: 'in-progress', by: li }),
    ],
    ...change,
  };
}

export function event(hours: number, rest: Partial<RequestEvent>): RequestEvent {
  return { id: `e${hours}`, at: at(hours), type: 'message', ...rest };
}

/** The leak, solved and waiting for the resident's word. */
export const solved = (change: Partial<ServiceRequest> = {}): ServiceRequest =>
  leak({
    status: 'resolved',
    history: [...leak().history!, event(-0.5, { type: 'status', status: 'resolved', by: li })],
    ...change,
  });

/** Requests that were filed one after the other, the newest last. */
export function many(
  count: number,
  change: (index: number) => Partial<ServiceRequest> = () => ({}),
): ServiceRequest[] {
  return Array.from({ length: count }, (_, index) =>
    leak({
      id: `r${index}`,
      number: `R-${String(index).padStart(4, '0')}`,
      createdAt: at(index - 1000),
      description: `Report ${index}`,
      promises: [],
      ...change(index),
    }),
  );
}

/** An adapter over these requests. The resident of each test is its own, so that nothing is left on the device. */
export function adapterWith(requests: readonly ServiceRequest[], options: MemoryOptions = {}): MemoryAdapter {
  return memory({ seed: { intake: { ...seed.intake, serviceLevel: undefined! }, requests }, ...options });
}

export interface OpenOptions extends MemoryOptions {
  requests?: readonly ServiceRequest[];
  requestId?: string;
  formHref?: string;
}

/** A tracker over a memory adapter, in English, once everything is loaded. */
export async function openTracker(options: OpenOptions = {}): Promise<TrackerDriver> {
  const { requests = [leak()], requestId, formHref, ...rest } = options;
  return placeTracker(adapterWith(requests, rest), requestId, formHref);
}

/** A tracker over an adapter. */
export async function placeTracker(
  adapter: LinliRequestTracker['adapter'],
  requestId?: string,
  formHref?: string,
): Promise<TrackerDriver> {
  const element = await fixture<LinliRequestTracker>(
    html`<linli-request-tracker
      lang="en"
      .adapter=${adapter}
      .requestId=${requestId}
      .formHref=${formHref}
    ></linli-request-tracker>`,
  );
  const driver = new TrackerDriver(element);
  await driver.until(() => !driver.text.includes('Loading'));
  return driver;
}

/** Finds things in a tracker as a resident does, by their words. */
export class TrackerDriver extends ShadowDriver<LinliRequestTracker> {
  get adapter(): MemoryAdapter {
    return this.element.adapter as MemoryAdapter;
  }
}

/** Puts a photo into a message that is being written. */
export async function addPhoto(tracker: TrackerDriver, name: string): Promise<void> {
  await tracker.until(() => tracker.root.getElementById('add-photos') !== null);
  const input = tracker.root.getElementById('add-photos') as HTMLInputElement;
  const transfer = new DataTransfer();
  transfer.items.add(await photoFile(name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}
