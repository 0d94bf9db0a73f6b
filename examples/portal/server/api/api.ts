import { Hono } from 'hono';
import type { Environment, Portal } from '../portal-context.js';
import { requireRole, sameOrigin } from '../session.js';
import { activityRoutes } from './activities.js';
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

/** The whole contract. */
export function api(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();
  routes.use(sameOrigin, async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
  });
  // Staff look at photos and files and hear of changes; everything else is the residents'.
  routes.get('/photos/:id', requireRole(portal, 'any'));
  routes.get('/notices/:id/attachments/:attachmentId', requireRole(portal, 'any'));
  routes.get('/events', requireRole(portal, 'any'));
  const residentsOnly = requireRole(portal, 'resident');
  const theirs = [
    ...['/intake', '/categories/*', '/requests', '/requests/*', '/ratings', '/ratings/*'],
    ...['/notices', '/notices/:id', '/notices/:id/acknowledge'],
    ...['/activities', '/activities/*', '/activity-series/*', '/activity-frequency'],
  ];
  for (const path of theirs) routes.use(path, residentsOnly);
  for (const method of ['post', 'delete'] as const)
    routes.on(method, ['/photos', '/photos/*'], residentsOnly);
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
