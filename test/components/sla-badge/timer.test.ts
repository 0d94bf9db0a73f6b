import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { Clock } from '../../../src/adapter/adapter.js';
import '../../../src/components/provider/provider.define.js';
import type { LinliProvider } from '../../../src/components/provider/provider.js';
import '../../../src/components/sla-badge/sla-badge.define.js';
import type { LinliSlaBadge } from '../../../src/components/sla-badge/sla-badge.js';
import { watchTimers } from '../../support/watch-timers.js';

const minute = 60_000;
const at = (fromNow: number) => new Date(Date.now() + fromNow).toISOString();

/** Makes the page look hidden or visible. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

const textOf = (badge: LinliSlaBadge) => badge.shadowRoot!.querySelector('.text')!.textContent;

/** A clock that stands still until it is set: a busy machine draws a few badges over seconds. */
const heldClock = () => {
  const clock = { time: Date.now(), now: () => clock.time };
  return clock;
};

async function placeMany(
  count: number,
  due: (index: number) => string,
  clock: Clock = { now: Date.now },
): Promise<LinliSlaBadge[]> {
  const root = await fixture<HTMLElement>(
    html`<linli-provider lang="en" .clock=${clock}>
      ${Array.from({ length: count }, (_, index) => html`<linli-sla-badge due=${due(index)}></linli-sla-badge>`)}
    </linli-provider>`,
  );
  const badges = [...root.querySelectorAll('linli-sla-badge')];
  await Promise.all(badges.map(({ updateComplete }) => updateComplete));
  return badges;
}

describe('a thousand badges', () => {
  let timers: ReturnType<typeof watchTimers>;
  beforeEach(() => (timers = watchTimers()));
  afterEach(() => {
    timers.restore();
    Reflect.deleteProperty(document, 'hidden');
  });

  it('K082: share one timer, which a hidden page stops', async () => {
    const badges = await placeMany(1000, (index) => at(index * minute));
    await Promise.resolve();
    expect(timers.running.size).to.equal(1);
    setHidden(true);
    expect(timers.running.size).to.equal(0);
    setHidden(false);
    expect(timers.running.size).to.equal(1);
    badges[0]!.parentElement!.remove();
    await Promise.resolve();
    expect(timers.running.size).to.equal(0);
  });

  it('K082: in view all say the same at the same moment', async () => {
    const clock = heldClock();
    const due = at(10 * minute + 300);
    const badges = await placeMany(20, () => due, clock);
    const words = () => new Set(badges.map(textOf));
    expect([...words()]).to.deep.equal(['10 minutes left']);
    clock.time += 1000;
    while (!words().has('9 minutes left')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect([...words()]).to.deep.equal(['9 minutes left']);
  });
});

describe('a badge that leaves its place', () => {
  let timers: ReturnType<typeof watchTimers>;
  beforeEach(() => (timers = watchTimers()));
  afterEach(() => timers.restore());

  it('goes on counting where it is put', async () => {
    const clock = heldClock();
    const [badge] = (await placeMany(1, () => at(10 * minute + 300), clock)) as [LinliSlaBadge];
    const { parentElement } = badge;
    badge.remove();
    await Promise.resolve();
    expect(timers.running.size).to.equal(0);
    parentElement!.append(badge);
    // Two frames, until the browser has said what is in view: then it is drawn only because its time has come.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    expect(textOf(badge)).to.equal('10 minutes left');
    clock.time += 1000;
    while (textOf(badge) !== '9 minutes left') await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it('waits for nothing where it leaves before it is drawn', async () => {
    const parent = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const badge = document.createElement('linli-sla-badge');
    badge.due = at(10.5 * minute);
    parent.append(badge);
    badge.remove();
    await badge.updateComplete;
    await Promise.resolve();
    expect(textOf(badge)).to.equal('10 minutes left');
    expect(timers.running.size).to.equal(0);
  });
});

describe('a badge out of view', () => {
  it('sleeps while only its words would change, and is right once it is seen', async () => {
    const clock = heldClock();
    const provider = await fixture<LinliProvider>(
      html`<linli-provider lang="en" .clock=${clock}>
        <div style="height: 5000px"></div>
        <linli-sla-badge due=${at(90 * minute + 50)} started=${at(-minute)}></linli-sla-badge>
      </linli-provider>`,
    );
    const badge = provider.querySelector('linli-sla-badge')!;
    await badge.updateComplete;
    // Two frames, until the browser has said what is in view.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    clock.time += 5 * minute;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(textOf(badge)).to.equal('90 minutes left');
    badge.scrollIntoView();
    while (textOf(badge) !== '85 minutes left') await new Promise((resolve) => setTimeout(resolve, 10));
    scrollTo(0, 0);
  });
});
