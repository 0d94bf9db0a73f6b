import { expect, oneEvent } from '@open-wc/testing';
import type { LinliRequestSubmittedEvent } from '../../../src/components/request-form/request-form.events.js';
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
    await form.type('Times that suit you', 'after six');
    await form.press('Give exact times');
    await form.until(() => form.root.activeElement?.id === 'availability-from');
    await form.type('Not before', '2026-11-24T18:00');
    await form.choose('Staff may enter');
    const sent = oneEvent(form.element, 'linli-request-submitted') as Promise<LinliRequestSubmittedEvent>;
    await form.press('Send the report');
    const { receipt } = (await sent).detail;
    const [request] = form.adapter.requestsFiled;
    expect(receipt).to.have.property('state', 'recorded');
    expect(request).to.deep.include({
      kind: 'repair',
      description: 'Water comes through the ceiling.',
      contact: { name: 'Wang Fang', phone: '138 0000 0000' },
    });
    const { from, ...rest } = request!.availability!;
    expect(rest).to.deep.equal({ note: 'after six', entryAllowed: true });
    expect(from).to.match(/^2026-11-24T18:00:00[+-]\d\d:\d\d$/);
    expect(request!.category!.id).to.equal('leak');
    expect(request!.location).to.deep.include({ type: 'home', homeId: 'h1', detail: 'bathroom' });
    expect(request!.fields).to.deep.include({ since: 'yesterday', litres: 2.5, room: 'bath', wet: ['wall'] });
    expect(request!.fields!.found).to.match(/^2026-11-23T08:00:00[+-]\d\d:\d\d$/);
    await form.untilText('We have received it');
    expect(form.text).to.contain(request!.number).and.to.contain('Chen Jing · Service desk · 021 5555 0101');
    expect(form.all('time')[0]!.getAttribute('datetime')).to.equal(request!.promises![0]!.dueAt);
    await form.until(() => form.root.activeElement?.id === 'title');
  });

  it('makes one request of a double press', async () => {
    const form = await openForm({ latency: 20 });
    await form.fillLamp();
    let calls = 0;
    const { requests } = form.adapter;
    const create = requests.create.bind(requests);
    requests.create = (...given) => {
      calls++;
      return create(...given);
    };
    const button = form.button('Send the report');
    button.click();
    button.click();
    await form.untilText('We have received it');
    await form.element.send();
    expect(calls).to.equal(1);
  });

  it('makes one request when the answer was lost and the resident presses again', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'timeout', afterEffect: true }],
    });
    await form.sendLamp();
    await form.untilText('did not answer in time');
    await form.press('Try now');
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
    await form.choose('Lamp');
    await form.type('Description', 'Another lamp.');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled).to.have.length(2);
  });

  it('says that exactly this was sent already, and sends it once more only when told to', async () => {
    const form = await openForm();
    await form.sendLamp();
    await form.untilText('We have received it');
    const { number } = form.adapter.requestsFiled[0]!;
    await form.press('Report something else');
    await form.sendLamp();
    await form.untilText('You sent exactly this on');
    expect(form.adapter.requestsFiled).to.have.length(1);
    await form.press('Show it');
    await form.untilText(number);
    expect(form.text).to.contain('We have received it');
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
    expect(form.adapter.requestsFiled[0]!.contact).to.deep.equal({ name: 'Wang Fang', phone: '139' });
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
    expect(error.textContent).to.contain('Description: please answer this.');
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
    // What the portal knows is shown, not asked; what is wrong with it has to be asked after all.
    expect(form.control('Phone').value).to.equal('138 0000 0000');
    expect(form.text).to.contain('Phone: please check how it is written.');
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
    const form = await openForm({ seed: { intake: { categories: [] } } });
    expect(form.text).to.contain('Nothing can be reported here');
  });
});
