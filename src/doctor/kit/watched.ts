import type { CommunityAdapter } from '../../adapter/adapter.js';
import type {
  ActivitiesPort,
  NoticesPort,
  PhotosPort,
  RatingsPort,
  RequestActions,
  RequestsPort,
} from '../../adapter/ports.js';
import type { Ledger } from './ledger.js';
import { members, viewOf } from './members.js';

/** The same adapter, with everything that it makes noted in the ledger. */
export function watched(adapter: CommunityAdapter, ledger: Ledger): CommunityAdapter {
  const { requests, notices, ratings, activities } = adapter;
  return {
    ...adapter,
    ...(requests && { requests: watchRequests(requests, ledger) }),
    ...(notices && { notices: watchNotices(notices, ledger) }),
    ...(ratings && { ratings: watchRatings(ratings, ledger) }),
    ...(activities && { activities: watchActivities(activities, ledger) }),
  };
}

function watchRequests(port: RequestsPort, ledger: Ledger): RequestsPort {
  const replaced: Partial<RequestsPort> = {
    async create(input, options) {
      ledger.filing(input.description);
      const receipt = await port.create(input, options);
      if (receipt.state === 'recorded') ledger.filed(receipt.request, input.photoIds);
      else
        ledger.left(
          `request ${receipt.reference ?? 'without a number yet'}`,
          'it is numbered later; cancel it by hand',
        );
      return receipt;
    },
    ...(port.photos && { photos: watchPhotos(port.photos, ledger) }),
    ...(port.actions && { actions: watchActions(port.actions, ledger) }),
  };
  return viewOf(port, members.requests, { replaced });
}

function watchPhotos(photos: PhotosPort, ledger: Ledger): PhotosPort {
  return {
    get limits() {
      return photos.limits;
    },
    async upload(photo, options) {
      const uploaded = await photos.upload(photo, options);
      ledger.uploaded(uploaded.id);
      return uploaded;
    },
    ...(photos.remove && {
      async remove(id, options) {
        await photos.remove!(id, options);
        ledger.removed(id);
      },
    }),
  };
}

function watchActions(actions: RequestActions, ledger: Ledger): RequestActions {
  const replaced: Partial<RequestActions> = {
    async follow(id, options) {
      const request = await actions.follow!(id, options);
      if (!ledger.has(id))
        ledger.left(`following request ${request.number ?? id}`, 'nothing ends that; it does no harm');
      return request;
    },
    async comment(id, comment, options) {
      const request = await actions.comment!(id, comment, options);
      for (const photoId of comment.photoIds ?? []) ledger.removed(photoId);
      if (!ledger.has(id)) ledger.left(`a comment on request ${request.number ?? id}`, 'comments stay');
      return request;
    },
    async confirm(id, options) {
      const request = await actions.confirm!(id, options);
      ledger.left(`request ${request.number ?? id}`, 'it was confirmed as solved; close it by hand');
      return request;
    },
  };
  return viewOf(actions, members.actions, { replaced });
}

function watchNotices(port: NoticesPort, ledger: Ledger): NoticesPort {
  const replaced: Partial<NoticesPort> = {
    async markRead(read, options) {
      await port.markRead!(read, options);
      const what = 'ids' in read ? `notices ${read.ids.join(', ')}` : `notices until ${read.until}`;
      ledger.left(what, 'they are marked as read for this resident');
    },
    async acknowledge(id, options) {
      const notice = await port.acknowledge!(id, options);
      ledger.left(`acknowledgement of notice ${id}`, 'nothing takes that back');
      return notice;
    },
  };
  return viewOf(port, members.notices, { replaced });
}

function watchRatings(port: RatingsPort, ledger: Ledger): RatingsPort {
  const replaced: Partial<RatingsPort> = {
    async submit(input, options) {
      const rating = await port.submit(input, options);
      ledger.left(`rating ${rating.id}`, 'ratings stay; remove it by hand');
      return rating;
    },
  };
  return viewOf(port, members.ratings, { replaced });
}

function watchActivities(port: ActivitiesPort, ledger: Ledger): ActivitiesPort {
  const { rsvp } = port;
  const before = async (id: string) => ledger.replying(await port.get(id, {}).catch(() => undefined), id);
  const replaced: Partial<ActivitiesPort> = {
    ...(rsvp && {
      rsvp: {
        async join(id, reply, options) {
          await before(id);
          return rsvp.join(id, reply, options);
        },
        async leave(id, options) {
          await before(id);
          return rsvp.leave(id, options);
        },
      },
    }),
  };
  return viewOf(port, members.activities, { replaced });
}
