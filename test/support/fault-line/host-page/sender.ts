import type { FilingPort } from '../../../../src/adapter/filing-boundary.js';
import { rest } from '../../../../src/adapters/rest/index.js';
import { outboxOf } from '../../../../src/controllers/outbox/outboxes.js';
import { makeRequestChannel } from '../../../../src/controllers/outbox/request-channel.js';
import { recordStore } from '../../../../src/internal/storage/device-store.js';

const settings = new URLSearchParams(location.search);
const tab = settings.get('tab')!;
const adapter = rest({ baseUrl: `/line/${settings.get('line')}/api/community`, resident: () => 'wang-fang' });

/** An outbox that is empty, and no other tab's: tabs of one resident send one after the other. */
function openOutbox(turn: number) {
  const owner = { portal: `portal-${tab}-${turn}`, residentId: 'wang-fang', store: recordStore(true) };
  const outbox = outboxOf(owner);
  const route = { owner, port: adapter.requests as unknown as FilingPort, locale: 'en', tray: undefined };
  const close = outbox.serve(
    makeRequestChannel({
      host: document.createElement('p'),
      route: () => route,
      signedOut: () => undefined,
      photosFor: String,
    }),
  );
  return { outbox, close };
}

let turn = 0;
let { outbox, close } = openOutbox(turn);
let added = 0;

window.sender = {
  /**
   * Takes so many submissions as a form does when Send is pressed, in an outbox of their own: nobody sends thousands a
   * day. Resolves with their words once all are kept.
   */
  async submit(count) {
    close();
    ({ outbox, close } = openOutbox(++turn));
    const all: string[] = [];
    const kept: Promise<unknown>[] = [];
    for (let index = 0; index < count; index++) {
      const description = `Cut at any byte, ${tab}-${added++}.`;
      all.push(description);
      kept.push(
        outbox.add({
          ...{ id: crypto.randomUUID(), draftId: description, channel: 'requests.create', slot: 'form' },
          ...{ summary: description, emergency: false, files: [], draft: { description } },
          content: {
            kind: 'repair',
            categoryId: 'leak',
            description,
            fields: { room: 'kitchen' },
            // Of one spot the portal compares each report with all that are open there, which nobody has thousands of.
            location: { type: 'home', homeId: 'h-3-502', detail: `Spot ${tab}-${added}` },
          },
        }),
      );
    }
    await Promise.all(kept);
    return all;
  },
  /** The connection is back, as browsers say it. */
  wake: () => void dispatchEvent(new Event('online')),
  /** What waits still, and what does not go by itself. */
  waiting: () => outbox.entries.map(({ state, failure }) => ({ state, code: failure?.code })),
};

declare global {
  interface Window {
    sender: {
      submit(count: number): Promise<string[]>;
      wake(): void;
      waiting(): { state: string; code: string | undefined }[];
    };
  }
}
