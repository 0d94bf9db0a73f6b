import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AdapterError } from '../../../src/adapter/errors.js';
import { fixture, html } from '@open-wc/testing';
import type {
  LinliRequestFailedEvent,
  LinliRequestSubmitEvent,
  LinliRequestSubmittedEvent,
} from '../../../src/components/request-form/request-form.events.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { openForm } from '../../support/request-form.js';

describe('filing a repair', () => {
  it('sends what was filled in and shows the number, the owner and the promise', async () => {
    const form = await openForm();
    await form.choose('Leak');
    await form.untilText('Since when');
    await form.type('Since when', 'yesterday');
    await form.type('Litres an hour', '2.5');
    await form.type('When it was found', '2026-11-23T08:00');
    await form.type('What was tried', 'a bucket');
    await form.type('Room', 'bath');
    await form.choose('Floor');
    await form.choose('Wall');
    await form.choose('Floor');
    await form.type('Description', 'Water comes through the ceiling.');
    await form.type('Where exactly', 'bathroom');
    await form.type('Other times', 'after six');
    await form.choose('Staff may enter');
    const sent = oneEvent(form.element, 'linli-request-submitted') as Promise<LinliRequestSubmittedEvent>;
    await form.press('Send the report');
    const { receipt } = (await sent).detail;
    const [request] = form.adapter.requestsFiled;
    expect(receipt).to.have.property('state', 'recorded');
    expect(request).to.deep.include({
      kind: 'repair',
      description: 'Water comes through the ceiling.',
      availability: { note: 'after six', entryAllowed: true },
      contact: { name: 'Wang Fang', phone: '138 0000 0000' },
    });
    expect(request!.category!.id).to.equal('leak');
    expect(request!.location).to.deep.include({ type: 'home', homeId: 'h1', detail: 'bathroom' });
    expect(request!.fields).to.deep.include({ since: 'yesterday', litres: 2.5, room: 'bath', wet: ['wall'] });
    expect(request!.fields!.found).to.match(/^2026-11-23T08:00:00[+-]\d\d:\d\d$/);
    await form.untilText('We have received it');
    expect(form.text).to.contain(request!.number).and.to.contain('Chen Jing · Service desk · 021 5555 0101');
    expect(form.all('time')[0]!.getAttribute('datetime')).to.equal(request!.promises![0]!.dueAt);
    expect(form.root.activeElement!.id).to.equal('title');
  });

  it('makes one request of a double press', async () => {
    const form = await openForm({ latency: 20 });
    await form.fillLamp();
    const button = form.button('Send the report');
    button.click();
    button.click();
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled).to.have.length(1);
  });

  it('makes one request when the answer was lost and the resident presses again', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'timeout', afterEffect: true }],
    });
    await form.sendLamp();
    await form.untilText('did not answer in time');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled).to.have.length(1);
  });

  it('begins anew for something else', async () => {
    const form = await openForm();
    await form.sendLamp();
    await form.untilText('We have received it');
    await form.press('Report something else');
    await form.untilText('Report a repair');
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal('');
    await form.sendLamp();
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled).to.have.length(2);
  });

  it('takes a common area from the tree', async () => {
    const form = await openForm();
    await form.fillLamp();
    await form.choose('In a common area');
    expect(form.text).not.to.contain('When someone is at home');
    await form.press('Send the report');
    expect(form.root.activeElement!.id).to.equal('location-areaId');
    await form.type('Common area', 'lift');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled[0]!.location).to.deep.include({ type: 'area', areaId: 'lift' });
  });

  it('keeps to the wishes of a resident who wants another contact', async () => {
    const form = await openForm();
    await form.fillLamp();
    expect(form.text).to.contain('We will use: Wang Fang');
    await form.press('Use another contact');
    await form.type('Phone', '139');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled[0]!.contact).to.deep.equal({ phone: '139' });
  });
});

describe('what is missing', () => {
  it('is said at each control, and the first one has the focus', async () => {
    const form = await openForm();
    await form.press('Send the report');
    expect(form.text).to.contain('2 answers need another look');
    expect(form.root.activeElement!.id).to.equal('categoryId');
    const description = form.control('Description');
    expect(description.getAttribute('aria-invalid')).to.equal('true');
    const error = form.root.getElementById(description.getAttribute('aria-describedby')!.split(' ').at(-1)!)!;
    expect(error.textContent).to.contain('Description: please fill this in.');
    expect(form.adapter.requestsFiled).to.have.length(0);
  });

  it('is no longer said once it is there', async () => {
    const form = await openForm();
    await form.press('Send the report');
    await form.type('Description', 'x');
    expect(form.control('Description').hasAttribute('aria-invalid')).to.equal(false);
    expect(form.text).to.contain('1 answer needs another look');
  });

  it('is shown where the backend finds it', async () => {
    const fields = { description: 'too-long', 'contact.phone': 'format' } as const;
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'invalid', details: { fields } }],
    });
    await form.sendLamp();
    await form.untilText('2 answers need another look');
    expect(form.root.activeElement!.id).to.equal('description');
    expect(form.text).to.contain('Description: this is too long.');
  });
});

