import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { Clock } from '../../../src/adapter/adapter.js';
import '../../../src/components/provider/provider.define.js';
import type { LinliProvider } from '../../../src/components/provider/provider.js';
import '../../../src/components/sla-badge/sla-badge.define.js';
import type { LinliSlaBadge } from '../../../src/components/sla-badge/sla-badge.js';
import { sayMoment } from '../../../src/i18n/moments.js';
import type { ServicePromise } from '../../../src/domain/index.js';

/** A Monday afternoon in Shanghai. */
const start = Date.parse('2026-11-23T15:00:00+08:00');
const minute = 60_000;
const hour = 60 * minute;
const at = (fromStart: number) => new Date(start + fromStart).toISOString();

class TestClock implements Clock {
  time = start;
  isCertain = true;
  now = () => this.time;
}

/** What can be read, without spare space, and without the zone, which is named where the machine has another. */
const textOf = (badge: LinliSlaBadge) =>
  badge
    .shadowRoot!.querySelector('[part~=base]')!
    .textContent.replace(/ ?GMT\+8(?= |$)/, '')
    .replace(/\s+/g, ' ')
    .trim();

interface Placed {
  badge: LinliSlaBadge;
  clock: TestClock;
  /** Lets time pass, and the badge draw. */
  pass: (ms: number) => Promise<void>;
}

async function place(template: TemplateResult, lang = 'en'): Promise<Placed> {
  const clock = new TestClock();
  const provider = await fixture<LinliProvider>(
    html`<linli-provider lang=${lang} time-zone="Asia/Shanghai" .clock=${clock}>${template}</linli-provider>`,
  );
  const badge = provider.querySelector('linli-sla-badge')!;
  await badge.updateComplete;
  const pass = async (ms: number) => {
    clock.time += ms;
    badge.requestUpdate();
    await badge.updateComplete;
  };
  return { badge, clock, pass };
}

const withPromise = (promise: Partial<ServicePromise>) =>
  html`<linli-sla-badge
    label="R-42"
    .promise=${{ metric: 'response', source: 'server', ...promise } as ServicePromise}
  ></linli-sla-badge>`;

const announced = () => document.querySelector('[data-linli=announcer]')?.textContent ?? '';

