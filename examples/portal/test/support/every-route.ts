import { another } from '../../../../src/testing/example-input.js';
import { inDays } from './activity-plans.js';
import { choir } from './activity-desk.js';
import { leak } from './client.js';
import { plain } from './notice-desk.js';
import { high } from './raters.js';
import type { Viewer, World } from './route-world.js';
import type { FormInput } from './staff-client.js';

/** What is sent to a route. */
export interface Sent {
  path: string;
  /** As JSON, or, a picture, as it is. */
  body?: unknown;
  /** As the forms of pages send it. */
  form?: FormInput;
}

/** What each is answered: a status, or where they are sent instead. */
export type Answers = Readonly<Record<Viewer, number | string>>;

/** One route as the router lists it, what is sent to it, and what each who tries is answered. */
export interface RouteRow {
  route: string;
  sent: (world: World) => Sent;
  answers: Answers;
}

type SentTo = Sent | ((world: World) => Sent);

const row = (route: string, sent: SentTo, answers: Answers): RouteRow => ({
  route,
  sent: typeof sent === 'function' ? sent : () => sent,
  answers,
});

const contract = '/api/community';

/** A route of the contract, for residents: what another home's is answered, and what whose it is. */
function residents(route: string, sent: SentTo, stranger: number, owner: number): RouteRow {
  const [method, path] = route.split(' ');
  return row(`${method} ${contract}${path}`, sent, { nobody: 401, staff: 403, stranger, owner });
}

/** A route of the contract that staff may read too. */
function shared(route: string, sent: SentTo, stranger: number): RouteRow {
  return row(`GET ${contract}${route}`, sent, { nobody: 401, stranger, staff: 200, owner: 200 });
}

/** A page or a form of the staff's, who get the answer. */
function desk(route: string, sent: SentTo, staff: number | string = 200): RouteRow {
  const away = '/sign-in';
  return row(route, sent, { nobody: away, stranger: away, owner: away, staff });
}

const anybody = (status: number): Answers => ({
  nobody: status,
  stranger: status,
  staff: status,
  owner: status,
});

const api = (path: string) => ({ path: contract + path });
const span = () => {
  const days = [inDays(0), inDays(30)].map((time) => time.start);
  return `from=${days[0]}&until=${days[1]}`;
};
const onRequest = (
  action: string,
  which: (world: World) => string,
  body?: unknown,
  stranger = 404,
): RouteRow =>
  residents(
    `POST /requests/:id/${action}`,
    (world) => ({ ...api(`/requests/${which(world)}/${action}`), body }),
    stranger,
    200,
  );

const requests: readonly RouteRow[] = [
  residents('GET /intake', api('/intake'), 200, 200),
  residents('GET /categories/:id/fields', api('/categories/leak/fields'), 200, 200),
  residents('POST /requests', () => ({ ...api('/requests'), body: another(leak) }), 422, 201),
  residents('GET /requests', api('/requests'), 200, 200),
  residents('GET /requests/:id', ({ request }) => api(`/requests/${request}`), 404, 200),
  residents('GET /requests/similar', api('/requests/similar?kind=repair&homeId=h-3-502'), 200, 200),
  onRequest('follow', ({ request }) => request),
  onRequest('comments', ({ request }) => request, { text: 'Only for 502' }),
  onRequest('urge', ({ request }) => request),
  onRequest('confirm', ({ toConfirm }) => toConfirm),
  onRequest('reopen', ({ toReopen }) => toReopen, { reason: 'It drips again' }),
  onRequest('cancel', ({ toCancel }) => toCancel, {}),
  onRequest('reschedule', ({ request }) => request, { note: 'After six' }),
  residents('POST /photos', ({ picture }) => ({ ...api('/photos'), body: picture }), 201, 201),
  shared('/photos/:id', ({ shownPhoto }) => api(`/photos/${shownPhoto}`), 404),
  residents('DELETE /photos/:id', ({ photo }) => api(`/photos/${photo}`), 404, 204),
  shared('/events', api('/events'), 200),
];

const ratings: readonly RouteRow[] = [
  residents('GET /ratings/invitations', api('/ratings/invitations'), 200, 200),
  residents('GET /ratings/summary', api('/ratings/summary'), 200, 200),
  residents('GET /ratings', ({ rated }) => api(`/ratings?subjectId=${rated}`), 200, 200),
  residents('POST /ratings', ({ toRate }) => ({ ...api('/ratings'), body: high(toRate) }), 404, 201),
  residents(
    'PUT /ratings/:id',
    ({ rating, rated }) => ({ ...api(`/ratings/${rating}`), body: high(rated) }),
    404,
    200,
  ),
];

const notices: readonly RouteRow[] = [
  residents('GET /notices', api('/notices'), 200, 200),
  residents('GET /notices/current', api('/notices/current'), 200, 200),
  residents('GET /notices/categories', api('/notices/categories'), 200, 200),
  residents('GET /notices/:id', ({ notice }) => api(`/notices/${notice}`), 404, 200),
  residents(
    'POST /notices/read',
    ({ notice }) => ({ ...api('/notices/read'), body: { ids: [notice] } }),
    204,
    204,
  ),
  residents(
    'POST /notices/:id/acknowledge',
    ({ notice }) => ({ ...api(`/notices/${notice}/acknowledge`), body: {} }),
    404,
    200,
  ),
  shared('/notices/:id/attachments/:attachmentId', ({ attachment }) => ({ path: attachment }), 404),
];

