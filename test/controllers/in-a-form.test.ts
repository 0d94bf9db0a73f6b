import { expect, fixture, html } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { isBeside } from '../../src/controllers/gone-elsewhere.js';
import '../../src/components/notice-board/notice-board.define.js';
import '../../src/components/rating-prompt/rating-prompt.define.js';
import { formInUseUntil, onFormChange } from '../../src/components/rating-prompt/prompting/form-in-use.js';
import { ownerOf } from '../../src/controllers/outbox/owner.js';
import { clobberingForm } from '../support/clobbering-form.js';
import { notice } from '../support/notice-board.js';
import { untilSo } from '../support/patience.js';
import { community, PromptDriver } from '../support/rating-prompt.js';

const adapter = () => memory({ locale: 'en', notices: [notice('n1', { title: 'Water is off' })] });
const shown = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

async function place(...content: readonly Node[]): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div lang="zh-Hans"></div>`);
  page.append(...content);
  return page;
}

/** A board, with what the page has put inside it. */
function board(...inside: readonly Node[]) {
  const element = document.createElement('linli-notice-board');
  element.append(...inside);
  element.adapter = adapter();
  return element;
}

const untilShown = (element: ReturnType<typeof board>, words: string) =>
  untilSo(
    () => shown(element).includes(words),
    element,
    () => shown(element),
  );

describe('an element in a form whose fields are called as members of nodes are', () => {
  it('has the language that is around the form, its data and its backend', async () => {
    const element = board();
    const page = await place(clobberingForm(element));
    await untilShown(element, 'Water is off');
    expect(shown(element)).to.include('公告');
    element.remove();
    const data = document.createElement('script');
    data.type = 'application/json';
    data.dataset['linli'] = '';
    data.text = JSON.stringify({ notices: { list: { items: [notice('n2', { title: 'From the page' })] } } });
    const served = board();
    page.append(clobberingForm(document.createElement('p')), clobberingForm(served), data);
    await untilShown(served, 'From the page');
  });

  it('asks for a rating there', async () => {
    const element = document.createElement('linli-rating-prompt');
    element.lang = 'en';
    element.adapter = community();
    element.setAttribute('subject-id', 'seed-2');
    await place(clobberingForm(element));
    const prompt = new PromptDriver(element);
    await prompt.until(() => prompt.all('input[name="score"]').length > 0);
  });

  it('reads its page to the end where a form is called "host"', async () => {
    const element = board();
    const form = clobberingForm(element);
    form.setAttribute('name', 'host');
    await place(form);
    await untilShown(element, 'Water is off');
  });

  it('knows that somebody is in another field of the form', async () => {
    const host = document.createElement('div');
    const form = clobberingForm(host);
    await place(form);
    form.querySelector('input')!.focus();
    expect(isBeside(host)).to.equal(true);
    host.tabIndex = -1;
    host.focus();
    expect(isBeside(host)).to.equal(false);
  });

  it('no longer waits for a form that was taken away', async () => {
    const owner = ownerOf({ adapter: community() });
    const stop = onFormChange(() => undefined);
    const form = clobberingForm();
    await place(form);
    form.querySelector('input')!.dispatchEvent(new Event('input', { bubbles: true }));
    expect(await formInUseUntil(owner, Date.now())).to.be.a('number');
    form.remove();
    expect(await formInUseUntil(owner, Date.now())).to.equal(undefined);
    stop();
  });
});

describe('such a form inside an element', () => {
  it('stands until there is something to show, and hands the focus on then', async () => {
    const form = clobberingForm();
    const element = board(form);
    element.adapter = undefined;
    await place(element);
    await element.updateComplete;
    expect(shown(element).trim()).to.equal('');
    form.querySelector('input')!.focus();
    element.adapter = adapter();
    await untilShown(element, 'Water is off');
    await untilSo(
      () => document.activeElement === element,
      element,
      () => shown(element),
    );
    expect(form.getClientRects().length).to.equal(0);
  });
});
