import { Untried, type Capability } from './capability.js';
import { liveUpdates } from './live.js';

/** Asking how it went. */
export const ratingCapabilities: readonly Capability[] = [
  {
    key: 'ratings.invitations',
    port: 'ratings',
    title: 'invitations',
    without: '<linli-rating-prompt> asks nobody by itself',
    isEssential: true,
    async read({ adapter, known, call }) {
      known.invitation = (await adapter.ratings!.invitations({ limit: 5 }, call())).items[0];
    },
  },
  {
    key: 'ratings.get',
    port: 'ratings',
    title: 'one’s own rating',
    without: '<linli-rating-prompt> does not show again what was said, or the reply of staff',
    async read({ adapter, known, call }) {
      const subjectId = known.invitation?.subject.id ?? known.request?.id;
      if (subjectId === undefined) throw new Untried('there is nothing that could be rated');
      await adapter.ratings!.get!(subjectId, call());
    },
  },
  {
    key: 'ratings.summary',
    port: 'ratings',
    title: 'summary',
    without: '<linli-rating-prompt> does not say how satisfied residents are in all',
    async read({ adapter, call }) {
      await adapter.ratings!.summary!(call());
    },
  },
  {
    key: 'ratings.submit',
    port: 'ratings',
    title: 'rating',
    without: '<linli-rating-prompt> cannot send an answer',
  },
  {
    key: 'ratings.update',
    port: 'ratings',
    title: 'changing a rating',
    without: '<linli-rating-prompt> has no button to change what was said',
  },
  liveUpdates('ratings', '<linli-rating-prompt> hears of a reply when the page is opened again'),
];
