import { expect } from '@open-wc/testing';
import { openLine, type FaultyLine } from '../support/fault-line.js';
import { cleanUp, openCalendar } from '../support/activity-calendar.js';
import { openBoard, rules } from '../support/notice-board.js';
import { headSamples } from '../support/photos/samples.js';
import { openPrompt } from '../support/rating-prompt.js';
import { openTracker } from '../support/request-tracker.js';
import { FaultyForm, residentId } from './faulty-form.js';
import {
  boardSubject,
  calendarSubject,
  newWords,
  promptSubject,
  trackerInMemory,
} from './harness/subjects.js';
import { watch } from './harness/watch.js';

/** The host takes the element out and puts it in again, as frameworks do. */
async function moveTwice(element: HTMLElement): Promise<void> {
  const parent = element.parentElement!;
  element.remove();
  await Promise.resolve();
  parent.append(element);
  const other = parent.appendChild(document.createElement('div'));
  other.append(element);
  await Promise.resolve();
}

describe('an element that its host moves while it sends', () => {
  let line: FaultyLine;
  before(async function () {
    // The portal behind the line starts with the first of them.
    this.timeout(120_000);
    line = await openLine({ resident: residentId });
  });
  after(() => line.close());

  it('K114: a form sends once, and says so where it stands then', async () => {
    const form = await FaultyForm.open(line);
    await line.rules({ method: 'POST', path: '/requests$', fault: { kind: 'hold', part: 'reply' } });
    await form.send(newWords());
    await line.arrived('POST', '/requests');
    await moveTwice(form.element);
    await line.rules();
    await line.release();
    await form.untilText('We have received it');
    await form.watch.check({ sent: 1 });
    form.close();
  });

  it('K114: a form loses nothing that is written when it is moved', async () => {
    const form = await FaultyForm.open(line);
    const words = newWords();
    await form.write(words);
    await moveTwice(form.element);
    await form.element.updateComplete;
    expect(form.description).to.equal(words);
    await form.press('Send the report');
    await form.untilText('We have received it');
    await form.watch.check({ sent: 1 });
    form.close();
  });

  it('K114: a prompt sends once', async () => {
    const prompt = await openPrompt({ latency: 60 });
    const watched = watch(promptSubject(prompt));
    await prompt.rate(5);
    await moveTwice(prompt.element);
    await prompt.untilText('Thank you for telling us');
    await watched.check({ sent: 1 });
  });

  it('K114: a tracker sends a message once', async () => {
    const tracker = await openTracker({ requestId: 'leak', latency: 60 });
    const watched = watch(trackerInMemory(tracker));
    const words = newWords();
    await tracker.press('Write to us');
    await tracker.type('write-comment', words);
    await tracker.press('Send');
    await moveTwice(tracker.element);
    await tracker.untilText(`Message ${words}`);
    const { history } = (await tracker.adapter.requests.get('leak', {}))!;
    expect(history!.filter(({ text }) => text === words)).to.have.length(1);
    await watched.check({ sent: 1 });
  });

  it('K114: a calendar takes a place once', async () => {
    const calendar = await (await openCalendar({ element: { activityId: 'clean-up' }, latency: 60 })).ready();
    const watched = watch(calendarSubject(calendar));
    await calendar.press('Join');
    await moveTwice(calendar.element);
    await calendar.until(() => calendar.part('#joining-title').startsWith('You are in'));
    const { rsvp, capacity } = (await calendar.adapter.activities!.get(cleanUp().id, {}))!;
    expect([rsvp?.state, capacity?.taken]).to.deep.equal(['joined', 26]);
    calendar.element.activityId = undefined;
    await watched.check({ sent: 1 });
  });

  it('K114: a board acknowledges once', async () => {
    const board = await (
      await openBoard({ notices: [rules()], element: { noticeId: 'rules' }, latency: 60 })
    ).ready();
    const watched = watch(boardSubject(board));
    await board.press('I have read and noted this');
    await moveTwice(board.element);
    await board.untilText('You confirmed this on');
    board.element.noticeId = undefined;
    await watched.check({ sent: 1 });
  });
});

describe('photos that a browser cannot show', () => {
  it('K119: a HEIC is taken as it is or refused in words, without a broken picture', async () => {
    const line = await openLine({ resident: residentId });
    const form = await FaultyForm.open(line);
    await form.write(newWords());
    const { bytes, type } = headSamples[0]!;
    await form.addPhotos(new File([bytes], 'lamp.heic', { type }));
    await form.untilText('lamp.heic');
    await form.until(() => !/Preparing|Uploading/.test(form.text));
    for (const image of form.all<HTMLImageElement>('.photo img')) {
      await form.until(() => image.complete);
      expect(image.naturalWidth, 'a broken picture').to.be.greaterThan(0);
    }
    await form.watch.check({ sent: 0 });
    form.close();
    await line.close();
  });
});
