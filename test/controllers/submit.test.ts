import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { AdapterError } from '../../src/adapter/errors.js';
import { SubmitController } from '../../src/controllers/submit.js';

const host: ReactiveControllerHost = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

describe('submitting once', () => {
  it('makes one attempt of two presses in one task', async () => {
    const submission = new SubmitController<string>(host);
    const keys: string[] = [];
    const press = () =>
      submission.submit(
        async () => 'content',
        async (_, { idempotencyKey }) => {
          keys.push(idempotencyKey);
          return 'receipt';
        },
      );
    await Promise.all([press(), press()]);
    await press();
    expect(keys).to.have.length(1);
    expect(submission.state).to.deep.equal({ status: 'sent', result: 'receipt' });
  });

  it('carries the same key for the same content and another for another', async () => {
    const submission = new SubmitController<string>(host);
    const keys: string[] = [];
    const attempt = (content: unknown) =>
      submission.submit(
        async () => content,
        async (_, { idempotencyKey }) => {
          keys.push(idempotencyKey);
          throw new AdapterError('unavailable');
        },
      );
    await attempt({ text: 'a' });
    await attempt({ text: 'b' });
    await attempt({ text: 'a' });
    expect(keys[0]).to.equal(keys[2]);
    expect(keys[0]).not.to.equal(keys[1]);
    expect(keys[0]).to.match(/^[\x21-\x7e]{1,255}$/);
    submission.restart();
    await attempt({ text: 'a' });
    expect(keys[3]).not.to.equal(keys[0]);
  });

  it('shows why it failed, and forgets it when the draft changes', async () => {
    const submission = new SubmitController<string>(host);
    await submission.submit(
      async () => 'content',
      async () => {
        throw new Error('boom');
      },
    );
    expect(submission.state).to.have.nested.property('error.code', 'unknown');
    submission.clear();
    expect(submission.state.status).to.equal('idle');
  });

  it('does not forget what was sent', async () => {
    const submission = new SubmitController<string>(host);
    await submission.submit(
      async () => 'content',
      async () => 'receipt',
    );
    submission.clear();
    expect(submission.state.status).to.equal('sent');
  });
});
