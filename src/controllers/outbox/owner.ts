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
  // What an intake has said may be over: who has come since is known from the form that turns to them.
  if (adapter.resident || !turns.has(portalOf(adapter))) noteTurn(adapter, residentId);
  const isShared = sharedDevice || pageSettings().sharedDevice;
  const isKept = residentId !== undefined && !isShared;
  return {
    portal: isKept ? portalOf(adapter) : pagePortalOf(adapter, residentId),
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

/** Who was signed in last in this page, and how many others were before, by portal. */
const turns = new Map<string, { readonly residentId: string; readonly number: number }>();

function noteTurn(adapter: CommunityAdapter, residentId: string | undefined): void {
  const portal = portalOf(adapter);
  const last = turns.get(portal);
  if (residentId && last?.residentId !== residentId)
    turns.set(portal, { residentId, number: last ? last.number + 1 : 0 });
}

/**
 * What the owner takes over from the one before. What was written while nobody was signed in belongs to whoever signs
 * in next, unless somebody else was signed in before: then it may well be theirs, or the other's, and is nobody's.
 */
export function succession(
  before: Owner | undefined,
  { residentId }: Owner,
  adapter: CommunityAdapter,
): Succession {
  noteTurn(adapter, residentId);
  const nobody = { portal: pagePortalOf(adapter), residentId: undefined, store: recordStore(false) };
  const wasNobody = before !== undefined && before.residentId === undefined;
  const isHere = wasNobody && withoutAdapter(before.portal) === withoutAdapter(nobody.portal);
  return {
    hadOther: wasNobody
      ? turnIn(before.portal) !== turnIn(nobody.portal)
      : before !== undefined && before.residentId !== residentId,
    heirOf: residentId === undefined ? undefined : isHere ? before : nobody,
  };
}

/** Whether both are the same resident of the same portal, or nobody is there. */
export const isSameOwner = (one: Owner | undefined, other: Owner | undefined): boolean =>
  one?.portal === other?.portal && one?.residentId === other?.residentId;

/** The portal that an adapter is of. */
export const portalOf = (adapter: CommunityAdapter): string => adapter.portal ?? adapter.name;

/**
 * A portal, as what does not outlive the page has it: each adapter has its own, and so has nobody, after each turn of a
 * resident. What was written before the first is in one place with what is written after it.
 */
function pagePortalOf(adapter: CommunityAdapter, residentId?: string): string {
  const portal = portalOf(adapter);
  const turn = residentId === undefined ? (turns.get(portal)?.number ?? 0) : '';
  return `${portal}#${turn}#${idOf(adapter)}`;
}

const turnIn = (pagePortal: string) => pagePortal.split('#').at(-2);

const withoutAdapter = (pagePortal: string) => pagePortal.replace(/#[^#]*$/, '');

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
