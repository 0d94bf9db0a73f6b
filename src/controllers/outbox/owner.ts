import type { CommunityAdapter } from '../../adapter/adapter.js';
import { pageSettings } from '../../adapter/settings.js';
import { randomId } from '../../internal/key.js';
import { warnOnce } from '../../internal/warn.js';
import { recordStore, type DeviceStore } from '../../internal/storage/device-store.js';

/** For whom something is kept: one resident of one portal, and nobody else. */
export interface Owner {
  readonly portal: string;
  /** Absent: nobody knows who is there, so nothing outlives the page. */
  readonly residentId: string | undefined;
  /** Where it is kept. */
  readonly store: DeviceStore;
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
  const residentId = (adapter.resident ? askedOf(adapter) : intakeResidentId) || undefined;
  const isShared = sharedDevice || pageSettings().sharedDevice;
  const portal = adapter.portal ?? adapter.name;
  return {
    portal: residentId && !isShared ? portal : `${portal}#${idOf(adapter)}`,
    residentId,
    store: recordStore(residentId !== undefined && !isShared),
  };
}

/** A portal that cannot say who is there has nobody there. */
function askedOf(adapter: CommunityAdapter): string | undefined {
  try {
    return adapter.resident?.();
  } catch (thrown) {
    warnOnce(
      `adapter "${adapter.name}": resident() failed, so nothing is kept on the device: ${String(thrown)}`,
    );
    return undefined;
  }
}

/** The key of a record: `outbox/<portal>/<resident>/<id>`. Also, when cut short, what such keys begin with. */
export function recordKey(kind: string, { portal, residentId = '' }: Owner, ...rest: string[]): string {
  return [kind, portal, residentId, ...rest].map(encodeURIComponent).join('/');
}

const ids = new WeakMap<CommunityAdapter, string>();

function idOf(adapter: CommunityAdapter): string {
  let id = ids.get(adapter);
  if (!id) ids.set(adapter, (id = randomId()));
  return id;
}
