import { instant, object, recordOf } from '../../../adapter/shape.js';
import type { MemoryKind } from '../../../controllers/device-memory.js';
import type { Instant } from '../../../domain/time.js';

/** What a resident has read, where the backend does not keep it. */
export interface ReadMemory {
  /** Which text of each notice was read, by its id: when that was published or corrected. No clock but the backend's. */
  readonly at: Readonly<Record<string, Instant>>;
  /** Everything that was published until then is read. */
  readonly until?: Instant;
}

/** Older ones have left every board. */
const mostRemembered = 1000;

export const readMemory: MemoryKind<ReadMemory> = {
  kind: 'read',
  type: {
    name: 'memory of what was read',
    version: 1,
    shape: object<ReadMemory>({ at: recordOf(instant) }, { until: instant }),
  },
  blank: { at: {} },
  trim: ({ at, ...rest }) => ({
    ...rest,
    at: Object.fromEntries(
      Object.entries(at)
        .sort(([, one], [, other]) => Date.parse(one) - Date.parse(other))
        .slice(-mostRemembered),
    ),
  }),
};