describe('a failure', () => {
  const codes = ['unauthenticated', 'forbidden', 'conflict', 'unavailable', 'offline', 'unknown'] as const;
  for (const code of codes) {
    it(`of code ${code} keeps the form filled and says what to do`, async () => {
      const form = await openForm({ faults: [{ call: 'requests.create', times: 1, error: code }] });
      const failed = oneEvent(form.element, 'linli-request-failed') as Promise<LinliRequestFailedEvent>;
      await form.sendLamp();
      expect((await failed).detail.error.code).to.equal(code);
      await form.until(() => form.all('#failure .alert').length === 1);
      expect(form.root.activeElement!.id).to.equal('failure');
      expect(form.control<HTMLTextAreaElement>('Description').value).to.equal(
        'The lamp on the landing is dark.',
      );
      await form.press('Send the report');
      await form.untilText('We have received it');
    });
  }

  it('goes from the screen when the resident changes something', async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', times: 1, error: 'unavailable' }] });
    await form.sendLamp();
    await form.untilText('cannot be reached');
    await form.type('Description', 'another');
    expect(form.text).not.to.contain('cannot be reached');
  });

  it('with a time to wait counts it down and sends nothing before', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'rate-limited', details: { retryAfterMs: 1500 } }],
    });
    await form.sendLamp();
    await form.untilText('You can try again in 2 s.');
    await form.press('Send the report');
    expect(form.adapter.requestsFiled).to.have.length(0);
    await form.untilText('You can try again in 1 s.');
    await form.until(() => !form.text.includes('You can try again'));
    await form.press('Send the report');
    await form.untilText('We have received it');
  });

  it('to load says so and offers to try again', async () => {
    const form = await openForm({ faults: [{ call: 'requests.intake', times: 1, error: 'unavailable' }] });
    expect(form.text).to.contain('The form could not be loaded.');
    await form.press('Try again');
    await form.untilText('Report a repair');
  });

  it('to load a category’s questions leaves the rest usable', async () => {
    const form = await openForm({ faults: [{ call: 'requests.fields', times: 1, error: 'unavailable' }] });
    await form.choose('Leak');
    await form.untilText('could not be loaded');
    await form.press('Try again');
    await form.untilText('Since when');
  });

  it('of the boundary is no success: an answer that is none leaves the form as it is', async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', times: 1, error: 'garbage' }] });
    await form.sendLamp();
    await form.untilText('could not be read');
    expect(form.text).not.to.contain('We have received it');
  });
});

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

describe('categories', () => {
  it('can be searched when there are many', async () => {
    const categories = Array.from({ length: 12 }, (_, index) => ({
      id: `c${index}`,
      name: `Category ${index}`,
    }));
    const form = await openForm({ seed: { intake: { categories } } });
    const search = form.root.querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = '11';
    search.dispatchEvent(new Event('input'));
    await form.element.updateComplete;
    expect(form.all('input[name=category]')).to.have.length(1);
    search.value = 'piano';
    search.dispatchEvent(new Event('input'));
    await form.untilText('Nothing matches');
    await form.press('Clear the search');
    expect(form.all('input[name=category]')).to.have.length(12);
  });

  it('that do not serve a kind are not offered for it', async () => {
    const form = await openForm();
    await form.choose('Leak');
    await form.choose('Complaint');
    await form.untilText('Make a complaint');
    expect(form.all('input[name=category]')).to.have.length(1);
    expect(form.text).not.to.contain('Since when');
  });

  it('are left out where a kind has none', async () => {
    const form = await openForm();
    await form.choose('Suggestion');
    await form.type('Description', 'A bench under the plane tree.');
    await form.press('Send the suggestion');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled[0]).to.deep.include({ kind: 'suggestion' });
  });

  it('that are not there at all leave nothing to report', async () => {
    const form = await openForm({ seed: { intake: { categories: [] } } }).catch((error: Error) => error);
    expect(String(form)).to.contain('Nothing can be reported here');
  });
});

describe('an error of the adapter', () => {
  it('keeps its cause for the page', async () => {
    const form = await openForm();
    const cause = new Error('socket hang up');
    form.adapter.requests.create = () => Promise.reject(new AdapterError('unavailable', { cause }));
    const failed = oneEvent(form.element, 'linli-request-failed') as Promise<LinliRequestFailedEvent>;
    await form.sendLamp();
    expect((await failed).detail.error.cause).to.equal(cause);
  });
});
