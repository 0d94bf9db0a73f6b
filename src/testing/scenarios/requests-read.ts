import type { RequestsPort, RequestQuery } from '../../adapter/ports.js';
import { requestStatuses } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import { another, exampleInput, file } from '../example-input.js';
import { expectEqual, expectThat } from '../expectations.js';
import { readPages } from '../paging.js';
import { idsOf, oddIds } from '../steps.js';
import type { Scenario } from '../scenario.js';

const applies: Scenario['applies'] = ({ requests }) => requests !== undefined;

/** Files so many requests with the word in them, the newest first. */
async function fileSeveral(port: RequestsPort, word: string, count: number): Promise<string[]> {
  const input = await exampleInput(port, { description: `Paged ${word}` });
  const ids: string[] = [];
  while (ids.length < count) ids.unshift((await file(port, another(input))).id);
  return ids;
}

/** The ids on all pages of two, each page read by the port that `between` gives. */
async function idsOnPages(
  port: RequestsPort,
  search: string,
  between: () => Promise<RequestsPort>,
): Promise<string[]> {
  let current = port;
  const found = await readPages({
    read: (page) => current.list({ search, ...page }, {}),
    limit: 2,
    between: async () => (current = await between()),
  });
  return idsOf(found);
}

/** Reading one, and lists of them. */
export const readScenarios: readonly Scenario[] = [
  {
    key: 'requests.get.unknown',
    title: 'answers with undefined for a request that there is not',
    isSafe: true,
    applies,
    async run({ checked }) {
      for (const id of oddIds) {
        expectEqual(await checked.requests!.get(id, {}), undefined, `the request "${id.slice(0, 20)}"`);
      }
    },
  },
  {
    key: 'requests.list.readable',
    title: 'gives in its list only requests that it also gives by id',
    isSafe: true,
    applies,
    async run({ checked }) {
      const { items } = await checked.requests!.list({ limit: 5 }, {});
      for (const { id } of items) {
        expectEqual((await checked.requests!.get(id, {}))?.id, id, 'the id of the request when it is read');
      }
      expectEqual(new Set(idsOf(items)).size, items.length, 'the number of different ids');
    },
  },
  {
    key: 'requests.list.newest-first',
    title: 'lists the newest first',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const ids = await fileSeveral(port, randomId(), 2);
      expectEqual(idsOf((await port.list({ limit: 2 }, {})).items), ids, 'the ids');
    },
  },
  {
    key: 'requests.list.pages-while-filing',
    title: 'skips and repeats nothing while requests arrive between pages',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const expected = await fileSeveral(port, word, 5);
      const seen = await idsOnPages(port, word, async () => {
        await fileSeveral(port, word, 1);
        return port;
      });
      expectEqual(seen, expected, 'the ids of all pages');
    },
  },
  {
    key: 'requests.list.cursor-after-reload',
    title: 'goes on from a cursor after a reload',
    applies,
    needs: ['reload'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const word = randomId();
      const expected = await fileSeveral(port, word, 5);
      const reload = async () => backend.reload!().requests!;
      expectEqual(await idsOnPages(port, word, reload), expected, 'the ids of all pages');
    },
  },
  {
    key: 'requests.list.search',
    title: 'finds by words in any case and by number, and takes no wildcards',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const filed = await file(port, await exampleInput(port, { description: `Lamp ${word} flickers` }));
      const found = async (search: string) => idsOf((await port.list({ search }, {})).items);
      expectEqual(await found(word), [filed.id], 'found by a word');
      expectEqual(await found(word.toUpperCase()), [filed.id], 'found in capitals');
      expectThat((await found(filed.number)).includes(filed.id), 'it found by its number');
      expectEqual(await found(`${word}%`), [], 'found by a wildcard of some database');
      expectEqual(await found(`no such word ${randomId()}`), [], 'found by what nobody wrote');
    },
  },
  {
    key: 'requests.list.statuses',
    title: 'lists only the statuses that are asked for',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const { id, status } = await file(port, await exampleInput(port, { description: `Lamp ${word}` }));
      const found = async (statuses: RequestQuery['statuses'] & {}) =>
        idsOf((await port.list({ search: word, statuses }, {})).items);
      expectEqual(await found([status, 'closed']), [id], 'found by its status');
      expectEqual(await found(['closed', 'declined']), [], 'found by other statuses');
    },
  },
  {
    key: 'requests.get.moved',
    title: 'shows where staff have moved it to, in the list too',
    applies,
    needs: ['staff.moveRequest'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const filed = await file(port, await exampleInput(port));
      await backend.staff!.moveRequest!(filed.id, 'closed');
      const read = await port.get(filed.id, {});
      expectEqual(read?.status, 'closed', 'the status');
      expectThat(Date.parse(read!.updatedAt) >= Date.parse(filed.updatedAt), 'a later change');
      const { items } = await port.list({ statuses: ['closed'], limit: 20 }, {});
      expectThat(idsOf(items).includes(filed.id), 'it among the closed ones');
    },
  },
  {
    key: 'requests.get.statuses',
    title: 'tells every status that staff can give it from every other',
    applies,
    needs: ['staff.moveRequest'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const input = await exampleInput(port);
      for (const status of requestStatuses.filter((one) => one !== 'submitted')) {
        const { id } = await file(port, another(input));
        const moved = await backend.staff!.moveRequest!(id, status).then(
          () => true,
          // Staff of this backend have no such status, or no way to it.
          () => false,
        );
        if (moved) expectEqual((await port.get(id, {}))?.status, status, 'the status');
      }
    },
  },
  {
    key: 'requests.get.neighbour',
    title: 'shows a resident nothing of a neighbour’s home',
    applies,
    needs: ['neighbour'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const word = randomId();
      const filed = await file(port, await exampleInput(port, { description: `Private ${word}` }));
      const theirs = backend.neighbour!.requests!;
      expectEqual(await theirs.get(filed.id, {}), undefined, 'the request when the neighbour reads it');
      expectEqual((await theirs.list({ search: word }, {})).items, [], 'what the neighbour finds');
    },
  },
  {
    key: 'requests.get.promises',
    title: 'promises nothing that ends before it began',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const { promises = [] } = await file(port, await exampleInput(port));
      for (const { metric, startedAt, dueAt } of promises) {
        if (startedAt === undefined || dueAt === undefined) continue;
        expectThat(
          Date.parse(dueAt) > Date.parse(startedAt),
          `"${metric}" due after ${startedAt}, and it is ${dueAt}`,
        );
      }
    },
  },
];
