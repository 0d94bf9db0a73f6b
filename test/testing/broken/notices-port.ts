import type { NoticesPort } from '../../../src/adapter/ports.js';
import type { Notice } from '../../../src/domain/index.js';
import { memoryBackend } from '../../support/backends/memory.js';
import { memoryWith, type BrokenAdapter } from './broken.js';

type Port = Required<NoticesPort>;
type Change = (port: Port) => Partial<NoticesPort>;

/** With some of its notices port replaced. */
export const withNotices = (change: Change): BrokenAdapter['open'] =>
  memoryWith(({ notices }) => ({ notices: { ...notices!, ...change(notices as Port) } }));

/** With every notice changed, wherever it is read. */
export const withEach = (change: (notice: Notice) => Notice): BrokenAdapter['open'] =>
  withNotices(({ list, get, current }) => ({
    async list(query, options) {
      const page = await list(query, options);
      return { ...page, items: page.items.map(change) };
    },
    async get(id, options) {
      const notice = await get(id, options);
      return notice && change(notice);
    },
    current: async (options) => (await current(options)).map(change),
  }));

/** With a page of the list changed. */
export const withPage = (change: (items: readonly Notice[]) => readonly Notice[]): BrokenAdapter['open'] =>
  withNotices(({ list }) => ({
    async list(query, options) {
      const page = await list(query, options);
      return { ...page, items: change(page.items) };
    },
  }));

/** A community with some of its notices port replaced once the adapter is made anew. */
export const withNoticesAnew =
  (change: Change): BrokenAdapter['open'] =>
  () => {
    const backend = memoryBackend();
    const { notices } = backend.adapter;
    const reload = () => ({ ...backend.adapter, notices: { ...notices!, ...change(notices as Port) } });
    return { ...backend, reload };
  };
