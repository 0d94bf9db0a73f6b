import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { event, leak, many, openTracker, solved, type TrackerDriver } from '../../support/request-tracker.js';

const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** The states of the tracker that look different, and how to get there. */
const states: Record<string, () => Promise<TrackerDriver>> = {
  'with a list': () =>
    openTracker({ requests: [leak(), solved({ id: 's' }), leak({ id: 'c', status: 'closed' })] }),
  'with a long list': () => openTracker({ requests: many(25) }),
  'with nothing': () => openTracker({ requests: [], formHref: '/report' }),
  'that could not read': () => openTracker({ faults: [{ call: 'requests.list', error: 'offline' }] }),
  'with one request': () => opened(openTracker({ requestId: 'leak' })),
  'with a request that is solved': () => opened(openTracker({ requests: [solved()], requestId: 'leak' })),
  'with a request that is gone': () => openTracker({ requestId: 'gone' }),
  'with a reason to be written': async () => {
    const tracker = await openTracker({ requests: [solved()], requestId: 'leak' });
    await tracker.press('It is not solved');
    await tracker.press('Reopen the request');
    await tracker.untilText('Please write a few words first.');
    return tracker;
  },
  'with a message and times': async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    await tracker.press('Change the appointment');
    await tracker.untilText('When does it suit you better?');
    return tracker;
  },
  'with a failure': async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      faults: [{ call: 'requests.urge', error: 'offline' }],
    });
    await tracker.press('Ask for more speed');
    await tracker.untilText('Nobody was asked');
    return tracker;
  },
  'with an unsent message': async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      faults: [{ call: 'requests.comment', error: 'offline' }],
    });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home.');
    await tracker.press('Send');
    await tracker.untilText('Not sent yet');
    return tracker;
  },
  'with long words and many photos': () =>
    opened(
      openTracker({
        requestId: 'leak',
        requests: [
          leak({
            description: 'W'.repeat(300),
            owner: { name: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2), phone: '138 0000 0001' },
            photos: Array.from({ length: 30 }, (_, index) => ({
              id: String(index),
              thumbnailUrl: picture,
              stage: 'before',
            })),
            history: [event(-5, { type: 'status', status: 'on-hold', text: 'x'.repeat(200) })],
            status: 'on-hold',
          }),
        ],
      }),
    ),
};

async function opened(opening: Promise<TrackerDriver>): Promise<TrackerDriver> {
  const tracker = await opening;
  await tracker.untilText('What happened');
  await tracker.until(() => tracker.all('#actions').length > 0);
  return tracker;
}

describe('axe finds nothing', () => {
  afterEach(() => {
    document.documentElement.style.colorScheme = '';
    document.body.style.backgroundColor = '';
  });

  for (const [name, reach] of Object.entries(states)) {
    for (const scheme of ['light', 'dark']) {
      it(`in a tracker ${name}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.backgroundColor = 'Canvas';
        const tracker = await reach();
        await expect(tracker.element).to.be.accessible();
      });
    }
  }
});

describe('a narrow screen', () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  for (const [name, reach] of Object.entries(states)) {
    it(`of 320 px holds a tracker ${name} without scrolling sideways`, async () => {
      await setViewport({ width: 320, height: 640 });
      const tracker = await reach();
      const { right } = tracker.element.getBoundingClientRect();
      const outside = tracker.all('.base *').filter((one) => {
        const box = one.getBoundingClientRect();
        return box.right > right + 1 && !one.matches('.visually-hidden');
      });
      expect(outside.map(({ className, localName }) => `${localName}.${className}`)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const one of tracker.all('button:not(.card-open), a.button, textarea, input.control'))
        expect(one.getBoundingClientRect().height, one.textContent.trim()).to.be.at.least(44);
    });
  }
});
