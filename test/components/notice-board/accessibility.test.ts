import { describeAccessibleStates } from '../../support/accessible-states.js';
import {
  at,
  many,
  notice,
  openBoard,
  outage,
  rules,
  type BoardDriver,
  type OpenOptions,
} from '../../support/notice-board.js';

const picture = 'https://pictures.example/a.jpg';
const layout = `<h2>Hours</h2><p>From <b>7</b> to 21.</p><ul><li>One</li></ul><table><tr><th>A</th><td>${'B'.repeat(200)}</td></tr></table><img src="${picture}" alt="A garden"><p><a href="https://example.org">More</a></p>`;

const opened = (id: string, options: OpenOptions): (() => Promise<BoardDriver>) => {
  return async () => (await openBoard({ element: { noticeId: id }, ...options })).ready();
};

const everything = [
  outage({ corrections: [{ at: at(-0.5), text: 'Longer.' }] }),
  rules(),
  notice('pinned', { pinned: true }),
  notice('w', { withdrawn: { at: at(-1) } }),
];

describeAccessibleStates(
  'notice board',
  {
    'with everything': async () => (await openBoard({ notices: everything })).ready(),
    'with a long list': () => openBoard({ notices: many(25) }),
    'as a feed': async () =>
      (await openBoard({ notices: many(25), element: { autoLoad: true, pageSize: 10 } })).ready(),
    'with nothing': () => openBoard({ notices: [] }),
    'that could not read': () => openBoard({ faults: [{ call: 'notices.list', error: 'offline' }] }),
    'as a banner': () => openBoard({ notices: [outage()], element: { layout: 'banner' } }),
    'with what no longer applies': async () => {
      const board = await (await openBoard({ notices: everything })).ready();
      await board.press('Notices that no longer apply');
      await board.until(() => board.titles('.expired').length === 1);
      return board;
    },
    'with something that has arrived': async () => {
      const board = await (await openBoard()).ready();
      board.adapter.putNotice(outage({ id: 'arrived' }));
      await board.until(() => board.all('.arrivals').length > 0);
      return board;
    },
    'with an outage in full': opened('outage', { notices: everything }),
    'with a notice to acknowledge': opened('rules', { notices: everything }),
    'with a failure': async () => {
      const board = await openBoard({
        notices: everything,
        element: { noticeId: 'rules' },
        faults: [{ call: 'notices.acknowledge', error: 'offline' }],
      });
      await board.press('I have read and noted this');
      await board.untilText('Your confirmation has not arrived.');
      return board;
    },
    'with rich text': async () => {
      const board = await opened('a', {
        notices: [notice('a', { body: { type: 'html', content: layout } })],
      })();
      await board.until(() => board.all('.rich table').length > 0);
      return board;
    },
    'with a code': async () => {
      const board = await opened('outage', { notices: everything })();
      await board.press('QR code');
      await board.until(() => board.all('.qr').length > 0);
      return board;
    },
    'with long words': opened('a', {
      notices: [
        notice('a', {
          title: 'T'.repeat(200),
          body: { type: 'text', content: 'W'.repeat(300) },
          issuer: { name: 'Department'.repeat(20) },
          corrections: [{ at: at(-1), text: 'x'.repeat(200) }],
          attachments: [{ name: `${'n'.repeat(150)}.pdf`, url: '/n.pdf', bytes: 10 }],
        }),
      ],
    }),
  },
  '.card-open',
);
