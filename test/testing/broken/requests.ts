import { memoryBackend } from '../../support/backends/memory.js';
import type { RequestsPort } from '../../../src/adapter/ports.js';
import type { BrokenAdapter } from './broken.js';

/** The memory community with some of its requests port replaced. */
function withPort(change: (port: RequestsPort) => Partial<RequestsPort>): BrokenAdapter['open'] {
  return () => {
    const backend = memoryBackend();
    const { requests } = backend.adapter;
    return { ...backend, adapter: { ...backend.adapter, requests: { ...requests, ...change(requests) } } };
  };
}

export const brokenRequests: readonly BrokenAdapter[] = [
  {
    defect: 'gives two categories one id',
    caughtBy: 'requests.intake.ids',
    open: withPort(({ intake }) => ({
      async intake(options) {
        const answer = await intake(options);
        const [first] = answer.categories;
        return {
          ...answer,
          categories: answer.categories.map((category) => ({ ...category, id: first!.id })),
        };
      },
    })),
  },
  {
    defect: 'promises fields and asks nothing',
    caughtBy: 'requests.fields.offered',
    open: withPort(() => ({ fields: async () => [] })),
  },
  {
    defect: 'asks nothing of a category that there is not',
    caughtBy: 'requests.fields.unknown',
    open: withPort(({ fields }) => ({
      fields: (id, options) => fields!(id, options).catch(() => []),
    })),
  },
];
