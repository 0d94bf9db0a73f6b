import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import '../../../src/components/sla-badge/sla-badge.define.js';
import { openBoard, notice } from '../../support/notice-board.js';
import { openCalendar } from '../../support/activity-calendar.js';
import { openPrompt } from '../../support/rating-prompt.js';
import { openForm } from '../../support/request-form.js';
import { openTracker } from '../../support/request-tracker.js';
import {
  badgeSubject,
  boardSubject,
  calendarSubject,
  formInMemory,
  promptSubject,
  trackerInMemory,
} from './subjects.js';
import type { Expected, Subject } from './subject.js';
import { watch } from './watch.js';

/** An element made for these tests, which does what it is told. */
class Careless extends HTMLElement {
  readonly root = this.attachShadow({ mode: 'open' });
  readonly words = document.createElement('p');
  readonly control = Object.assign(document.createElement('input'), { type: 'text' });

  constructor() {
    super();
    this.root.append(this.words, this.control);
  }
}
customElements.define('test-careless', Careless);

/** Words that no other test leaves on the device. */
const lostWords = 'seldom written';

describe('the shared check of the six invariants', () => {
  let careless: Careless;
  let server: string[];

  beforeEach(() => {
    careless = document.createElement('test-careless') as Careless;
    document.body.append(careless);
    server = [];
  });
  afterEach(() => careless.remove());

  const subject = (change: Partial<Subject> = {}): Subject => ({
    element: careless,
    use: async () => void server.push('used'),
    accepted: () => server.length,
    sentWords: /Sent/,
    records: () => server.join(),
    ...change,
  });

  const say = async (words: string) => {
    careless.words.textContent = words;
    await Promise.resolve();
  };

  const type = (words: string) => {
    const { control } = careless;
    control.value = words;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };

  /** What the check says of what happened. */
  async function verdict(happen: () => unknown, change: Partial<Subject> = {}, expected: Expected = {}) {
    const watched = watch(subject(change));
    await happen();
    return watched.check(expected).then(
      () => 'sound',
      ({ message }: Error) => message,
    );
  }

  it('is content with what is right', async () => {
    const happen = async () => {
      type(lostWords);
      server.push(lostWords);
      type('');
      await say('Sent');
      careless.dispatchEvent(new Event('linli-request-submitted'));
    };
    expect(await verdict(happen)).to.equal('sound');
  });

  it('I1: sees a second request', async () => {
    const happen = () => server.push(lostWords, lostWords);
    expect(await verdict(happen, {}, { sent: 1 })).to.contain('I1');
  });

  it('I1: sees one that is sent while it is used', async () => {
    const use = async () => void server.push('used', 'sent again');
    expect(await verdict(() => {}, { use })).to.contain('I1');
  });

  it('I2: sees that words are nowhere, unless something is said', async () => {
    const lose = () => {
      type(lostWords);
      careless.control.remove();
    };
    expect(await verdict(lose))
      .to.contain('I2')
      .and.to.contain(lostWords);
    careless.words.role = 'alert';
    careless.root.append(careless.control);
    await say('Your words are gone: sorry.');
    expect(await verdict(lose)).to.equal('sound');
  });

  it('I3: sees what nobody caught, and errors in the console', async () => {
    const reject = () => {
      const event = new PromiseRejectionEvent('unhandledrejection', {
        promise: Promise.resolve(),
        reason: new Error('lost on the way'),
      });
      dispatchEvent(event);
    };
    expect(await verdict(reject))
      .to.contain('I3')
      .and.to.contain('lost on the way');
    const complain = () => console.error('something is wrong');
    expect(await verdict(complain))
      .to.contain('I3')
      .and.to.contain('something is wrong');
    expect(await verdict(complain, {}, { mayReport: true })).to.equal('sound');
  });

  it('I4: sees that it cannot be used any more', async () => {
    const use = () => Promise.reject(new Error('no button'));
    expect(await verdict(() => {}, { use })).to.contain('no button');
  });

  it('I5: sees that something is said to be sent before the server has it', async () => {
    const hope = async () => {
      await say('Sent');
      server.push(lostWords);
    };
    expect(await verdict(hope, {}, { sent: 1 })).to.contain('I5');
    const early = () => {
      careless.dispatchEvent(new Event('linli-request-submitted'));
      server.push(lostWords);
    };
    await say('');
    expect(await verdict(early)).to.contain('I5');
  });

  it('I6: sees words of another resident, read or written, and what was sent in their name', async () => {
    const foreign = ['secret'];
    expect(await verdict(() => say('a secret'), { foreign })).to.contain('I6');
    await say('');
    expect(await verdict(() => type('a secret'), { foreign })).to.contain('I6');
    type('');
    const writers = () => ['wang-fang', 'li-na'];
    expect(await verdict(() => {}, { resident: 'wang-fang', writers })).to.contain('I6');
  });
});

describe('the shared check, of every element where nothing is wrong', () => {
  const check = (subject: Subject, expected?: Expected) => watch(subject).check(expected);

  it('holds for a form', async () => {
    const form = await openForm();
    const watched = watch(formInMemory(form));
    await form.sendLamp();
    await form.untilText('We have received it');
    await watched.check({ sent: 1 });
  });

  it('holds for a tracker', async () => check(trackerInMemory(await openTracker({ requestId: 'leak' }))));

  it('holds for a board', async () => check(boardSubject(await openBoard({ notices: [notice('a')] }))));

  it('holds for a calendar', async () => check(calendarSubject(await (await openCalendar()).ready())));

  it('holds for a prompt', async () => check(promptSubject(await openPrompt())));

  it('holds for a badge', async () => {
    const badge = document.createElement('linli-sla-badge');
    badge.lang = 'en';
    Object.assign(badge, { adapter: memory() });
    document.body.append(badge);
    await badge.updateComplete;
    await check(badgeSubject(badge));
    badge.remove();
  });
});
