import { expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../../src/adapter/settings.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import type { LinliRequestTracker } from '../../../src/components/request-tracker/request-tracker.js';
import { randomId } from '../../../src/internal/key.js';
import { restoreAll } from '../../support/replace.js';
import { FormDriver } from '../../support/request-form.js';
import { adapterWith, leak, TrackerDriver } from '../../support/request-tracker.js';
import { reachTimers, setDevice, useDevice } from '../../faults/time/device.js';
import { writtenIn } from '../../support/shadow-driver.js';
import { replaceBackend, toldByIntake, type Told } from '../../support/told-by-intake.js';

const report = 'The lamp on the landing is dark.';
const begun = 'The door sticks.';
const message = 'I am at home after three.';

const backend = (portal: string, residentId: string) =>
  toldByIntake(adapterWith([leak()]), portal, residentId);

/** The page's tracker, of somebody who is signed in. */
async function openTracker({ adapter, intake }: Told, requestId?: string): Promise<TrackerDriver> {
  configure({ adapter });
  intake.release();
  const tracker = new TrackerDriver(
    await fixture<LinliRequestTracker>(
      html`<linli-request-tracker lang="en" .requestId=${requestId}></linli-request-tracker>`,
    ),
  );
  await tracker.untilText('R-0042');
  return tracker;
}

/** Leaves a report that waits and one that is begun on the device, and no form on the page. */
async function leaveUnsent({ adapter, intake, fail }: Told): Promise<void> {
  fail({ 'requests.create': 'unauthenticated' });
  intake.release();
  const form = new FormDriver(
    await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
    ),
  );
  await form.until(() => form.all('form').length > 0);
  await form.untilReady();
  await form.sendLamp();
  await form.untilText('Not sent yet');
  await form.press('Report something else');
  await form.type('Description', begun);
  await form.untilText('Kept on this device');
  form.element.remove();
}

/** The other backend's own request is there. */
async function untilRead(tracker: TrackerDriver): Promise<void> {
  await tracker.until(() => tracker.text.includes('R-0042'));
  await tracker.element.updateComplete;
}

describe('a tracker whose page goes over to another portal', () => {
  afterEach(() => {
    restoreAll();
    configure({ adapter: undefined });
  });

  it('neither sends there nor shows what waits elsewhere, and sends it once the page is back', async () => {
    const [wang, portal] = [randomId(), randomId()];
    const [before, other, again] = [
      backend(portal, wang),
      backend(randomId(), randomId()),
      backend(portal, wang),
    ];
    await leaveUnsent(before);
    const tracker = await openTracker(before);
    await tracker.until(() => [report, begun].every((words) => tracker.text.includes(words)));
    for (const next of [other, again]) {
      await replaceBackend(next.adapter);
      await untilRead(tracker);
      expect([report, begun].filter((words) => tracker.text.includes(words))).to.deep.equal([]);
      expect(next.writes).to.deep.equal([]);
    }
    again.intake.release();
    await tracker.untilText(begun);
    await tracker.until(() => again.writes.includes('requests.create'));
  });

  it('shows a message that is being written to nobody else, and again once the page is back', async () => {
    const [wang, portal] = [randomId(), randomId()];
    const other = backend(randomId(), randomId());
    const tracker = await openTracker(backend(portal, wang), 'leak');
    await tracker.press('Write to us');
    await tracker.type('write-comment', message);
    await replaceBackend(other.adapter);
    await untilRead(tracker);
    expect(writtenIn(tracker, 'write-comment')).to.equal(undefined);
    other.intake.release();
    await tracker.press('Write to us');
    await tracker.until(() => writtenIn(tracker, 'write-comment') === '');
    const again = backend(portal, wang);
    again.intake.release();
    await replaceBackend(again.adapter);
    await tracker.until(() => writtenIn(tracker, 'write-comment') === message);
  });

  const sleep = () => {
    setDevice(10_000);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  /** A tracker of wang, who has left something unsent, whose intake gave no answer yet and will. */
  async function openUnanswered(portal: string) {
    const wang = randomId();
    await leaveUnsent(backend(portal, wang));
    useDevice();
    const pass = reachTimers();
    const { adapter, intake, fail } = backend(portal, wang);
    const asked: Promise<unknown>[] = [];
    const requests = adapter.requests!;
    const watched: typeof requests.intake = async (options) => {
      const answer = requests.intake(options);
      asked.push(answer);
      return answer;
    };
    fail({ 'requests.intake': 'unavailable' });
    configure({ adapter: { ...adapter, requests: { ...requests, intake: watched } } });
    const tracker = new TrackerDriver(
      await fixture<LinliRequestTracker>(html`<linli-request-tracker lang="en"></linli-request-tracker>`),
    );
    await tracker.untilText('R-0042');
    intake.release();
    await tracker.until(() => asked.length === 1);
    await asked[0]!.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    fail({ 'requests.create': 'unavailable' });
    return { tracker, pass };
  }

  for (const [when, happens] of [
    ['when nothing else is read', () => undefined],
    ['also where the device slept', sleep],
  ] as const)
    it(`asks an intake that gave no answer once more, ${when}`, async () => {
      const { tracker, pass } = await openUnanswered(randomId());
      happens();
      await tracker.element.updateComplete;
      pass(21_000);
      await tracker.untilText(begun);
    });

  it('leaves what one resident wrote to nobody else, whose intake was late to say who that is', async () => {
    const portal = randomId();
    const { tracker, pass } = await openUnanswered(portal);
    pass(21_000);
    await tracker.until(() => [report, begun].every((words) => tracker.text.includes(words)));
    const next = backend(portal, randomId());
    const li = randomId();
    await replaceBackend({ ...next.adapter, resident: () => li });
    await untilRead(tracker);
    // Nothing shows that nothing is taken over: a shorter wait would only notice less.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const shown = [report, begun].filter((words) => tracker.text.includes(words));
    expect([shown, next.writes]).to.deep.equal([[], []]);
  });

  it('does not send a message there, whose intake does not answer', async () => {
    const [before, other] = [backend(randomId(), randomId()), backend(randomId(), randomId())];
    before.fail({ 'requests.comment': 'unauthenticated' });
    const tracker = await openTracker(before, 'leak');
    await tracker.press('Write to us');
    await tracker.type('write-comment', message);
    await tracker.press('Send');
    await tracker.untilText('Not sent yet');
    await replaceBackend(other.adapter);
    await untilRead(tracker);
    expect([tracker.text.includes(message), other.writes]).to.deep.equal([false, []]);
  });
});
