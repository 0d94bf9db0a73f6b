import type { RequestsPort } from '../../adapter/ports.js';
import { isOpen, type RequestInput, type ServiceRequest } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import { another, exampleInput, file } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { filedWith, idOfReceipt, sendUntilAnswered, write } from '../steps.js';
import type { Scenario } from '../scenario.js';

const applies: Scenario['applies'] = ({ requests }) => requests !== undefined;

/** How far the clocks of a device and of a backend may differ in a test, ms. */
const clockDifference = 600_000;

/** An input that is found again by a word of its own. */
const unique = async (port: RequestsPort, word: string): Promise<RequestInput> =>
  exampleInput(port, { description: `The tap drips. ${word}` });

async function expectOne(port: RequestsPort, word: string): Promise<ServiceRequest> {
  const found = await filedWith(port, word);
  expectEqual(found.length, 1, 'the number of requests that were filed');
  return found[0]!;
}

/** What filing must do: one record for a key, whatever happens on the way. */
export const createScenarios: readonly Scenario[] = [
  {
    key: 'requests.create.as-filed',
    title: 'files a request, and gives it back as it was filed',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const input = await exampleInput(port);
      const filed = await file(port, input);
      expectEqual(filed.kind, input.kind, 'the kind');
      expectEqual(filed.description, input.description, 'the description');
      expectEqual(filed.category?.id, input.categoryId, 'the category');
      if (filed.fields) expectEqual(filed.fields, input.fields, 'the answers');
      if (filed.location) expectEqual(filed.location.type, input.location?.type, 'the kind of place');
      expectThat(isOpen(filed.status), `an open request, not one that is ${filed.status}`);
      expectEqual(await port.get(filed.id, {}), filed, 'the request when it is read');
    },
  },
  {
    key: 'requests.create.moment',
    title: 'says when it was filed, in the right zone',
    applies,
    async run({ checked, backend }) {
      const port = checked.requests!;
      const filed = await file(port, await exampleInput(port));
      const now = backend.adapter.clock?.now() ?? Date.now();
      const difference = Math.abs(Date.parse(filed.createdAt) - now);
      expectThat(
        difference < clockDifference,
        `the moment of filing near ${new Date(now).toISOString()}, and it is ${filed.createdAt}`,
      );
      expectThat(Date.parse(filed.updatedAt) >= Date.parse(filed.createdAt), 'no change before it was filed');
    },
  },
  {
    key: 'requests.create.repeated-key',
    title: 'makes one request of a key that comes again later',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await unique(port, word);
      const options = write();
      const first = await port.create(input, options);
      const second = await port.create(input, options);
      expectEqual(idOfReceipt(second), idOfReceipt(first), 'the id in the second receipt');
      await expectOne(port, word);
    },
  },
  {
    key: 'requests.create.concurrent-key',
    title: 'makes one request of a key that comes five times at once',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await unique(port, word);
      const options = write();
      const receipts = await Promise.all([1, 2, 3, 4, 5].map(() => port.create(input, options)));
      expectEqual(new Set(receipts.map(idOfReceipt)).size, 1, 'the number of ids');
      await expectOne(port, word);
    },
  },
  {
    key: 'requests.create.lost-reply',
    title: 'makes one request when its reply was lost and it is sent again',
    applies,
    needs: ['line.loseReply'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await unique(port, word);
      const options = write();
      backend.line!.loseReply();
      const receipt = await sendUntilAnswered(() => port.create(input, options));
      const { id } = await expectOne(port, word);
      expectEqual(idOfReceipt(receipt), id, 'the id in the receipt');
    },
  },
  {
    key: 'requests.create.key-after-reload',
    title: 'makes one request when its reply was lost and the page was reloaded before it is sent again',
    applies,
    needs: ['line.loseReply', 'reload'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await unique(port, word);
      const options = write();
      backend.line!.loseReply();
      let current = port;
      await sendUntilAnswered(() => {
        const sending = current.create(input, options);
        current = backend.reload!().requests!;
        return sending;
      });
      await expectOne(port, word);
    },
  },
  {
    key: 'requests.create.reused-key',
    title: 'refuses a key that stands for another request',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const options = write();
      await port.create(await exampleInput(port), options);
      const word = randomId();
      // An HTTP backend answers 422 as the draft of the Idempotency-Key header asks, or 409.
      await expectRejection(port.create(await unique(port, word), options), 'conflict', 'invalid');
      expectEqual(await filedWith(port, word), [], 'what was filed of the other');
    },
  },
  {
    key: 'requests.create.two-keys',
    title: 'makes two requests of two keys',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await unique(port, word);
      const [one, other] = [await file(port, input), await file(port, another(input))];
      expectThat(one.id !== other.id, 'two ids');
      expectEqual((await filedWith(port, word)).length, 2, 'the number of requests');
    },
  },
  {
    key: 'requests.create.same-again',
    title: 'files the same again under another key, or refuses it as a duplicate and names the first',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await unique(port, word);
      const filed = await file(port, input);
      const outcome = await port.create(input, write()).catch((thrown: unknown) => thrown);
      const isRefused = outcome instanceof Error;
      if (isRefused) {
        const error = await expectRejection(Promise.reject(outcome), 'duplicate');
        expectEqual(error.originalId, filed.id, 'the original');
      }
      const expected = isRefused ? 1 : 2;
      const what = isRefused ? 'refused as a duplicate' : 'said to be filed (else reject with duplicate)';
      expectEqual(
        (await filedWith(port, word)).length,
        expected,
        `the number of requests where the second was ${what}`,
      );
    },
  },
  {
    key: 'requests.create.same-at-once',
    title: 'says "filed" as often as it files, when the same comes at once under several keys',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await unique(port, word);
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => port.create(input, write())));
      const taken = outcomes.filter(({ status }) => status === 'fulfilled').length;
      expectThat(taken > 0, 'one to be taken');
      expectEqual((await filedWith(port, word)).length, taken, 'the number of requests');
    },
  },
  {
    key: 'requests.create.other-resident',
    title: 'files nothing of one resident as another',
    applies,
    async run({ checked, backend }) {
      const port = checked.requests!;
      const residentId = backend.adapter.resident?.() ?? (await port.intake({})).residentId;
      // Where nobody knows who is signed in, nothing is kept on the device that could go out as another's.
      if (residentId === undefined) return;
      const word = randomId();
      const input = await unique(port, word);
      await expectRejection(
        port.create(input, { ...write(), residentId: `not-${residentId}` }),
        'unauthenticated',
      );
      expectEqual(await filedWith(port, word), [], 'what was filed');
      await port.create(input, { ...write(), residentId });
      await expectOne(port, word);
    },
  },
];
