import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { laterPause, questionLasts } from '../../../src/domain/rating-policy.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { announced } from '../../support/announced.js';
import { community, openAt, place, type PromptDriver } from '../../support/rating-prompt.js';

const hour = 3_600_000;
const day = 24 * hour;

/** A community whose clock the test moves. */
function clocked(options: Parameters<typeof community>[0] = {}) {
  const clock = { now: Date.now() };
  return { clock, adapter: community({ now: () => clock.now, ...options }) };
}

/** Whether a prompt on a page that is loaded anew asks. */
async function asks(
  adapter: MemoryAdapter,
  attributes: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const prompt = await place(adapter, attributes);
  await prompt.settled();
  const isAsking = prompt.text.includes('How did we do?');
  prompt.element.remove();
  return isAsking;
}

describe('when <linli-rating-prompt> asks', () => {
  it('is about what was finished last, with one polite sentence and no focus taken', async () => {
    const before = document.activeElement;
    const prompt = await openAt(community());
    expect(prompt.text).to.contain('Lift out of order');
    await prompt.until(() => announced().includes('There is a short question about “Lift out of order”'));
    expect(document.activeElement === before).to.equal(true);
  });

  it('is after a delay, and by itself once that is over', async () => {
    const { adapter, clock } = clocked();
    await adapter.update('seed-1', { status: 'resolved' });
    expect(await asks(adapter, { 'subject-id': 'seed-1' })).to.equal(false);
    expect(await asks(adapter, { 'subject-id': 'seed-1', delay: 'PT0S' })).to.equal(true);
    clock.now += hour;
    expect(await asks(adapter, { 'subject-id': 'seed-1' })).to.equal(true);
    const soon = community();
    await soon.update('seed-1', { status: 'resolved' });
    const prompt = await place(soon, { 'subject-id': 'seed-1', delay: 'PT1S' });
    expect(prompt.takesRoom).to.equal(false);
    await prompt.untilText('How did we do?');
  });

  it('is once: it stands for a day through reloads, then no more', async () => {
    const { adapter, clock } = clocked();
    expect(await asks(adapter)).to.equal(true);
    clock.now += questionLasts - 1000;
    expect(await asks(adapter)).to.equal(true);
    clock.now += 2000;
    expect(await asks(adapter)).to.equal(false);
    // A week after the first question the other request has its turn.
    clock.now += 7 * day;
    const prompt = await openAt(adapter);
    expect(prompt.text).to.contain('Fees and invoices');
  });

  it('is a day after "later", and one can take that back', async () => {
    const { adapter, clock } = clocked();
    const prompt = await openAt(adapter);
    expect(await prompt.dismiss('Later')).to.have.property('until', 'later');
    await prompt.untilText('We will ask once more another day.');
    expect(prompt.root.activeElement?.id).to.equal('title');
    await prompt.press('Undo');
    await prompt.untilText('How satisfied are you?');
    prompt.element.remove();
    expect(await asks(adapter)).to.equal(true);
    const again = await openAt(adapter);
    await again.dismiss('Later');
    await again.untilText('another day');
    again.element.remove();
    expect(await asks(adapter)).to.equal(false);
    clock.now += laterPause;
    expect(await asks(adapter)).to.equal(true);
  });

  it('is never again after "don’t ask again", which one can take back at once', async () => {
    const { adapter, clock } = clocked();
    const prompt = await openAt(adapter);
    await prompt.dismiss('Don’t ask again');
    await prompt.untilText('We will not ask you again.');
    await prompt.press('Undo');
    await prompt.untilText('How satisfied are you?');
    await prompt.dismiss('Don’t ask again');
    await prompt.untilText('We will not ask you again.');
    prompt.element.remove();
    clock.now += 20 * day;
    expect(await asks(adapter)).to.equal(false);
    expect(await asks(adapter, { 'subject-id': 'seed-2', always: '' })).to.equal(true);
  });

  it('is put off by Escape, unless something is answered', async () => {
    const prompt = await openAt(community());
    await prompt.choose('score', 3);
    prompt.radio('score', 3).focus();
    await sendKeys({ press: 'Escape' });
    await prompt.settled();
    expect(prompt.chosen()).to.equal(3);
    await prompt.press('Clear');
    await sendKeys({ press: 'Escape' });
    await prompt.untilText('another day');
  });

  it('is by one prompt of a page at a time, and not by the next within the cool-down', async () => {
    const adapter = community();
    const prompts = await Promise.all(
      ['seed-2', 'seed-3'].map((subjectId) => place(adapter, { 'subject-id': subjectId })),
    );
    const asking = () => prompts.filter(({ text }) => text.includes('How did we do?'));
    await prompts[0]!.until(() => asking().length > 0);
    await prompts[0]!.settled();
    const [one, ...others] = asking();
    expect(others).to.deep.equal([]);
    one!.element.remove();
    await one!.settled();
    expect(asking().filter(({ element }) => element.isConnected)).to.deep.equal([]);
    expect(await asks(adapter, { 'subject-id': 'seed-3', 'cool-down': 'PT0S' })).to.equal(true);
  });

  it('is not of whoever was asked on the same device as somebody else, nor kept where others use it', async () => {
    const [mine, theirs] = [community(), community()];
    const prompt = await openAt(mine);
    await prompt.dismiss('Don’t ask again');
    await prompt.untilText('not ask you again');
    prompt.element.remove();
    expect([await asks(mine), await asks(theirs)]).to.deep.equal([false, true]);
    const shared = await openAt(theirs, { 'shared-device': '' });
    await shared.dismiss('Don’t ask again');
    await shared.untilText('not ask you again');
    shared.element.remove();
    expect(await asks(theirs)).to.equal(true);
  });

  it('warns once of a duration that is none, and goes by the usual one', async () => {
    expect(await asks(community(), { delay: 'an hour' })).to.equal(true);
  });
});

