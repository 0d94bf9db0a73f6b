import type {
  ActivitiesPort,
  NoticesPort,
  PhotosPort,
  RatingsPort,
  RequestActions,
  RequestsPort,
} from '../../adapter/ports.js';

type Names<Type> = readonly (keyof Type & string)[];

const requests: Names<RequestsPort> = [
  'intake',
  'fields',
  'create',
  'get',
  'list',
  'photos',
  'similar',
  'actions',
  'subscribe',
];
const photos: Names<PhotosPort> = ['limits', 'upload', 'remove'];
const actions: Names<RequestActions> = [
  'follow',
  'urge',
  'confirm',
  'reopen',
  'cancel',
  'comment',
  'reschedule',
];
const notices: Names<NoticesPort> = [
  'list',
  'get',
  'current',
  'categories',
  'markRead',
  'acknowledge',
  'subscribe',
];
const ratings: Names<RatingsPort> = ['invitations', 'submit', 'update', 'get', 'summary', 'subscribe'];
const activities: Names<ActivitiesPort> = [
  'list',
  'get',
  'rsvp',
  'series',
  'frequency',
  'subscriptionUrl',
  'subscribe',
];
const rsvp: Names<NonNullable<ActivitiesPort['rsvp']>> = ['join', 'leave'];

/** The members of each port: those of an instance of a class cannot be spread. */
export const members = { requests, photos, actions, notices, ratings, activities, rsvp };

/** Whether a call may change something in the backend, by its key: `requests.actions.urge`. */
export function writes(key: string): boolean {
  return /^requests\.(create|photos|actions)\b|^activities\.rsvp\b|\.(markRead|acknowledge|submit|update)$/.test(
    key,
  );
}

/** The same object with some members left out and others replaced. Its getters stay getters. */
export function viewOf<Owner extends object>(
  owner: Owner,
  names: Names<Owner>,
  { omitted, replaced = {} }: { omitted?: (name: string) => boolean; replaced?: Partial<Owner> },
): Owner {
  const view = {} as Owner;
  for (const name of names) {
    if (omitted?.(name) || owner[name] === undefined) continue;
    const get = (): unknown => {
      if (name in replaced) return replaced[name];
      const member: unknown = owner[name];
      return typeof member === 'function' ? (member.bind(owner) as unknown) : member;
    };
    Object.defineProperty(view, name, { enumerable: true, get });
  }
  return view;
}
