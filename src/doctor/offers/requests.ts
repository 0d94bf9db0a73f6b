import { requestKinds } from '../../domain/request.js';
import { actionCapabilities } from './actions.js';
import { expectSame, Missing, Untried, type Capability } from './capability.js';
import { liveUpdates } from './live.js';

/** Filing and reading requests. */
export const requestCapabilities: readonly Capability[] = [
  {
    key: 'requests.intake',
    port: 'requests',
    title: 'intake',
    without: '<linli-request-form> says that requests cannot be filed here',
    isEssential: true,
    async read({ adapter, known, call }) {
      known.intake = await adapter.requests!.intake(call());
    },
  },
  {
    key: 'requests.intake.emergencyPhone',
    port: 'requests',
    title: 'emergency number',
    without: '<linli-request-form> warns of an emergency, and has no number to call',
    isOffered: ({ requests }) => requests !== undefined,
    read: async ({ known }) => expectKnown(known.intake, known.intake?.emergencyPhone),
  },
  {
    key: 'requests.intake.serviceLevel',
    port: 'requests',
    title: 'published standard',
    without: '<linli-request-form> shows no promise before the report is sent',
    isOffered: ({ requests }) => requests !== undefined,
    read: async ({ known }) => expectKnown(known.intake, known.intake?.serviceLevel),
  },
  {
    key: 'requests.intake.residentId',
    port: 'requests',
    title: 'who is signed in',
    without: 'no element keeps drafts or unsent reports longer than the page lives',
    isOffered: (adapter) => adapter.requests !== undefined || adapter.resident !== undefined,
    read: async ({ adapter, known }) =>
      expectKnown(known.intake, adapter.resident?.() ?? known.intake?.residentId),
  },
  {
    key: 'requests.fields',
    port: 'requests',
    title: 'questions of a category',
    without: '<linli-request-form> asks no questions of a category',
    async read({ adapter, known, call }) {
      const category = known.intake?.categories.find(({ hasFields }) => hasFields);
      if (!category) throw new Untried('no category has fields');
      await adapter.requests!.fields!(category.id, call());
    },
  },
  {
    key: 'requests.photos',
    port: 'requests',
    title: 'photos',
    without: '<linli-request-form> and <linli-request-tracker> offer no camera button',
    scenarios: 'photos.',
    async read({ adapter, known }) {
      if (!known.intake) throw new Untried('the intake did not come');
      if (adapter.requests!.photos!.limits.count === 0) throw new Missing();
    },
  },
  {
    key: 'requests.create',
    port: 'requests',
    title: 'filing',
    without: '<linli-request-form> cannot send anything',
  },
  {
    key: 'requests.list',
    port: 'requests',
    title: 'list',
    without: '<linli-request-tracker> says that requests cannot be followed here',
    isEssential: true,
    async read({ adapter, known, call }) {
      known.request = (await adapter.requests!.list({ limit: 5 }, call())).items[0];
    },
  },
  {
    key: 'requests.get',
    port: 'requests',
    title: 'one request',
    without: '<linli-request-tracker> shows the list, and none of its requests in full',
    async read({ adapter, known, call }) {
      if (!known.request) throw new Untried('this resident has no request yet');
      const { id } = known.request;
      expectSame(id, (await adapter.requests!.get(id, call()))?.id, 'get()');
    },
  },
  {
    key: 'requests.get.promises',
    port: 'requests',
    title: 'promises',
    without: '<linli-request-tracker> shows no deadline, or one that it reckons itself',
    isOffered: ({ requests }) => requests !== undefined,
    async read({ known }) {
      if (!known.request) throw new Untried('this resident has no request yet');
      if (known.request.promises === undefined) throw new Missing();
    },
  },
  {
    key: 'requests.similar',
    port: 'requests',
    title: 'similar requests',
    without: '<linli-request-form> shows no similar reports, so forty neighbours file forty',
    async read({ adapter, known, call }) {
      const { categories = [], kinds = requestKinds } = known.intake ?? {};
      const category = categories[0];
      const kind = kinds.find((candidate) => category?.kinds?.includes(candidate) ?? true) ?? 'repair';
      const query = { kind, ...(category && { categoryId: category.id }), text: 'The tap drips' };
      await adapter.requests!.similar!(query, call());
    },
  },
  ...actionCapabilities,
  liveUpdates('requests', '<linli-request-tracker> asks again now and then, and news come minutes later'),
];

/** What the intake says besides. */
async function expectKnown(intake: unknown, value: unknown): Promise<void> {
  if (value !== undefined) return;
  if (intake === undefined) throw new Untried('the intake did not come');
  throw new Missing();
}
