import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { rules } from '../../support/notice-board.js';
import type { FormDriver } from '../../support/request-form.js';
import type { PromptDriver } from '../../support/rating-prompt.js';
import { bePatient } from '../../support/patience.js';
import { restoreAll } from '../../support/replace.js';
import { watch } from '../harness/watch.js';
import { settings, warmUp, type Opened } from './elements.js';
import { Misbehaving, type Call } from './misbehaving.js';
import { hurryDeadlines, together } from './together.js';
import { garbage, silent, throwing, unreadable, type Way } from './ways.js';

/** Something that a resident does, and what comes of it. */
interface Deed {
  name: string;
  /** The call that it becomes. */
  call: string;
  backend: () => MemoryAdapter;
  open: (adapter: CommunityAdapter, backend: MemoryAdapter) => Promise<Opened>;
  /** Does it for the first time. */
  act: (opened: Opened) => Promise<void>;
  /** What is pressed to do it once more. */
  again: string;
  /** What is shown once it is done. */
  done: RegExp;
  /** Goes back to where the element is used. */
  leave?: (opened: Opened) => void;
}

const setting = (name: string) => settings.find((one) => one.name === name)!;

const deeds: readonly Deed[] = [
  {
    ...setting('form'),
    name: 'a report',
    call: 'create',
    act: async ({ driver }) => {
      await driver.untilText('Send the report');
      await (driver as unknown as FormDriver).untilReady();
      await (driver as unknown as FormDriver).sendLamp();
    },
    again: 'Send the report',
    done: /We have received it/,
  },
  {
    ...setting('tracker of one request'),
    name: 'a reminder',
    call: 'urge',
    act: ({ driver }) => driver.press('Remind us'),
    again: 'Remind us',
    done: /Your reminder has arrived/,
  },
  {
    ...setting('board'),
    name: 'an acknowledgement',
    call: 'acknowledge',
    backend: () => memory({ locale: 'en', notices: [rules()] }),
    act: async ({ driver }) => {
      Object.assign(driver.element, { noticeId: 'rules' });
      await driver.press('I have read and noted this');
    },
    again: 'I have read and noted this',
    done: /You confirmed this on/,
    leave: ({ driver }) => Object.assign(driver.element, { noticeId: undefined }),
  },
  {
    ...setting('calendar'),
    name: 'a place in an activity',
    call: 'join',
    act: async ({ driver }) => {
      Object.assign(driver.element, { activityId: 'clean-up' });
      await driver.press('Join');
    },
    again: 'Join',
    done: /You are in\./,
    leave: ({ driver }) => Object.assign(driver.element, { activityId: undefined }),
  },
  {
    ...setting('prompt'),
    name: 'a rating',
    call: 'submit',
    act: async ({ driver }) => {
      await driver.untilText('How did we do?');
      await (driver as unknown as PromptDriver).untilReady();
      await (driver as unknown as PromptDriver).choose('score', 3);
      await driver.untilText('Anything to add');
      await driver.press('Send');
    },
    again: 'Send',
    done: /Thank you for telling us/,
  },
];

/** What it came to after it was done once more, and how each attempt was made. */
async function misdo(
  deed: Deed,
  [, conduct, says]: Way,
  meet: () => void | Promise<void> = restoreAll,
): Promise<Call[]> {
  const real = deed.backend();
  const calls: Call[] = [];
  const faulty = new Misbehaving(real);
  const opened = await deed.open(faulty.adapter, real);
  const { driver } = opened;
  let isFaulty = true;
  faulty.conduct = (call) => {
    if (call.name !== deed.call) return call.really();
    calls.push({ ...call, given: structuredClone(call.given.map(withoutSignal)) });
    return isFaulty ? conduct(call) : call.really();
  };
  const watched = watch(opened.subject);
  await deed.act(opened);
  const hasSaid = () => says.test(driver.text) || driver.text.includes('Try now');
  if (conduct === doneAllTheSame[1]) {
    // Some read again how it stands, and say the truth.
    await driver.until(() => hasSaid() || deed.done.test(driver.text));
  } else {
    await driver.until(hasSaid);
    expect(driver.text).not.to.match(deed.done);
  }
  isFaulty = false;
  await meet();
  // Whoever reads what is said takes a while, and news of what was done may come first.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await insist(opened, deed);
  deed.leave?.(opened);
  await watched.check({ sent: 1, mayReport: true });
  return calls;
}

/** Presses as a resident does, who presses again when nothing has come of it: it is done once all the same. */
async function insist({ driver }: Opened, { again, done }: Deed): Promise<void> {
  let pressedAt = -Infinity;
  await driver.until(() => {
    const isSent = done.test(driver.text);
    if (isSent || Date.now() < pressedAt + 1000) return isSent;
    pressedAt = Date.now();
    void driver.press(driver.text.includes('Try now') ? 'Try now' : again).catch(() => undefined);
    return false;
  });
}

const withoutSignal = (given: unknown) =>
  typeof given === 'object' && given !== null ? { ...given, signal: undefined } : given;

/** It is done, and only the answer is nonsense. */
const doneAllTheSame: Way = [
  'does it and answers with nonsense',
  async ({ really }) => {
    await really();
    return 'done';
  },
  unreadable,
];

describe('adapters that misbehave while a resident does something', function () {
  // A dozen elements do it at once, and of prompts one asks at a time.
  this.timeout(120_000);
  before(async function () {
    this.timeout(0);
    bePatient(100_000);
    await warmUp();
  });
  afterEach(restoreAll);

  for (const deed of deeds) {
    const misdoAll = (ways: readonly Way[]) =>
      together(
        ways,
        ([what]) => what,
        async (way, meet) => void (await misdo(deed, way, meet)),
      );

    it(`K085, K086, K091: ${deed.name} to an adapter that throws is not said to be done, and is done once more`, () =>
      misdoAll(throwing));

    it(`K088, K089: ${deed.name} to an adapter that never answers is not said to be done, and is done in the end`, () => {
      hurryDeadlines();
      return misdoAll(silent);
    });

    it(`K087, K088, K092, K094, K096: ${deed.name} answered with nonsense is not said to be done, and is done once`, () =>
      misdoAll([...garbage, doneAllTheSame]));

    it(`K104: ${deed.name} given to an adapter that changes it is the same the next time, under the same key`, async () => {
      const spoil: Way = [
        'changes it',
        ({ given }) => {
          for (const one of given) if (typeof one === 'object' && one !== null) Object.assign(one, spoiled);
          throw new Error('and then fails');
        },
        /Something went wrong/,
      ];
      const [first, second] = await misdo(deed, spoil);
      expect(second!.given).to.deep.equal(first!.given);
      expect(JSON.stringify(second!.given)).to.contain('"idempotencyKey":').and.not.to.contain('spoiled');
    });
  }
});

const spoiled = { idempotencyKey: 'spoiled', description: 'spoiled', score: 1, locale: 'spoiled', guests: 9 };
