import type {
  ActivitiesPort,
  LiveUpdate,
  NoticesPort,
  RatingsPort,
  RequestsPort,
} from '../../adapter/ports.js';
import { late } from '../../internal/late.js';
import { AdapterError } from '../../adapter/errors.js';
import type { MemoryAdapter } from './index.js';
import { defaultPhotoLimits, type MemoryOptions } from './options.js';

const community = late(() => import('./index.js'));

/** Does something with the community once it is loaded, in the order in which it was asked for. */
type WithCommunity = <Result>(use: (adapter: MemoryAdapter) => Result | Promise<Result>) => Promise<Result>;

type Call = (...given: never[]) => Promise<unknown>;

/** A port, or a part of one, of which every method waits for the community. */
function calls<Port extends object>(
  open: WithCommunity,
  names: readonly (keyof Port)[],
  find: (adapter: MemoryAdapter) => Port,
): Port {
  const call =
    (name: keyof Port) =>
    (...given: never[]) =>
      open((adapter) => (find(adapter)[name] as Call)(...given));
  return Object.fromEntries(names.map((name) => [name, call(name)])) as Port;
}

/** Hears of changes from when the community is there. */
function subscription(open: WithCommunity, find: (adapter: MemoryAdapter) => NoticesPort | RequestsPort) {
  return (listener: (update: LiveUpdate) => void) => {
    let isEnded = false;
    let end: (() => void) | undefined;
    open((adapter) => {
      if (!isEnded) end = find(adapter).subscribe!(listener);
    }).catch(() => undefined);
    return () => {
      isEnded = true;
      end?.();
    };
  };
}

function requests(open: WithCommunity, { photoLimits = defaultPhotoLimits }: MemoryOptions): RequestsPort {
  const find = (adapter: MemoryAdapter) => adapter.requests;
  return {
    ...calls<RequestsPort>(open, ['intake', 'fields', 'create', 'get', 'list', 'similar'], find),
    actions: calls(
      open,
      ['follow', 'urge', 'confirm', 'reopen', 'cancel', 'comment', 'reschedule'],
      (adapter) => adapter.requests.actions!,
    ),
    ...(photoLimits && {
      photos: {
        limits: photoLimits,
        ...calls<Uploads>(open, ['upload', 'remove'], (adapter) => adapter.requests.photos!),
      },
    }),
    subscribe: subscription(open, find),
  };
}

type Uploads = Omit<NonNullable<RequestsPort['photos']>, 'limits'>;

function notices(open: WithCommunity): NoticesPort {
  const find = (adapter: MemoryAdapter) => adapter.notices!;
  return {
    ...calls<NoticesPort>(open, ['list', 'get', 'current', 'categories', 'markRead', 'acknowledge'], find),
    subscribe: subscription(open, find),
  };
}

function ratings(open: WithCommunity): RatingsPort {
  const find = (adapter: MemoryAdapter) => adapter.ratings!;
  return {
    ...calls<RatingsPort>(open, ['invitations', 'submit', 'update', 'get', 'summary'], find),
    subscribe: subscription(open, find as never),
  };
}

function activities(open: WithCommunity): ActivitiesPort {
  const find = (adapter: MemoryAdapter) => adapter.activities!;
  return {
    ...calls<ActivitiesPort>(open, ['list', 'get', 'series', 'frequency'], find),
    rsvp: calls(open, ['join', 'leave'], (adapter) => adapter.activities!.rsvp!),
    subscribe: subscription(open, find as never),
  };
}

/**
 * The community in the page, as `memory()` of `adapters/memory.js`: what it is made of is loaded at once but apart, for
 * pages of which most have a backend of their own.
 */
export function memory(options: MemoryOptions = {}): MemoryAdapter {
  const { residentId } = options;
  let made: MemoryAdapter | undefined;
  const open: WithCommunity = async (use) => {
    const loaded = await community.load();
    if (!loaded) throw new AdapterError('offline', { message: 'memory() could not be loaded' });
    return use((made ??= loaded.memory(options)));
  };
  const handles = calls<
    Pick<MemoryAdapter, 'fileAsNeighbour' | 'joinAsNeighbour' | 'replyToRating' | 'update'>
  >(open, ['fileAsNeighbour', 'joinAsNeighbour', 'replyToRating', 'update'], (adapter) => adapter);
  /** What is not waited for; where nothing can be loaded the next call says so. */
  const tell = (use: (adapter: MemoryAdapter) => void): void => void open(use).catch(() => undefined);
  tell(() => undefined);
  return {
    name: 'memory',
    portal: options.persist ?? 'memory',
    ...(residentId !== undefined && { resident: () => residentId }),
    requests: requests(open, options),
    ...(options.rating !== false && { ratings: ratings(open) }),
    ...(options.notices !== false && { notices: notices(open) }),
    ...(options.activities !== false && { activities: activities(open) }),
    clock: { now: options.now ?? (() => Date.now()) },
    get requestsFiled() {
      return made?.requestsFiled ?? [];
    },
    ...handles,
    putNotice: (notice) => tell((adapter) => adapter.putNotice(notice)),
    putActivity: (activity) => tell((adapter) => adapter.putActivity(activity)),
    setFaults: (faults) => tell((adapter) => adapter.setFaults(faults)),
  };
}
