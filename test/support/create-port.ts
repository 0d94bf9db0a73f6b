import type { RequestReceipt, RequestsPort } from '../../src/adapter/ports.js';
import type { ServiceRequest } from '../../src/domain/index.js';
import { randomId } from '../../src/internal/key.js';
import { another, exampleInput, file } from '../../src/testing/example-input.js';
import { expectEqual, expectRejection } from '../../src/testing/expectations.js';
import type { TestApi } from './requests-port.js';

type Open = () => Promise<RequestsPort>;

/** What every port must do that files requests. */
export function describeCreate({ it }: TestApi, open: Open): void {
  it('files a request, and gives it back as it was filed', async () => {
    const port = await open();
    const input = await exampleInput(port);
    const filed = await file(port, input);
    expectEqual(filed.status, 'submitted', 'the status');
    expectEqual(filed.kind, input.kind, 'the kind');
    expectEqual(filed.description, input.description, 'the description');
    expectEqual(filed.category?.id, input.categoryId, 'the category');
    expectEqual(filed.fields, input.fields, 'the answers');
    expectEqual(filed.location?.type, input.location?.type, 'the kind of place');
    expectEqual(await port.get(filed.id, {}), filed, 'the request when it is read');
  });

  it('makes one request of the same key, one after the other and at once', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `One of a kind ${randomId()}` });
    const idempotencyKey = randomId();
    const first = await port.create(input, { idempotencyKey });
    const others = await Promise.all(Array.from({ length: 5 }, () => port.create(input, { idempotencyKey })));
    for (const other of others) expectEqual(idOf(other), idOf(first), 'the id');
    expectEqual((await found(port, input.description)).length, 1, 'the number of requests');
  });

  it('makes one request of a key that comes five times at once', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `At once ${randomId()}` });
    const idempotencyKey = randomId();
    const receipts = await Promise.all(
      Array.from({ length: 5 }, () => port.create(input, { idempotencyKey })),
    );
    expectEqual(new Set(receipts.map(idOf)).size, 1, 'the number of ids');
    expectEqual((await found(port, input.description)).length, 1, 'the number of requests');
  });

  it('makes two requests of two keys', async () => {
    const port = await open();
    const word = randomId();
    const input = await exampleInput(port, { description: `Twice ${word}` });
    await file(port, input);
    await file(port, another(input));
    expectEqual((await found(port, word)).length, 2, 'the number of requests');
  });

  it('refuses a key that stands for something else', async () => {
    const port = await open();
    const input = await exampleInput(port);
    const idempotencyKey = randomId();
    await port.create(input, { idempotencyKey });
    const other = { ...input, description: `Something else ${randomId()}` };
    // An HTTP backend answers 422 as the draft of the Idempotency-Key header asks, or 409.
    await expectRejection(port.create(other, { idempotencyKey }), 'conflict', 'invalid');
    expectEqual(await found(port, other.description), [], 'what was filed of the other');
  });

  it('names what is wrong and files nothing', async () => {
    const port = await open();
    const description = `Wrong ${randomId()}`;
    const wrongs = [
      { overrides: { description: ' ' }, fields: { description: 'required' } },
      {
        overrides: { description, categoryId: 'no-such-category' },
        fields: { categoryId: 'unknown-choice' },
      },
      { overrides: { description, photoIds: ['no-such-photo'] }, fields: { photoIds: 'expired' } },
    ].slice(0, port.photos ? 3 : 2);
    for (const { overrides, fields } of wrongs) {
      const input = await exampleInput(port, { ...overrides });
      const error = await expectRejection(port.create(input, { idempotencyKey: randomId() }), 'invalid');
      expectEqual({ ...error.fields, ...fields }, error.fields, 'what is wrong');
    }
    expectEqual(await found(port, description), [], 'what was filed');
  });

  it('refuses a description that is too long', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: '长'.repeat(4001) });
    const { fields } = await expectRejection(port.create(input, { idempotencyKey: randomId() }), 'invalid');
    expectEqual(fields, { description: 'too-long' }, 'what is wrong');
  });

  it('files nothing once the caller has given up', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `Given up ${randomId()}` });
    const reason = new Error('changed my mind');
    const call = port.create(input, { idempotencyKey: randomId(), signal: AbortSignal.abort(reason) });
    expectEqual(
      await call.catch((thrown: unknown) => thrown === reason),
      true,
      'the rejection with the reason',
    );
    expectEqual(await found(port, input.description), [], 'what was filed');
  });
}

/** What every port must do that knows the same again when it comes. */
export function describeDoubles({ it }: TestApi, open: Open): void {
  it('refuses the same again under another key, and says what is there already', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `The same ${randomId()}` });
    const filed = await file(port, input);
    const again = { ...input, description: ` ${input.description}\n` };
    const error = await expectRejection(port.create(again, { idempotencyKey: randomId() }), 'duplicate');
    expectEqual(error.originalId, filed.id, 'the original');
    expectEqual((await found(port, input.description)).length, 1, 'the number of requests');
  });

  it('takes one of the same that come at once under keys of their own', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `At once, twice ${randomId()}` });
    const calls = [0, 1, 2].map(() => port.create(input, { idempotencyKey: randomId() }));
    const outcomes = await Promise.allSettled(calls);
    expectEqual(
      outcomes.filter(({ status }) => status === 'fulfilled').length,
      1,
      'the number that was taken',
    );
    expectEqual((await found(port, input.description)).length, 1, 'the number of requests');
  });

  it('takes what is said of another place for something else', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `Elsewhere ${randomId()}` });
    await file(port, input);
    await file(port, { ...input, location: { ...input.location!, detail: 'in the other room' } });
    expectEqual((await found(port, input.description)).length, 2, 'the number of requests');
  });
}

async function found(port: RequestsPort, search: string): Promise<readonly ServiceRequest[]> {
  return (await port.list({ search }, {})).items;
}

function idOf(receipt: RequestReceipt): string | undefined {
  return receipt.state === 'recorded' ? receipt.request.id : receipt.reference;
}
