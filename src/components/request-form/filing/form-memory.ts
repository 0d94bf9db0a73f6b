import { checkFiling } from '../../../adapter/filing-boundary.js';
import type { RequestsPort } from '../../../adapter/ports.js';
import { instant, object, recordOf, type Shape } from '../../../adapter/shape.js';
import { isOutlived, type AgingKind } from '../../../controllers/draft/leftovers.js';
import { ownerOf, recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { toRecord, valueOf, type RecordType } from '../../../controllers/outbox/record.js';
import type { Field, Intake } from '../../../domain/intake.js';
import type { Instant } from '../../../domain/time.js';
import type { DeviceStore } from '../../../internal/storage/device-store.js';
import type { Asked } from '../request-form.source.js';
import type { FormState } from './filing-form.js';

// Lists are objects here too.
const anyObject: Shape<object> = (value, path) =>
  Array.isArray(value) ? value : recordOf((one) => one)(value, path);

interface AskedRecord {
  readonly asked: object;
  /** Absent in what an earlier version has left. */
  readonly keptAt?: Instant;
}

const askedType: RecordType<AskedRecord> = {
  name: 'form',
  version: 1,
  shape: object<AskedRecord>({ asked: anyObject }, { keptAt: instant }),
};

/** What forms asked is kept for a week after the last visit: it has the resident's home and telephone number. */
export const askedKind: AgingKind<AskedRecord> = {
  kind: 'form',
  type: askedType,
  writtenAt: ({ keptAt }) => keptAt ?? longAgo,
  lifetime: 7 * 24 * 3_600_000,
};

const longAgo: Instant = '1970-01-01T00:00:00Z';

/** Where a form is. */
type Here = Pick<FormState, 'adapter'> & Partial<Pick<FormState, 'sharedDevice'>>;

/** What a form asked on an earlier visit, so that it can be filled without a connection (K001). */
export class FormMemory {
  readonly #now: () => Here;

  constructor(now: () => Here) {
    this.#now = now;
  }

  /** Remembers what was asked, under a name: for the one who was asked. */
  async keep(name: string, asked: Asked, askedFor: string): Promise<void> {
    const owner = this.#owner;
    // Somebody else may have come before the backend has answered, or in another tab.
    if (!owner || !isKeptIn(owner.store) || owner.residentId !== askedFor || !isFor(owner, asked)) return;
    const record = toRecord(askedType, { asked, keptAt: new Date().toISOString() });
    await owner.store.write({ put: [[recordKey('form', owner, name), record]] });
  }

  /** What was asked under that name, checked as if it came from the backend. */
  async recall(name: string): Promise<Asked | undefined> {
    const owner = this.#owner;
    if (!owner) return undefined;
    const record = valueOf(askedType, await owner.store.get(recordKey('form', owner, name)));
    if (!record || isOutlived(askedKind.writtenAt(record), askedKind.lifetime, owner.now?.()))
      return undefined;
    const { asked } = record;
    const port = { intake: async () => asked as Intake, fields: async () => asked as Field[] };
    const checked = checkFiling(port as unknown as RequestsPort, () => {});
    try {
      const before = await (name.startsWith('intake') ? checked.intake({}) : checked.fields!('', {}));
      return isFor(owner, before) ? before : undefined;
    } catch {
      return undefined;
    }
  }

  /** Who is there as the page says: without a connection the backend says nothing. */
  get #owner(): Owner | undefined {
    const { adapter, sharedDevice = false } = this.#now();
    return adapter && ownerOf({ adapter, sharedDevice });
  }
}

/** Whether what is written there is to outlive the page: a device that was busy has it later. */
const isKeptIn = ({ isDurable, isRefused, trouble }: DeviceStore) =>
  isDurable || (trouble === 'denied' && !isRefused);

/** Whether the backend has said of nobody else that it is theirs. */
function isFor(owner: Owner, asked: Asked): boolean {
  const { residentId = owner.residentId } = asked as Intake;
  return residentId === owner.residentId;
}