describe('the SLA badge', () => {
  describe('words every state', () => {
    const states: [string, Partial<ServicePromise>, string, string][] = [
      [
        'running',
        { startedAt: at(-hour), dueAt: at(3.5 * hour) },
        'Response: 3 hours left 6:30 PM',
        '响应承诺\uff1a还剩 3 小时 18:30',
      ],
      [
        'running',
        { startedAt: at(-hour), dueAt: at(18.5 * hour) },
        'Response: due tomorrow 9:30 AM',
        '响应承诺\uff1a明天 09:30 前',
      ],
      [
        'due-soon',
        { startedAt: at(-5 * hour), dueAt: at(35.5 * minute) },
        'Response: 35 minutes left 3:35 PM',
        '响应承诺\uff1a还剩 35 分钟 15:35',
      ],
      [
        'overdue',
        { startedAt: at(-5 * hour), dueAt: at(-35.5 * minute) },
        'Response: sorry, 35 minutes past the promised time, we are speeding it up 2:24 PM',
        '响应承诺\uff1a抱歉\uff0c已超过承诺时间 35 分钟\uff0c正在加急处理 14:24',
      ],
      [
        'paused',
        {
          startedAt: at(-hour),
          dueAt: at(hour),
          paused: { since: at(-minute), reason: 'waiting for parts' },
        },
        'Response: paused: waiting for parts',
        '响应承诺\uff1a已暂停\uff1awaiting for parts',
      ],
      [
        'met',
        { startedAt: at(-2 * hour), dueAt: at(hour), stoppedAt: at(-hour) },
        'Response: kept 2:00 PM',
        '响应承诺\uff1a已兑现承诺 14:00',
      ],
      [
        'missed',
        { startedAt: at(-5 * hour), dueAt: at(-2 * hour), stoppedAt: at(-hour) },
        'Response: 60 minutes late 2:00 PM',
        '响应承诺\uff1a超时 60 分钟 14:00',
      ],
      ['unknown', {}, 'Response: no time promised yet', '响应承诺\uff1a暂无承诺时间'],
    ];

    for (const [state, promise, english, chinese] of states) {
      it(`${state}: ${english}`, async () => {
        const { badge } = await place(withPromise(promise));
        expect(textOf(badge)).to.equal(english);
        expect(badge.shadowRoot!.querySelector('.promise')!.getAttribute('data-state')).to.equal(state);
        await expect(badge).to.be.accessible();
        const { badge: inChinese } = await place(withPromise(promise), 'zh-CN');
        expect(textOf(inChinese)).to.equal(chinese);
      });
    }
  });

  it('works from attributes alone', async () => {
    const { badge } = await place(
      html`<linli-sla-badge
        metric="on-site"
        started=${at(-5 * minute)}
        due=${at(25.5 * minute)}
        estimate="false"
      ></linli-sla-badge>`,
    );
    expect(textOf(badge)).to.contain('On site: 25 minutes left');
    expect(textOf(badge)).not.to.contain('estimate');
    badge.setAttribute('estimate', '');
    badge.setAttribute('paused-since', at(-minute));
    badge.setAttribute('paused-until', at(hour));
    await badge.updateComplete;
    expect(textOf(badge)).to.contain('paused until');
    expect(badge.shadowRoot!.querySelector('time')!.dateTime).to.equal(at(hour));
    badge.setAttribute('stopped', at(-2 * minute));
    await badge.updateComplete;
    expect(textOf(badge)).to.contain('kept');
  });

  it('leaves out what is no instant', async () => {
    const { badge } = await place(html`<linli-sla-badge due="tomorrow"></linli-sla-badge>`);
    expect(textOf(badge)).to.equal('Response: no time promised yet');
  });

  it('leaves out what is no instant of a promise that is set, and of a pause', async () => {
    const none = [null, 'soon', 7, '2026-02-30T10:00:00+08:00'] as never[];
    for (const stoppedAt of none) {
      const { badge } = await place(withPromise({ dueAt: at(hour), stoppedAt, warnAt: stoppedAt }));
      expect(textOf(badge)).to.contain('60 minutes left');
      badge.promise = { metric: 'response', source: 'server', dueAt: stoppedAt };
      await badge.updateComplete;
      expect(textOf(badge)).to.equal('Response: no time promised yet');
      badge.promise = { ...badge.promise, dueAt: at(hour), paused: { since: stoppedAt } };
      await badge.updateComplete;
      expect(textOf(badge)).to.contain('left');
    }
  });

  it('K080: gives the moment in full, and names a zone that is not the device’s', async () => {
    const provider = await fixture<LinliProvider>(
      html`<linli-provider lang="en" time-zone="Pacific/Kiritimati">
        <linli-sla-badge due=${new Date(Date.now() + hour).toISOString()}></linli-sla-badge>
      </linli-provider>`,
    );
    const badge = provider.querySelector('linli-sla-badge')!;
    await badge.updateComplete;
    expect(textOf(badge)).to.match(/GMT\+14/);
    badge.size = 'detailed';
    const inFull = () => badge.shadowRoot!.querySelector('.fact time')?.textContent;
    while (inFull() === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(inFull()).to.match(/\d{4}/);
  });

  it('is compact or detailed as it is told, back and forth', async () => {
    const { badge } = await place(withPromise({ startedAt: at(-hour), dueAt: at(3.5 * hour) }));
    const compact = textOf(badge);
    const parts = () =>
      [...badge.shadowRoot!.querySelectorAll('[part]')].map((element) => element.getAttribute('part'));
    for (let turn = 0; turn < 2; turn++) {
      badge.size = 'detailed';
      while (!parts().includes('title')) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(parts()).to.include.members(['base', 'title', 'badge', 'progress']);
      expect(badge.shadowRoot!.querySelector('[part=badge]')!.textContent).not.to.contain('Response');
      badge.size = 'compact';
      await badge.updateComplete;
      expect(parts()).to.deep.equal(['base badge']);
      expect(textOf(badge)).to.equal(compact);
    }
  });

  it('writes nothing but the words when only they change', async () => {
    const { badge, pass } = await place(withPromise({ startedAt: at(-hour), dueAt: at(3.5 * hour) }));
    const written: (string | null)[] = [];
    const observer = new MutationObserver((records) =>
      written.push(...records.map(({ target }) => target.textContent)),
    );
    observer.observe(badge.shadowRoot!, {
      subtree: true,
      attributes: true,
      characterData: true,
      childList: true,
    });
    await pass(minute);
    await new Promise((resolve) => setTimeout(resolve));
    expect(written).to.deep.equal([]);
    await pass(hour);
    await new Promise((resolve) => setTimeout(resolve));
    expect(written).to.deep.equal(['2 hours left']);
  });

  for (const locale of ['en', 'en-US', 'en-GB', 'zh', 'zh-CN', 'zh-Hans', 'zh-SG']) {
    it(`writes the time of day as Intl does for ${locale}`, () => {
      const hour = /^zh(?!-SG)/.test(locale) ? '2-digit' : 'numeric';
      const format = new Intl.DateTimeFormat(locale, { hour, minute: '2-digit' });
      const midnight = new Date(2026, 10, 23).getTime();
      for (let passed = 0; passed < 1440 * minute; passed += 15 * minute) {
        const said = sayMoment(midnight + passed, midnight, { locale, timeZone: undefined });
        expect(said).to.equal(format.format(midnight + passed).replace('\u202f', ' '));
      }
    });
  }

  describe('announces', () => {
    it('each change of state once, and no ticking', async () => {
      const sentences: string[] = [];
      const { badge, pass } = await place(
        withPromise({ startedAt: at(-3 * hour), dueAt: at(hour), warnAt: at(30 * minute) }),
      );
      const note = async (ms: number) => {
        await pass(ms);
        if (announced() !== sentences.at(-1)) sentences.push(announced());
      };
      const before = announced();
      sentences.push(before);
      for (let passed = 0; passed < 100; passed++) await note(minute);
      badge.promise = { ...badge.promise!, paused: { since: at(110 * minute), reason: 'waiting for parts' } };
      await badge.updateComplete;
      await note(20 * minute);
      badge.promise = { ...badge.promise, stoppedAt: at(121 * minute) };
      await note(minute);
      expect(sentences.slice(1).map((sentence) => sentence.replace(/\u202f/g, ' '))).to.deep.equal([
        'R-42, Response: due soon, 30 minutes left',
        'R-42, Response: sorry, less than a minute past the promised time, we are speeding it up',
        'R-42, Response: 61 minutes late',
      ]);
    });

    it('a new deadline', async () => {
      const { badge } = await place(withPromise({ startedAt: at(-hour), dueAt: at(3 * hour) }));
      badge.promise = { ...badge.promise!, dueAt: at(5.5 * hour) };
      await badge.updateComplete;
      expect(announced()).to.equal('R-42, Response: 5 hours left');
    });

    it('in the language of the badge', async () => {
      const { pass } = await place(withPromise({ startedAt: at(-hour), dueAt: at(minute) }), 'zh-CN');
      await pass(3 * minute);
      expect(announced()).to.equal(
        'R-42\uff0c响应承诺\uff1a抱歉\uff0c已超过承诺时间 2 分钟\uff0c正在加急处理',
      );
    });

    it('K074: no breach while it is not sure what time it is, and says "about"', async () => {
      const { badge, clock, pass } = await place(
        withPromise({ startedAt: at(-hour), dueAt: at(10 * minute) }),
      );
      clock.isCertain = false;
      await pass(0);
      expect(textOf(badge)).to.contain('about 10 minutes left');
      const before = announced();
      await pass(20 * minute);
      expect(textOf(badge)).to.contain('about 10 minutes past');
      expect(announced()).to.equal(before);
    });
  });

  it('K075: is right at the first frame after a long sleep, in view and out of view', async () => {
    const { badge, clock } = await place(withPromise({ startedAt: at(-hour), dueAt: at(3 * hour) }));
    clock.time += 8 * hour;
    badge.remove();
    const provider = await fixture<LinliProvider>(
      html`<linli-provider lang="en" .clock=${clock}></linli-provider>`,
    );
    provider.append(badge);
    await badge.updateComplete;
    expect(textOf(badge)).to.contain('5 hours past');
  });
});
