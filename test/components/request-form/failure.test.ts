import { expect, oneEvent } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import type { LinliRequestFailedEvent } from '../../../src/components/request-form/request-form.events.js';
import { openForm } from '../../support/request-form.js';

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
