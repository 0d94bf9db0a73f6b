import { fixture, html, waitUntil } from '@open-wc/testing';
import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { replaceReads } from '../../support/device-reads.js';
import { undoAlso } from '../../support/replace.js';
import { FormDriver, seed } from '../../support/request-form.js';

export const description = 'The lamp on the landing is dark.';
export const kept = 'Kept on this device';
export const restored = 'We kept what you wrote on';

/** A community that no other test has, with somebody signed in. */
export const community = (residentId: string = randomId()) => memory({ seed, residentId });

/** Opens a form as a page does that is loaded anew. */
export async function open(adapter: MemoryAdapter, sharedDevice?: string): Promise<FormDriver> {
  const element = await fixture<LinliRequestForm>(
    html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
  );
  if (sharedDevice !== undefined) element.setAttribute('shared-device', sharedDevice);
  const driver = new FormDriver(element);
  await driver.until(() => driver.all('form').length > 0);
  await driver.untilReady();
  return driver;
}

export async function reopen(form: FormDriver, adapter = form.adapter): Promise<FormDriver> {
  form.element.remove();
  return open(adapter);
}

export const wordsOf = (form: FormDriver) => form.control<HTMLTextAreaElement>('Description').value;

/** What the device has of somebody, by the kind of record. */
export async function stored(adapter: MemoryAdapter): Promise<readonly (readonly [string, unknown])[]> {
  const owner = ownerOf({ adapter });
  const kinds = ['draft', 'file', 'outbox', 'sent'];
  return (await Promise.all(kinds.map((kind) => recordStore(true).list(recordKey(kind, owner, ''))))).flat();
}

export const isUploaded = ([, value]: readonly [string, unknown]) =>
  (value as { uploadedId?: string }).uploadedId !== undefined;

/** Waits until the photos are kept as they are once they are uploaded. */
export const untilUploaded = (adapter: MemoryAdapter) =>
  waitUntil(async () => (await stored(adapter)).some(isUploaded), 'uploaded', { timeout: 25_000 });

/** Keeps the browser from answering for its database, until it may. */
export function holdReads(): { release: () => void } {
  const held: (() => void)[] = [];
  let isHeld = true;
  const { addEventListener } = IDBRequest.prototype;
  replaceReads((read) => {
    const request = read();
    request.addEventListener = function (this: IDBRequest, type: string, listener: EventListener) {
      const later = (event: Event) => {
        if (isHeld) held.push(() => listener.call(this, event));
        else listener.call(this, event);
      };
      addEventListener.call(this, type, later);
    } as typeof request.addEventListener;
    return request;
  });
  const release = () => {
    isHeld = false;
    for (const call of held.splice(0)) call();
  };
  undoAlso(release);
  return { release };
}

/** A form whose draft is on the device. */
export async function written(adapter = community()): Promise<FormDriver> {
  const form = await open(adapter);
  await form.fillLamp();
  await form.untilText(kept);
  return form;
}

/** A form in which something was typed before the earlier draft came. */
export async function offered(): Promise<FormDriver> {
  const form = await written();
  form.element.remove();
  const late = holdReads();
  const again = await open(form.adapter);
  await again.type('Description', 'Something else.');
  late.release();
  await again.untilText('There is an earlier draft of');
  return again;
}

/** A form whose report waits: in its place, or beside a form that is blank. */
export async function waiting(isBeside = true): Promise<FormDriver> {
  const form = await open(community());
  form.adapter.setFaults([{ call: 'requests.create', error: 'unauthenticated' }]);
  await form.sendLamp();
  await form.untilText('Not sent yet');
  if (!isBeside) return form;
  const again = await reopen(form);
  await again.untilText('Not sent yet');
  return again;
}
