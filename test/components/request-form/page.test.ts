import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
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
    await waitUntil(() => element.shadowRoot!.textContent.includes('not connected yet'), 'says so', {
      timeout: 20_000,
    });
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

describe('odd pages and engines', () => {
  it('with states that throw, as in Chromium before 125, show the form all the same', async () => {
    if (!('CustomStateSet' in globalThis)) return;
    const { add } = CustomStateSet.prototype;
    CustomStateSet.prototype.add = () => {
      throw new SyntaxError('must start with --');
    };
    const form = await openForm().finally(() => (CustomStateSet.prototype.add = add));
    expect(form.text).to.contain('Report a repair');
  });

  it('with a lang that is no tag show the receipt', async () => {
    const form = await openForm();
    form.element.lang = 'en_US.UTF-8';
    await form.sendLamp();
    await form.untilText('Answered by');
  });

  it('with a home that the backend does not list send that home, and ask for none', async () => {
    const form = await openForm();
    form.element.home = 'h9';
    await form.element.updateComplete;
    expect(form.text).not.to.contain('Building 3, 502');
    expect(form.root.querySelector('#location-homeId')).to.equal(null);
    const asked = oneEvent(form.element, 'linli-request-submit') as Promise<LinliRequestSubmitEvent>;
    await form.sendLamp();
    expect((await asked).detail.input.location).to.deep.equal({ type: 'home', homeId: 'h9' });
  });

  it('with holes in the contact neither break nor ask twice', async () => {
    const form = await openForm();
    form.element.contact = { name: 'Li', phone: undefined, email: ' ' };
    await form.element.updateComplete;
    await form.sendLamp();
    expect(form.text).to.contain('Phone: please answer this.');
    await form.type('Phone', '139');
    await form.press('Send the report');
    await form.untilText('We have received it');
  });

  it('with a port that is made anew on each look load once', async () => {
    const form = await openForm();
    let intakes = 0;
    const { requests } = form.adapter;
    form.element.adapter = {
      name: 'getter',
      get requests() {
        return {
          ...requests,
          intake: (options: object) => {
            intakes++;
            return requests.intake(options);
          },
        };
      },
    };
    await form.until(() => intakes > 0);
    await form.untilText('Report a repair');
    await form.type('Description', 'x');
    expect(intakes).to.equal(1);
  });

  it('that reset in the middle of sending keep what is written then', async () => {
    const form = await openForm({ latency: 30 });
    const { requests } = form.adapter;
    const create = requests.create.bind(requests);
    let arrived!: Promise<unknown>;
    requests.create = (...given) => (arrived = create(...given)) as ReturnType<typeof create>;
    await form.sendLamp();
    await form.until(() => arrived !== undefined);
    form.element.reset();
    await form.type('Description', 'the next one');
    await arrived;
    await new Promise((resolve) => setTimeout(resolve));
    await form.element.updateComplete;
    expect(form.adapter.requestsFiled).to.have.length(1);
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal('the next one');
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

  it('does not send by Enter in a field', async () => {
    const form = await openForm();
    await form.fillLamp();
    let asked = 0;
    form.element.addEventListener('linli-request-submit', () => asked++);
    form.control('Where exactly').focus();
    await sendKeys({ press: 'Enter' });
    await form.element.updateComplete;
    expect(asked).to.equal(0);
    form.button('Send the report').focus();
    await sendKeys({ press: 'Enter' });
    expect(asked).to.equal(1);
  });
});
