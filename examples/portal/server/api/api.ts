import { Hono, type HonoRequest } from 'hono';
import type { Environment, Portal } from '../portal-context.js';
import { limitWrites } from '../rate-limits.js';
import { apiHeaders } from '../response-headers.js';
import { sameOrigin } from '../same-origin.js';
import { requireRole } from '../session.js';
import { activityRoutes } from './activities.js';
import { apiBase } from './addresses.js';
import { eventRoutes } from './events.js';
import { followingRoutes } from './following.js';
import { intakeRoutes } from './intake.js';
import { moveRoutes } from './moves.js';
import { noticeRoutes } from './notices.js';
import { photoRoutes } from './photos.js';
import { Problem, problemReply } from './problem.js';
import { ratingRoutes } from './ratings.js';
import { requestRoutes } from './requests.js';
import { rsvpRoutes } from './rsvps.js';

/** What staff look at too, and by what they hear of changes. Everything else is the residents', and nothing is a stranger's. */
const forStaffToo = [/^\/photos\/[^/]+$/, /^\/notices\/[^/]+\/attachments\/[^/]+$/, /^\/events$/];

function isForStaffToo({ method, path }: HonoRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && forStaffToo.some((one) => one.test(path.slice(apiBase.length)));
}

/** The whole contract. */
export function api(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();
  routes.use(apiHeaders, sameOrigin(portal));
  const [residentsOnly, anybody] = [requireRole(portal, 'resident'), requireRole(portal, 'any')];
  routes.use((context, next) => (isForStaffToo(context.req) ? anybody : residentsOnly)(context, next));
  routes.use(limitWrites(portal));
  routes.route('/', intakeRoutes(portal));
  // Before the requests by id, for `similar` is none.
  routes.route('/', followingRoutes(portal));
  routes.route('/', moveRoutes(portal));
  routes.route('/', requestRoutes(portal));
  routes.route('/', ratingRoutes(portal));
  routes.route('/', noticeRoutes(portal));
  routes.route('/', activityRoutes(portal));
  routes.route('/', rsvpRoutes(portal));
  routes.route('/', photoRoutes(portal));
  routes.route('/', eventRoutes(portal));
  routes.all('*', () => {
    throw new Problem(404, 'not-found', 'There is nothing here.');
  });
  routes.onError((error) => problemReply(error));
  return routes;
}
