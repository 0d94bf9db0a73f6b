import type { RequestsPort } from '../../adapter/ports.js';
import type { ServiceRequest } from '../../domain/index.js';
import { exampleInput, examplePhoto, file } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { sendUntilAnswered, write } from '../steps.js';
import type { Scenario } from '../scenario.js';

const applies: Scenario['applies'] = ({ requests }) => requests?.actions?.comment !== undefined;

const messagesOf = (request: ServiceRequest | undefined) =>
  request?.history?.filter(({ type }) => type === 'message') ?? [];

const fileOne = async (port: RequestsPort) => file(port, await exampleInput(port));

/** What residents add to what they filed. */
export const commentScenarios: readonly Scenario[] = [
  {
    key: 'requests.comment.shown',
    title: 'adds words to the history',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const filed = await fileOne(port);
      const text = 'It is the hot tap 💧\nsince Monday';
      const commented = await port.actions!.comment!(filed.id, { text }, write());
      expectEqual(messagesOf(commented).at(-1)?.text, text, 'the text');
      expectEqual(messagesOf(commented).length, messagesOf(filed).length + 1, 'the number of messages');
      expectEqual(await port.get(filed.id, {}), commented, 'the request when it is read');
    },
  },
  {
    key: 'requests.comment.photos',
    title: 'adds photos to the request and to the message',
    applies: ({ requests }) => requests?.actions?.comment !== undefined && requests.photos !== undefined,
    async run({ checked }) {
      const port = checked.requests!;
      const filed = await fileOne(port);
      const { id } = await port.photos!.upload({ blob: examplePhoto(), name: 'later.jpg' }, write());
      const commented = await port.actions!.comment!(filed.id, { text: 'See', photoIds: [id] }, write());
      expectEqual(commented.photos?.length, 1, 'the number of photos of the request');
      expectEqual(messagesOf(commented).at(-1)?.photos?.length, 1, 'the number of photos of the message');
    },
  },
  {
    key: 'requests.comment.repeated-key',
    title: 'makes one comment of a key that comes again, at once, later, and after a lost reply',
    applies,
    needs: ['line.loseReply'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const { id } = await fileOne(port);
      const options = write();
      const send = () => port.actions!.comment!(id, { text: 'It is the hot tap' }, options);
      backend.line!.loseReply();
      await sendUntilAnswered(send);
      await Promise.all([send(), send()]);
      expectEqual(messagesOf(await port.get(id, {})).length, 1, 'the number of messages');
      await port.actions!.comment!(id, { text: 'It is the hot tap' }, write());
      expectEqual(messagesOf(await port.get(id, {})).length, 2, 'the number of messages of two keys');
    },
  },
  {
    key: 'requests.comment.empty',
    title: 'takes no comment in which there is nothing, and names the field',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const filed = await fileOne(port);
      const error = await expectRejection(
        port.actions!.comment!(filed.id, { text: ' \n' }, write()),
        'invalid',
      );
      expectThat(error.fields.text !== undefined, 'text among the fields at fault');
      expectEqual(messagesOf(await port.get(filed.id, {})), messagesOf(filed), 'the messages afterwards');
    },
  },
  {
    key: 'requests.comment.unknown',
    title: 'takes no comment on a request that there is not',
    applies,
    async run({ checked }) {
      const actions = checked.requests!.actions!;
      await expectRejection(actions.comment!('no-such-request', { text: 'hello' }, write()), 'not-found');
    },
  },
];