const activities: readonly RouteRow[] = [
  residents('GET /activities', () => api(`/activities?${span()}`), 200, 200),
  residents('GET /activities/:id', ({ activity }) => api(`/activities/${activity}`), 200, 200),
  residents('GET /activity-series/:id', ({ series }) => api(`/activity-series/${series}`), 200, 200),
  residents('GET /activity-frequency', api('/activity-frequency?from=2026-01-01&until=2026-12-31'), 200, 200),
  residents(
    'PUT /activities/:id/rsvp',
    ({ toJoin }) => ({ ...api(`/activities/${toJoin}/rsvp`), body: {} }),
    200,
    200,
  ),
  residents('DELETE /activities/:id/rsvp', ({ toJoin }) => api(`/activities/${toJoin}/rsvp`), 200, 200),
];

const pages: readonly RouteRow[] = [
  row('GET /', { path: '/' }, { nobody: '/sign-in', stranger: 200, staff: '/staff', owner: 200 }),
  row(
    'GET /activities',
    { path: '/activities' },
    {
      nobody: '/sign-in',
      stranger: 200,
      staff: '/staff/activities',
      owner: 200,
    },
  ),
  row('GET /sign-in', { path: '/sign-in' }, anybody(200)),
  row('GET /assets/:name', { path: '/assets/portal.css' }, anybody(200)),
  row('GET /assets/parts/:name{[\\w.-]+\\.js}', { path: '/assets/parts/none.js' }, anybody(404)),
  row('GET /favicon.ico', { path: '/favicon.ico' }, anybody(204)),
  // Whoever has its key may read it: `calendar.node-test.ts`.
  row('GET /calendar/riverside-garden.ics', { path: '/calendar/riverside-garden.ics?key=no' }, anybody(404)),
];

/** They change who is signed in, so they come last. */
const signingIn: readonly RouteRow[] = [
  row(
    'POST /sign-in',
    { path: '/sign-in', form: { person: 'zhao-min' } },
    {
      nobody: '/',
      stranger: '/',
      staff: '/',
      owner: '/',
    },
  ),
  row(
    'POST /sign-out',
    { path: '/sign-out' },
    {
      nobody: '/sign-in',
      stranger: '/sign-in',
      staff: '/sign-in',
      owner: '/sign-in',
    },
  ),
];

const deskOfRequests: readonly RouteRow[] = [
  desk('GET /staff', { path: '/staff' }),
  desk('GET /staff/table', { path: '/staff/table' }),
  desk('GET /staff/requests/:id', ({ request }) => ({ path: `/staff/requests/${request}` })),
  desk(
    'POST /staff/requests/:id/:action',
    ({ request }) => ({ path: `/staff/requests/${request}/message`, form: { text: 'We are on our way' } }),
    '/staff/requests/:id',
  ),
];

const noticeForm = (route: string, which: 'notice' | 'scheduled', form: FormInput, staff: number | string) =>
  desk(
    `POST /staff/notices/:id/${route}`,
    (world) => ({ path: `/staff/notices/${world[which]}/${route}`, form }),
    staff,
  );
const noticePage = (route: string, which: 'notice' | 'scheduled') =>
  desk(`GET /staff/notices/:id${route}`, (world) => ({ path: `/staff/notices/${world[which]}${route}` }));

const deskOfNotices: readonly RouteRow[] = [
  desk('GET /staff/notices', { path: '/staff/notices' }),
  desk('GET /staff/notices/new', { path: '/staff/notices/new' }),
  desk('POST /staff/notices', { path: '/staff/notices', form: plain }, '/staff/notices/:id'),
  noticePage('', 'notice'),
  noticePage('/edit', 'notice'),
  noticePage('/withdraw', 'notice'),
  noticePage('/discard', 'scheduled'),
  noticeForm('pin', 'notice', {}, '/staff/notices/:id'),
  noticeForm('unpin', 'notice', {}, '/staff/notices/:id'),
  // Not as it stands: what is sent to it anew is shown with what was typed.
  noticeForm('edit', 'scheduled', { ...plain, seen: 'never' }, 409),
  noticeForm('withdraw', 'notice', { reason_en: 'It is over.' }, '/staff/notices/:id'),
  noticeForm('discard', 'scheduled', {}, '/staff/notices'),
];

const activityForm = (route: string, form: FormInput, staff: number | string) =>
  desk(
    `POST /staff/activities/:id/${route}`,
    ({ activity }) => ({ path: `/staff/activities/${activity}/${route}`, form }),
    staff,
  );
const activityPage = (route: string) =>
  desk(`GET /staff/activities/:id${route}`, ({ activity }) => ({
    path: `/staff/activities/${activity}${route}`,
  }));

const deskOfActivities: readonly RouteRow[] = [
  desk('GET /staff/activities', { path: '/staff/activities' }),
  desk('GET /staff/activities/new', { path: '/staff/activities/new' }),
  desk(
    'POST /staff/activities/new',
    { path: '/staff/activities/new', form: choir() },
    '/staff/activities/:id',
  ),
  ...['', '/participants', '/edit', '/move', '/cancel'].map(activityPage),
  activityForm('room', { room: '9' }, '/staff/activities/:id'),
  activityForm('edit', { ...choir(), seen: 'never' }, 409),
  activityForm('move', { ...choir(), seen: 'never', reason_en: 'Rain' }, 409),
  activityForm('cancel', { reason_en: 'Rain' }, '/staff/activities/:id'),
];

/** Every route of the portal, in an order in which each finds what it needs. */
export const everyRoute: readonly RouteRow[] = [
  ...requests,
  ...ratings,
  ...notices,
  ...activities,
  ...pages,
  ...deskOfRequests,
  ...deskOfNotices,
  ...deskOfActivities,
  ...signingIn,
];
