import { describeAccessibleStates } from '../../support/accessible-states.js';
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
    await tracker.press('Remind us');
    await tracker.untilText('Your reminder was not sent');
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

describeAccessibleStates('tracker', states, '.card-open');