describe('over a form in use', () => {
  const written = async (prompt: PromptDriver) => {
    await prompt.settled();
    return prompt.text.includes('How did we do?');
  };

  it('it does not ask while a field has the focus, and does once it has not', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
    field.focus();
    const prompt = await place(community());
    expect(await written(prompt)).to.equal(false);
    field.blur();
    await prompt.untilText('How did we do?');
  });

  it('it does not ask after something was typed into one, until that is sent, reset or gone', async () => {
    for (const end of ['submit', 'reset', 'removed'] as const) {
      const form = await fixture<HTMLFormElement>(html`<form><input name="a" aria-label="A" /></form>`);
      form.addEventListener('submit', (event) => event.preventDefault());
      // The first prompt of a page is what begins to listen.
      const first = await place(community(), { 'subject-id': 'seed-1' });
      await first.settled();
      const field = form.querySelector('input')!;
      field.focus();
      await sendKeys({ type: 'x' });
      field.blur();
      const prompt = await place(community());
      expect(await written(prompt), end).to.equal(false);
      if (end === 'submit') form.requestSubmit();
      else if (end === 'reset') form.reset();
      else form.remove();
      document.dispatchEvent(new FocusEvent('focusout'));
      await prompt.untilText('How did we do?');
      prompt.element.remove();
    }
  });

  it('it does ask over a field that only searches, and once something was done with a request', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <input type="search" aria-label="Search" />
        <form role="search"><input aria-label="Find" /></form>
        <div id="tracker"><input aria-label="Message" /></div>
      </div>`,
    );
    const [search, find, message] = [...page.querySelectorAll('input')];
    const first = await place(community(), { 'subject-id': 'seed-1' });
    await first.settled();
    for (const field of [search, find]) {
      field!.focus();
      await sendKeys({ type: 'x' });
    }
    const over = await openAt(community());
    over.element.remove();
    message!.focus();
    await sendKeys({ type: 'x' });
    message!.blur();
    const prompt = await place(community());
    expect(await written(prompt)).to.equal(false);
    message!.dispatchEvent(new Event('linli-request-acted', { bubbles: true, composed: true }));
    await prompt.untilText('How did we do?');
  });

  it('nothing listens to the page once the last prompt is gone', async () => {
    const before = await place(community());
    await before.settled();
    before.element.remove();
    await before.settled();
    const listening = new Map<string, number>();
    const { addEventListener: add, removeEventListener: remove } = document;
    const count = (type: string, by: number) => listening.set(type, (listening.get(type) ?? 0) + by);
    document.addEventListener = function (...input: Parameters<typeof add>) {
      count(input[0], 1);
      add.apply(document, input);
    } as typeof add;
    document.removeEventListener = function (...input: Parameters<typeof remove>) {
      count(input[0], -1);
      remove.apply(document, input);
    } as typeof remove;
    try {
      const prompt = await place(community());
      await prompt.settled();
      expect(listening.get('input')).to.equal(1);
      prompt.element.remove();
      await prompt.settled();
      for (const type of ['input', 'submit', 'reset', 'focusout', 'linli-request-acted'])
        expect(listening.get(type), type).to.equal(0);
    } finally {
      Reflect.deleteProperty(document, 'addEventListener');
      Reflect.deleteProperty(document, 'removeEventListener');
    }
  });

  it('it does not ask while the resident has a draft that was written of late', async () => {
    const adapter = community();
    const { DraftKeeper } = await import('../../../src/controllers/draft/draft-keeper.js');
    const { ownerOf } = await import('../../../src/controllers/outbox/owner.js');
    const keeper = new DraftKeeper(ownerOf({ adapter }), 'linli-request-form', () => undefined);
    keeper.save({ description: 'The lamp' });
    await keeper.flush();
    const prompt = await place(adapter);
    expect(await written(prompt)).to.equal(false);
    await keeper.discard();
    document.dispatchEvent(new FocusEvent('focusout'));
    await prompt.untilText('How did we do?');
  });

  it('what stands already goes on standing', async () => {
    const adapter = community();
    const prompt = await openAt(adapter);
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
    field.focus();
    expect(await written(prompt)).to.equal(true);
  });
});

describe('on a page that is being read', () => {
  afterEach(() => scrollTo(0, 0));

  it('what is read stays where it is, in engines that anchor their scrolling', async () => {
    const page = await fixture<HTMLElement>(html`<div><div id="place"></div></div>`);
    const text = Array.from({ length: 300 }, (_, index) => {
      const line = document.createElement('p');
      line.textContent = `Line ${index}`;
      return line;
    });
    page.append(...text);
    scrollTo(0, 600);
    expect(scrollY).to.equal(600);
    const line = document.elementFromPoint(innerWidth / 2, innerHeight / 2)!;
    const before = line.getBoundingClientRect().top;
    const element = document.createElement('linli-rating-prompt');
    Object.assign(element, { lang: 'en', adapter: community() });
    page.querySelector('#place')!.append(element);
    while (!element.shadowRoot?.querySelector('.title'))
      await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(element.offsetHeight).to.be.above(100);
    expect(line.textContent).to.contain('Line');
    const moved = line.getBoundingClientRect().top - before;
    const stays = CSS.supports('overflow-anchor', 'auto');
    expect(Math.abs(moved) < 2, `scrolled to ${scrollY}`).to.equal(stays);
  });
});
