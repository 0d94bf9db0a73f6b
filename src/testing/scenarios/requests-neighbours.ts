import type { RequestsPort } from '../../adapter/ports.js';
import { flattenAreas, type RequestInput, type ServiceRequest } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import { another, exampleInput, file } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { idsOf, write } from '../steps.js';
import type { Scenario, Stage } from '../scenario.js';

const findsSimilar: Scenario['applies'] = ({ requests }) => requests?.similar !== undefined;
const follows: Scenario['applies'] = ({ requests }) => requests?.actions?.follow !== undefined;

/** A neighbour's request about the last of the common areas, with words that are theirs alone. */
async function fileAsNeighbour({ checked, backend }: Stage, words: string): Promise<ServiceRequest> {
  const port = checked.requests!;
  const { areas = [], categories } = await port.intake({});
  const category = categories.find(({ hasFields, emergency }) => !hasFields && !emergency);
  const area = flattenAreas(areas).at(-1)?.area;
  expectThat(category !== undefined && area !== undefined, 'a category without fields, and a common area');
  const input: RequestInput = {
    kind: category.kinds?.[0] ?? 'repair',
    categoryId: category.id,
    description: words,
    location: { type: 'area', areaId: area.id, detail: words },
  };
  return file(backend.neighbour!.requests!, input);
}

const similarTo = (port: RequestsPort, { kind, category, location }: ServiceRequest) =>
  port.similar!({ kind, categoryId: category!.id, location: location! }, {});

function expectReduced(seen: ServiceRequest | undefined, theirs: ServiceRequest, words: string): void {
  expectThat(seen !== undefined, 'the request');
  expectEqual([seen.id, seen.number], [theirs.id, theirs.number], 'what it is');
  expectThat(!JSON.stringify(seen).includes(words), 'no word of the neighbour');
  for (const hidden of ['contact', 'photos', 'history', 'fields', 'availability'] as const) {
    expectEqual(seen[hidden], undefined, hidden);
  }
}

/** What a resident may know of others' requests. */
export const neighbourScenarios: readonly Scenario[] = [
  {
    key: 'requests.similar.own',
    title: 'finds the resident’s own open requests of the same place, each once, and five at most',
    applies: findsSimilar,
    async run({ checked }) {
      const port = checked.requests!;
      const input = await exampleInput(port);
      const filed: string[] = [];
      for (let count = 0; count < 6; count++) filed.unshift((await file(port, another(input))).id);
      const { kind, categoryId, location } = input;
      const found = await port.similar!(
        { kind, ...(categoryId !== undefined && { categoryId }), ...(location && { location }) },
        {},
      );
      const ids = idsOf(found);
      expectThat(ids.length > 0 && ids.length <= 5, `one to five, not ${ids.length}`);
      expectEqual(new Set(ids).size, ids.length, 'the number of different ids');
      expectThat(
        ids.some((id) => filed.includes(id)),
        'one of those that were filed',
      );
    },
  },
  {
    key: 'requests.similar.nowhere',
    title: 'finds nothing at a place of which nobody knows',
    isSafe: true,
    applies: findsSimilar,
    async run({ checked }) {
      const port = checked.requests!;
      for (const location of [
        { type: 'area', areaId: 'no-such-area' },
        { type: 'home', homeId: 'no-such-home' },
      ] as const) {
        const found = await port.similar!({ kind: 'repair', location, text: '%' }, {});
        expectEqual(idsOf(found), [], `what is found (${location.type})`);
      }
    },
  },
  {
    key: 'requests.similar.reduced',
    title: 'shows of a neighbour’s request what any resident may know, and no more',
    applies: findsSimilar,
    needs: ['neighbour'],
    async run(stage) {
      const port = stage.checked.requests!;
      const words = `Ask for Zhao Min ${randomId()}`;
      const theirs = await fileAsNeighbour(stage, words);
      const found = await similarTo(port, theirs);
      expectReduced(
        found.find(({ id }) => id === theirs.id),
        theirs,
        words,
      );
    },
  },
  {
    key: 'requests.follow.own-list',
    title: 'brings what is followed into the resident’s own list, reduced, however often it is asked to',
    applies: follows,
    needs: ['neighbour'],
    async run(stage) {
      const port = stage.checked.requests!;
      const words = `Ask for Zhao Min ${randomId()}`;
      const theirs = await fileAsNeighbour(stage, words);
      expectEqual(await port.get(theirs.id, {}), undefined, 'the request before it is followed');
      const options = write();
      for (const again of [options, options, write()]) {
        expectReduced(await port.actions!.follow!(theirs.id, again), theirs, words);
      }
      expectReduced(await port.get(theirs.id, {}), theirs, words);
      expectEqual(idsOf((await port.list({ search: theirs.number }, {})).items), [theirs.id], 'the list');
      expectEqual(
        idsOf((await port.list({ search: words }, {})).items),
        [],
        'what the neighbour’s words find',
      );
    },
  },
  {
    key: 'requests.follow.own',
    title: 'answers with the resident’s own request when that is to be followed',
    applies: follows,
    async run({ checked }) {
      const port = checked.requests!;
      const own = await file(port, await exampleInput(port));
      expectEqual((await port.actions!.follow!(own.id, write())).id, own.id, 'the id');
    },
  },
  {
    key: 'requests.follow.unknown',
    title: 'follows nothing that there is not',
    applies: follows,
    async run({ checked }) {
      for (const id of ['no-such-request', '..', '请求']) {
        await expectRejection(checked.requests!.actions!.follow!(id, write()), 'not-found');
      }
    },
  },
  {
    key: 'requests.follow.hidden',
    title: 'neither finds nor follows what is in a neighbour’s home',
    applies: ({ requests }) => requests?.actions?.follow !== undefined && requests.similar !== undefined,
    needs: ['neighbour'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const theirs = backend.neighbour!.requests!;
      const input = await exampleInput(theirs);
      const { homes = [] } = await theirs.intake({});
      if (!homes[0]) return;
      const hidden = await file(theirs, { ...input, location: { type: 'home', homeId: homes[0].id } });
      expectThat(!idsOf(await similarTo(port, hidden)).includes(hidden.id), 'it not to be found');
      await expectRejection(port.actions!.follow!(hidden.id, write()), 'not-found');
    },
  },
  {
    key: 'requests.follow.comment',
    title: 'takes no comment on what is only followed',
    applies: ({ requests }) =>
      requests?.actions?.follow !== undefined && requests.actions.comment !== undefined,
    needs: ['neighbour'],
    async run(stage) {
      const actions = stage.checked.requests!.actions!;
      const { id } = await fileAsNeighbour(stage, `Ask for Zhao Min ${randomId()}`);
      await expectRejection(actions.comment!(id, { text: 'me too' }, write()), 'not-found');
      await actions.follow!(id, write());
      await expectRejection(actions.comment!(id, { text: 'me too' }, write()), 'forbidden');
    },
  },
];
