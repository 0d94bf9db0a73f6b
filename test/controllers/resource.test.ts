import { expect, fixture } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { AdapterError } from '../../src/adapter/errors.js';
import { ResourceController } from '../../src/controllers/resource.js';

class TestLoader extends LitElement {
  static override properties = { input: { attribute: false } };
  declare input: string | undefined;
  answers: ((signal: AbortSignal) => Promise<string>)[] = [];
  signals: AbortSignal[] = [];
  readonly resource = new ResourceController<string, readonly [string]>(this, {
    input: () => (this.input === undefined ? undefined : [this.input]),
    load: (_, signal) => {
      this.signals.push(signal);
      return this.answers.shift()!(signal);
    },
    isEmpty: (value) => value === '',
  });

  /** Updates until loading has come to an end. */
  async settled(): Promise<TestLoader> {
    await this.updateComplete;
    for (let turn = 0; turn < 50 && this.resource.state.status === 'loading'; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    return this;
  }
}
customElements.define('test-loader', TestLoader);

const fail = () => Promise.reject(new AdapterError('unavailable'));
const load = (...answers: TestLoader['answers']) =>
  fixture<TestLoader>(html`<test-loader .answers=${answers} input="x" .input=${'a'}></test-loader>`);

describe('loading something', () => {
  it('goes from loading to ready, or to empty', async () => {
    const ready = await load(async () => 'value');
    expect((await ready.settled()).resource.state).to.deep.equal({ status: 'ready', value: 'value' });
    const empty = await load(async () => '');
    expect((await empty.settled()).resource.state).to.deep.equal({ status: 'empty', value: '' });
  });

  it('is unsupported without anything to load from', async () => {
    const element = await fixture<TestLoader>(html`<test-loader></test-loader>`);
    expect(element.resource.state).to.deep.equal({ status: 'unsupported', value: undefined });
  });

  it('keeps the last good value while refreshing and on failure', async () => {
    const element = await load(async () => 'value', fail);
    await element.settled();
    element.resource.reload();
    expect(element.resource.state).to.deep.equal({ status: 'loading', value: 'value' });
    await element.settled();
    expect(element.resource.state).to.deep.include({ status: 'failed', value: 'value' });
  });

  for (const code of ['unauthenticated', 'forbidden'] as const)
    it(`keeps nothing that is ${code} by now`, async () => {
      const element = await load(
        async () => 'value',
        () => Promise.reject(new AdapterError(code)),
      );
      await element.settled();
      await element.resource.reload();
      expect(element.resource.state).to.deep.include({ status: 'failed', value: undefined });
    });

  it('does not show the value of another thing', async () => {
    const element = await load(async () => 'of a', fail);
    await element.settled();
    element.input = 'b';
    await element.settled();
    expect(element.resource.state.status).to.equal('failed');
    expect(element.resource.state.value).to.equal(undefined);
  });

  it('resolves with the answer of whatever took its place', async () => {
    let answer!: (value: string) => void;
    const second = new Promise<string>((resolve) => (answer = resolve));
    const element = await load(
      async () => 'old',
      () => new Promise(() => undefined),
      () => second,
    );
    await element.settled();
    const first = element.resource.reload().then(() => element.resource.state);
    void element.resource.reload();
    await new Promise((resolve) => setTimeout(resolve));
    answer('new');
    expect(await first).to.deep.equal({ status: 'ready', value: 'new' });
  });

  it('drops the answer that comes after its question was replaced, and ends its signal', async () => {
    let answerLate!: (value: string) => void;
    const late = new Promise<string>((resolve) => (answerLate = resolve));
    const element = await load(
      () => late,
      async () => 'of b',
    );
    await element.updateComplete;
    element.input = 'b';
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    answerLate('of a');
    await element.settled();
    expect(element.resource.state).to.deep.equal({ status: 'ready', value: 'of b' });
    expect(element.signals[0]!.aborted).to.equal(true);
  });

  it('asks again when it was taken out in the middle and put back', async () => {
    const never = () => new Promise<string>(() => {});
    const element = await load(never, async () => 'value');
    await element.updateComplete;
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.settled();
    expect(element.resource.state).to.deep.equal({ status: 'ready', value: 'value' });
  });
});
