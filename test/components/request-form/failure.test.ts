import { expect, oneEvent } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import type { LinliRequestFailedEvent } from '../../../src/components/request-form/request-form.events.js';
import { openForm } from '../../support/request-form.js';

const description = 'The lamp on the landing is dark.';

describe('a refusal', () => {
  const codes = ['forbidden', 'conflict', 'unsupported', 'unknown'] as const;
  for (const code of codes) {
    it(`of code ${code} keeps the form filled and says what to do`, async () => {
      const form = await openForm({ faults: [{ call: 'requests.create', times: 1, error: code }] });
      const failed = oneEvent(form.element, 'linli-request-failed') as Promise<LinliRequestFailedEvent>;
      await form.sendLamp();
      const { detail } = await failed;
      expect([detail.error.code, detail.willRetry]).to.deep.equal([code, false]);
      await form.until(() => form.all('#failure .alert').length === 1);
      await form.until(() => form.root.activeElement?.id === 'failure');
      expect(form.control<HTMLTextAreaElement>('Description').value).to.equal(description);
      await form.press('Send the report');
      await form.untilText('We have received it');
      expect(form.adapter.requestsFiled).to.have.length(1);
    });
  }

  it('goes from the screen when the resident changes something', async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', times: 1, error: 'forbidden' }] });
    await form.sendLamp();
    await form.untilText('Your account may not do this');
    await form.type('Description', 'another');
    expect(form.text).not.to.contain('Your account may not do this');
  });
});

describe('a failure that may pass', () => {
  for (const code of ['unavailable', 'offline', 'timeout'] as const) {
    it(`of code ${code} is said, and it is sent again by itself`, async () => {
      const form = await openForm({ faults: [{ call: 'requests.create', times: 1, error: code }] });
      const failed = oneEvent(form.element, 'linli-request-failed') as Promise<LinliRequestFailedEvent>;
      await form.sendLamp();
      const { detail } = await failed;
      expect([detail.error.code, detail.willRetry]).to.deep.equal([code, true]);
      await form.untilText('Not sent yet');
      await form.untilText('We have received it');
      expect(form.adapter.requestsFiled).to.have.length(1);
    });
  }

  it('can be tried again at once', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'unauthenticated' }],
    });
    await form.sendLamp();
    await form.untilText('You are signed out');
    await form.until(() => form.root.activeElement?.id === 'title');
    await form.press('Try now');
    await form.untilText('We have received it');
  });

  it('with a time to wait counts it down and sends nothing before', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'rate-limited', details: { retryAfterMs: 2900 } }],
    });
    const seconds = form.watchCountdown();
    await form.sendLamp();
    await form.until(() => seconds.length > 0);
    await form.press('Try now');
    expect(form.adapter.requestsFiled).to.have.length(0);
    await form.untilText('We have received it');
    expect(seconds[0]).to.equal(3);
    // A busy machine may leave one out of those that follow.
    expect(seconds.length).to.be.greaterThan(1);
    expect(seconds).to.deep.equal([3, 2, 1].filter((second) => seconds.includes(second)));
  });

  it('can be changed before it goes', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'unauthenticated' }],
    });
    await form.sendLamp();
    await form.untilText('Not sent yet');
    await form.press('Change it');
    await form.until(() => form.all('form').length === 1);
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal(description);
    await form.type('Description', 'Both lamps are dark.');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled.map((filed) => filed.description)).to.deep.equal([
      'Both lamps are dark.',
    ]);
  });

  it('that may have arrived is changed only after a question', async () => {
    const form = await openForm();
    const { create } = form.adapter.requests;
    form.adapter.requests.create = () => Promise.reject(new AdapterError('timeout'));
    await form.sendLamp();
    await form.untilText('Not sent yet');
    await form.press('Change it');
    await form.untilText('It may have arrived already');
    expect(form.root.activeElement?.textContent.trim()).to.equal('Yes, change it');
    await form.press('Leave it as it is');
    expect(form.text).not.to.contain('It may have arrived already');
    expect(form.all('form')).to.have.length(0);
    await form.press('Change it');
    form.adapter.requests.create = create;
    await form.press('Yes, change it');
    await form.until(() => form.all('form').length === 1);
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal(description);
  });

  it('can be discarded, after a question', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'unauthenticated' }],
    });
    await form.sendLamp();
    await form.untilText('Not sent yet');
    await form.press('Discard');
    await form.press('Keep it');
    await form.press('Discard');
    await form.press('Yes, discard it');
    await form.until(() => form.all('form').length === 1);
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal('');
    expect(form.text).not.to.contain('Not sent yet');
  });

  it('leaves room for another report, and shows what waits', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'unauthenticated' }],
    });
    await form.sendLamp();
    await form.untilText('Not sent yet');
    await form.press('Report something else');
    await form.untilText('Report a repair');
    expect(form.text).to.contain('Not sent yet').and.to.contain(description);
    await form.choose('Lamp');
    await form.type('Description', 'Another lamp.');
    await form.press('Send the report');
    await form.untilText('We have received it');
    await form.until(() => form.adapter.requestsFiled.length === 1);
  });
});

describe('an emergency that waits while something else is written', () => {
  it('still says that it is not sent', async () => {
    const form = await openForm({
      faults: [{ call: 'requests.create', times: 1, error: 'unauthenticated' }],
    });
    await form.fillLamp();
    await form.type('Description', 'I can smell gas');
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    await form.press('Report something else');
    await form.until(() => form.all('form').length === 1);
    expect(form.all('.above [role=alert]')[0]!.textContent).to.contain('NOT sent yet');
    await form.press('Try now');
    await form.until(() => !form.text.includes('NOT sent yet'));
    expect(form.adapter.requestsFiled).to.have.length(1);
  });
});

describe('loading', () => {
  it('that fails says so and offers to try again', async () => {
    const form = await openForm({ faults: [{ call: 'requests.intake', times: 1, error: 'unavailable' }] });
    expect(form.text).to.contain('The form could not be loaded.');
    await form.press('Try again');
    await form.untilText('Report a repair');
  });

  it('of a category’s questions that fails leaves the rest usable', async () => {
    const form = await openForm({ faults: [{ call: 'requests.fields', times: 1, error: 'unavailable' }] });
    await form.choose('Leak');
    await form.untilText('could not be loaded');
    await form.press('Try again');
    await form.untilText('Since when');
  });
});

describe('a refusal after an attempt that may have arrived', () => {
  it('says so before what is changed becomes a second report', async () => {
    const form = await openForm();
    form.adapter.setFaults([
      { call: 'requests.create', error: 'timeout', afterEffect: true, times: 1 },
      { call: 'requests.create', error: 'forbidden', times: 1 },
    ]);
    await form.sendLamp();
    await form.untilText('Not sent yet');
    await form.press('Try now');
    await form.untilText('Your account may not do this');
    expect(form.text).to.contain('It may have arrived already').and.to.contain('sent as a second one');
    await form.type('Description', 'The lamp on the landing is dark again.');
    expect(form.text).not.to.contain('It may have arrived already');
  });
});

describe('an answer that is none', () => {
  it('is no success and leaves the form as it is', async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', times: 1, error: 'garbage' }] });
    await form.sendLamp();
    await form.untilText('could not be read');
    expect(form.text).not.to.contain('We have received it');
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
