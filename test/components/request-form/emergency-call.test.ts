import { expect } from '@open-wc/testing';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import { FormApart } from '../../support/apart.js';
import { linesOf } from '../../support/lines-of.js';
import { openForm, seed, type FormDriver } from '../../support/request-form.js';

const phone = '021-5550-0110';
const community = {
  ...seed,
  intake: {
    ...seed.intake,
    emergencyPhone: phone,
    categories: [
      ...seed.intake.categories,
      { id: 'gas', name: 'Gas', kinds: ['repair' as const], emergency: true },
    ],
  },
};
const brand = { name: 'Linli', emergency: { phone: '110' } };

/** What can be dialled, in its order. */
const calls = (form: FormApart) =>
  form.all<HTMLAnchorElement>('a[href^="tel:"]').map((link) => link.getAttribute('href'));
const isBeforeTheQuestions = (form: FormApart) =>
  form.all('a')[0]!.compareDocumentPosition(form.all('input, textarea, select')[0]!) ===
  Node.DOCUMENT_POSITION_FOLLOWING;

describe('whom to call, where what sees emergencies', () => {
  describe('cannot be loaded', () => {
    it('stands above the questions, with the words that nothing can be sent', async () => {
      const form = await FormApart.open('cutOff', { seed: community });
      await form.untilText(
        'Nothing can be sent from here at the moment. Please call the service desk. In an emergency, call 021-5550-0110',
      );
      expect(calls(form)).to.deep.equal(['tel:02155500110']);
      expect(isBeforeTheQuestions(form)).to.equal(true);
      expect(form.all('a')[0]!.closest('[role=alert]')).not.to.equal(null);
      form.close();
    });

    it('is the number of the brand where the backend gives none', async () => {
      const form = await FormApart.open('cutOff', { brand });
      await form.untilText('In an emergency, call 110');
      form.close();
    });

    it('is not asked for where nobody has given a number; that nothing can be sent is said', async () => {
      const form = await FormApart.open('cutOff');
      await form.untilText('Nothing can be sent from here at the moment.');
      expect(calls(form)).to.deep.equal([]);
      form.close();
    });
  });

  describe('is still on its way', () => {
    it('comes up with a category that is an emergency', async () => {
      const form = await FormApart.open('onItsWay', { seed: community });
      expect(calls(form)).to.deep.equal([]);
      await form.choose('Gas');
      await form.until(() => calls(form).length === 1);
      expect(isBeforeTheQuestions(form)).to.equal(true);
      await form.choose('Lamp');
      await form.until(() => calls(form).length === 0);
      form.close();
    });

    it('stands where the resident writes, as long as nothing reads along', async () => {
      const form = await FormApart.open('onItsWay', { seed: community });
      await form.type('Description', 'The kitchen is on fire');
      await form.until(() => calls(form).length === 1);
      const area = form.control('Description');
      expect(area.compareDocumentPosition(form.all('a')[0]!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      form.close();
    });
  });

  it('is there when the form itself could not be loaded', async () => {
    const faults = [{ call: 'requests.intake', error: 'unavailable' }] as const;
    const form = await FormApart.open('cutOff', { brand, faults: [...faults] });
    await form.untilText('The form could not be loaded');
    await form.until(() => calls(form).join() === 'tel:110');
    form.close();
  });

  it('is a number in one line, in however many lines the words are', async () => {
    const form = await FormApart.open('cutOff', { seed: community });
    await form.until(() => calls(form).length === 1);
    const [button] = form.all<HTMLElement>('a[href^="tel:"]');
    const heights = [];
    for (let width = 230; width <= 400; width += 10) {
      form.element.style.inlineSize = `${width}px`;
      expect(linesOf(button!, phone), `${width} px`).to.equal(1);
      heights.push(button!.offsetHeight);
    }
    expect(Math.max(...heights)).to.be.above(Math.min(...heights));
    form.close();
  });
});

describe('the receipt', () => {
  const send = async (description: string, options: MemoryOptions = {}, heading = 'We have received it') => {
    const form = await openForm({ seed: community, ...options });
    await form.choose('Lamp');
    await form.type('Description', description);
    await form.press('Send the report');
    await form.untilText(heading);
    return form;
  };
  const numbers = (form: FormDriver) =>
    form.all<HTMLAnchorElement>('.sent a[href^="tel:"]').map(({ pathname }) => pathname);

  it('of an emergency still says whom to call and what to do, until something else is reported', async () => {
    const form = await send('It smells of gas in the kitchen.');
    expect(numbers(form)[0]).to.equal('02155500110');
    expect(form.text).to.contain('No flames, no switches').and.not.to.contain('This is not an emergency');
    await expect(form.element).to.be.accessible();
    await form.press('Report something else');
    await form.until(() => form.all('textarea').length > 0);
    expect(form.text).not.to.contain('No flames');
  });

  it('of an emergency that has not gone out says its number in one line', async () => {
    const faults: MemoryOptions['faults'] = [{ call: 'requests.create', error: 'offline' }];
    const form = await send('It smells of gas in the kitchen.', { faults }, 'NOT sent yet');
    const [title] = form.all('.emergency-title');
    const heights = [];
    // A heading of its size needs 280 px for a number of eleven digits.
    for (let width = 300; width <= 600; width += 10) {
      form.element.style.inlineSize = `${width}px`;
      expect(linesOf(title!, phone), `${width} px`).to.equal(1);
      heights.push(title!.offsetHeight);
    }
    expect(Math.max(...heights)).to.be.above(Math.min(...heights));
  });

  it('of anything else has no alarm, and the number of whoever looks after it', async () => {
    const form = await send('The lamp is dark.');
    expect(form.all('.emergency')).to.have.length(0);
    expect(numbers(form)).to.deep.equal(['02155550101']);
    expect(form.text).to.contain('Chen Jing · Service desk · 021 5555 0101');
  });
});
