import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LinliRequestSubmitEvent } from '../../../src/components/request-form/request-form.events.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { openForm } from '../../support/request-form.js';

describe('the page around', () => {
  it('may stop a submission, and sees what would be sent', async () => {
    const form = await openForm();
    await form.fillLamp();
    let seen: LinliRequestSubmitEvent | undefined;
    const stop = (event: LinliRequestSubmitEvent) => {
      seen = event;
      event.preventDefault();
    };
    document.addEventListener('linli-request-submit', stop);
    await form.press('Send the report');
    document.removeEventListener('linli-request-submit', stop);
    expect(seen!.detail.input.categoryId).to.equal('lamp');
    expect(form.adapter.requestsFiled).to.have.length(0);
    expect(form.text).to.contain('Send the report');
  });

  it('chooses the kinds, the home and the contact', async () => {
    const form = await openForm();
    form.element.kinds = 'complaint repair';
    form.element.home = 'h1';
    form.element.contact = { phone: '110' };
    await form.element.updateComplete;
    expect(form.text).to.contain('Make a complaint').and.to.contain('We will use: 110');
    expect(form.all<HTMLInputElement>('input[name=kind]').map(({ value }) => value)).to.deep.equal([
      'complaint',
      'repair',
    ]);
  });

  it('may move the element: nothing that was typed is lost', async () => {
    const form = await openForm();
    await form.type('Description', 'kept');
    const elsewhere = await fixture(html`<section></section>`);
    elsewhere.append(form.element);
    await form.element.updateComplete;
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal('kept');
    await form.choose('Lamp');
    await form.press('Send the report');
    await form.untilText('We have received it');
  });

  it('may take the element out while it sends: the answer is there when it comes back', async () => {
    const form = await openForm({ latency: 30 });
    await form.sendLamp();
    const parent = form.element.parentElement!;
    form.element.remove();
    await form.until(() => form.adapter.requestsFiled.length === 1);
    parent.append(form.element);
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled).to.have.length(1);
  });

  it('may give no adapter: the element says so, and the console what to do', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (message: unknown) => warnings.push(message);
    const element = await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en"></linli-request-form>`,
    );
    expect(element.shadowRoot!.textContent).to.contain('Loading');
    await new Promise((resolve) => setTimeout(resolve, 3200));
    await element.updateComplete;
    console.warn = warn;
    expect(element.shadowRoot!.textContent).to.contain('not connected yet');
    expect(warnings.join()).to.contain('configure({ adapter })');
  });

  it('may have a backend without requests', async () => {
    const element = await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en" .adapter=${{ name: 'notices only' }}></linli-request-form>`,
    );
    expect(element.shadowRoot!.textContent).to.contain('cannot be filed here');
  });

  it('follows its language while the resident writes', async () => {
    const form = await openForm();
    await form.type('Description', 'kept');
    form.element.lang = 'zh-CN';
    await form.untilText('提交报修');
    expect(form.control<HTMLTextAreaElement>('描述').value).to.equal('kept');
    expect(form.root.querySelector('.base')!.getAttribute('lang')).to.equal('zh-Hans');
  });

  it('reads the state of the element in its style sheet', async () => {
    const form = await openForm();
    await form.press('Send the report');
    if (!CSS.supports('selector(:state(x))')) return;
    expect(form.element.matches(':state(invalid)')).to.equal(true);
    await form.sendLamp();
    await form.untilText('We have received it');
    expect(form.element.matches(':state(sent)')).to.equal(true);
    expect(form.element.matches(':state(invalid)')).to.equal(false);
  });
});

describe('the keyboard', () => {
  it('fills and sends the whole form', async () => {
    const form = await openForm();
    form.element.focus();
    const walk = async (id: string) => {
      for (let step = 0; step < 40; step++) {
        if (form.root.activeElement?.id === id) return;
        await sendKeys({ press: 'Tab' });
      }
      throw new Error(`Tab never reaches ${id}`);
    };
    expect(form.root.activeElement).to.have.property('name', 'kind');
    await sendKeys({ press: 'Tab' });
    expect(form.root.activeElement).to.have.property('name', 'category');
    await sendKeys({ press: 'ArrowDown' });
    await form.element.updateComplete;
    expect(form.control('Lamp').checked).to.equal(true);
    await walk('description');
    await sendKeys({ type: 'The lamp is dark.' });
    for (let step = 0; step < 40 && form.root.activeElement !== form.button('Send the report'); step++) {
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: 'Enter' });
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled[0]!.description).to.equal('The lamp is dark.');
  });

  it('does not send by Enter in a field, inside an input method or not', async () => {
    const form = await openForm();
    await form.fillLamp();
    form.control('Where exactly').focus();
    await sendKeys({ press: 'Enter' });
    const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    form.control('Where exactly').dispatchEvent(composing);
    await form.element.updateComplete;
    expect(form.adapter.requestsFiled).to.have.length(0);
  });
});
