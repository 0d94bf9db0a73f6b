import type { CommunityAdapter } from '../adapter/adapter.js';
import type { Brand, BrandFeatures } from '../adapter/brand.js';
import type { RequestActions, RequestsPort } from '../adapter/ports.js';
import { rememberWhole } from '../adapter/whole.js';
import { addToActions, addToIntake, addToRequests } from './add-to-requests.js';
import { once, overlay } from './overlay.js';

type Element = keyof BrandFeatures;
type PortName = 'requests' | 'notices' | 'ratings' | 'activities';

/** Where the ports have what a feature is about. What is not here is asked for by the element itself. */
const capabilities: Record<Element, Readonly<Record<string, readonly [PortName | 'actions', string]>>> = {
  'request-form': { photos: ['requests', 'photos'], similar: ['requests', 'similar'] },
  'request-tracker': {
    photos: ['requests', 'photos'],
    comment: ['actions', 'comment'],
    urge: ['actions', 'urge'],
    cancel: ['actions', 'cancel'],
    reopen: ['actions', 'reopen'],
  },
  'rating-prompt': { change: ['ratings', 'update'], reopen: ['actions', 'reopen'] },
  'notice-board': { acknowledge: ['notices', 'acknowledge'] },
  'activity-calendar': { rsvp: ['activities', 'rsvp'] },
};

/** What brands make of an adapter, by the element and by what of the brand concerns it. */
const made = new WeakMap<CommunityAdapter, Map<string, CommunityAdapter>>();
const concerns = new WeakMap<Brand, Map<Element, string>>();

/**
 * The backend as an element of the brand sees it: without what the brand switches off, and with what the brand knows and
 * the backend does not say: emergencies, the standard and its calendars. The element shows less then, as it does for a
 * backend that lacks the same. The same for the same, so that no element takes it for another backend, whatever else of
 * the brand changes.
 */
export function limitAdapter(adapter: CommunityAdapter, brand: Brand, tag: string): CommunityAdapter {
  const element = (Object.keys(capabilities) as Element[]).find((name) => tag.endsWith(`-${name}`));
  if (!element) return adapter;
  const key = concernOf(brand, element);
  const ofAdapter = made.get(adapter) ?? new Map<string, CommunityAdapter>();
  made.set(adapter, ofAdapter);
  const known = ofAdapter.get(key) ?? rememberWhole(limited(adapter, brand, element), adapter);
  ofAdapter.set(key, known);
  return known;
}

/** Whatever of a brand changes what an element is offered. */
function concernOf(brand: Brand, element: Element): string {
  const ofBrand = concerns.get(brand) ?? new Map<Element, string>();
  concerns.set(brand, ofBrand);
  const { features, emergency, serviceLevel, calendars } = brand;
  const concern =
    ofBrand.get(element) ??
    JSON.stringify([element, features?.[element], emergency?.categories, serviceLevel, calendars]);
  ofBrand.set(element, concern);
  return concern;
}

function limited(adapter: CommunityAdapter, brand: Brand, element: Element): CommunityAdapter {
  const features: Readonly<Record<string, boolean>> = brand.features?.[element] ?? {};
  const off = Object.entries(capabilities[element]).flatMap(([feature, where]) =>
    features[feature] === false ? [where] : [],
  );
  const absent = (port: PortName | 'actions') =>
    Object.fromEntries(off.filter(([name]) => name === port).map(([, member]) => [member, undefined]));
  const isAnonymous = features.anonymous !== false;
  const knows =
    element === 'request-form'
      ? !isAnonymous || brand.emergency?.categories || brand.serviceLevel
      : element === 'request-tracker' && brand.serviceLevel;
  if (off.length === 0 && !knows) return adapter;

  const actions = once<RequestActions>((port) =>
    overlay(port, { ...(element === 'request-tracker' && addToActions(port, brand)), ...absent('actions') }),
  );
  const requests = once<RequestsPort>((port) =>
    overlay(port, {
      ...absent('requests'),
      get actions() {
        return actions(port.actions);
      },
      ...(element === 'request-form' && addToIntake(port, brand, isAnonymous)),
      ...(element === 'request-tracker' && addToRequests(port, brand)),
    }),
  );
  const without = <Port extends object>(name: PortName) =>
    once<Port>((port) => overlay(port, absent(name) as never));
  const notices = without<NonNullable<CommunityAdapter['notices']>>('notices');
  const ratings = without<NonNullable<CommunityAdapter['ratings']>>('ratings');
  const activities = without<NonNullable<CommunityAdapter['activities']>>('activities');
  return overlay(adapter, {
    get requests() {
      return requests(adapter.requests);
    },
    get notices() {
      return notices(adapter.notices);
    },
    get ratings() {
      return ratings(adapter.ratings);
    },
    get activities() {
      return activities(adapter.activities);
    },
  });
}
