import type { Clock, CommunityAdapter } from '../../adapter/adapter.js';
import { residentOf, timeOf } from '../../adapter/asked.js';
import { pageSettings } from '../../adapter/settings.js';
import { encodeText } from '../../internal/encode-text.js';
import { randomId } from '../../internal/key.js';
import { recordStore, type DeviceStore } from '../../internal/storage/device-store.js';

/** For whom something is kept: one resident of one portal, and nobody else. */
export interface Owner {
  readonly portal: string;
  /** Absent: nobody knows who is there, so nothing outlives the page. */
  readonly residentId: string | undefined;
  /** Where it is kept. */
  readonly store: DeviceStore;
  /** What time it is, ms since the epoch: what is kept grows old by it. Absent: the device's. */
  readonly now?: () => number;
}

/** What tells who is there. */
export interface Whereabouts {
  adapter: CommunityAdapter;
  /** What the intake says of who is signed in. */
  intakeResidentId?: string | undefined;
  /** Whether others use this device too. */
  sharedDevice?: boolean;
}

/**
 * Who is there now. What the page knows wins over what the backend once said: that may come from memory. Residents
 * who are not told apart share nothing, not even within a page: what they write belongs to the adapter at hand.
 */
export function ownerOf({ adapter, intakeResidentId, sharedDevice }: Whereabouts): Owner {
  const residentId = (adapter.resident ? residentOf(adapter) : intakeResidentId) || undefined;
  const isShared = sharedDevice || pageSettings().sharedDevice;
  const isKept = residentId !== undefined && !isShared;
  return {
    portal: isKept ? portalOf(adapter) : pagePortalOf(adapter),
    residentId,
    store: recordStore(isKept),
    now: () => surelyPast(adapter.clock),
  };
}

/** The device's clock may be ahead, and a portal's too: nothing is too old by one of them alone. */
function surelyPast(clock: Clock | undefined): number {
  return clock?.isCertain === false ? Date.now() : Math.min(Date.now(), timeOf(clock));
}

/** What an owner has to do with whoever was there before. */
export interface Succession {
  /** Whether that was somebody else, who leaves nothing to the owner. */
  hadOther: boolean;
  /** Nobody, whose writings in this page become the owner's. */
  heirOf: Owner | undefined;
}

/** Who was signed in last in this page, by portal. */
const lastResidents = new Map<string, string>();

/**
 * What the owner takes over from the one before. What was written while nobody was signed in belongs to whoever signs
 * in next, unless somebody else was signed in before: then it may well be theirs.
 */
export function succession(
  before: Owner | undefined,
  { residentId }: Owner,
  adapter: CommunityAdapter,
): Succession {
  const wasOther = before?.residentId !== undefined && before.residentId !== residentId;
  if (residentId === undefined) return { hadOther: wasOther, heirOf: undefined };
  const portal = portalOf(adapter);
  const last = lastResidents.get(portal);
  lastResidents.set(portal, residentId);
  const isOther = last !== undefined && last !== residentId;
  const isHere = before?.residentId === undefined && before?.portal.replace(/#[^#]*$/, '') === portal;
  const nobody = { portal: pagePortalOf(adapter), residentId: undefined, store: recordStore(false) };
  return {
    hadOther: wasOther || (isOther && before !== undefined),
    heirOf: wasOther || isOther ? undefined : isHere ? before : nobody,
  };
}

const portalOf = (adapter: CommunityAdapter) => adapter.portal ?? adapter.name;

/** A portal, as what does not outlive the page has it: each adapter has its own. */
const pagePortalOf = (adapter: CommunityAdapter) => `${portalOf(adapter)}#${idOf(adapter)}`;

/** The key of a record: `outbox/<portal>/<resident>/<id>`. Also, when cut short, what such keys begin with. */
export function recordKey(kind: string, { portal, residentId = '' }: Owner, ...rest: string[]): string {
  return [kind, portal, residentId, ...rest].map(encodeText).join('/');
}

const ids = new WeakMap<CommunityAdapter, string>();

function idOf(adapter: CommunityAdapter): string {
  let id = ids.get(adapter);
  if (!id) ids.set(adapter, (id = randomId()));
  return id;
}
