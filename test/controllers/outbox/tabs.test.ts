import { expect } from '@open-wc/testing';
import { alone, tabLine } from '../../../src/controllers/outbox/tabs.js';
import { randomId } from '../../../src/internal/key.js';
import { hold } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { until } from './support.js';

describe('the line to the other tabs', () => {
  let other: BroadcastChannel;
  beforeEach(() => {
    other = new BroadcastChannel('linli');
  });
  afterEach(() => {
    other.close();
    // Also where a test that closed the page's line has failed.
    dispatchEvent(new PageTransitionEvent('pageshow'));
  });

  /** Words of this test: others that run beside it say theirs. */
  const words = () => {
    const name = randomId();
    const heard: string[] = [];
    return {
      name,
      heard,
      hear: (topic: unknown) => {
        if (String(topic).includes(name)) heard.push(String(topic).replace(name, ''));
      },
      /** Resolves with what was said once the last word is heard. */
      async untilLast(): Promise<string[]> {
        await until(() => heard.includes('last'));
        return heard.splice(0).filter((word) => word !== 'last');
      },
    };
  };

  /** What the other tabs hear of a word. */
  async function toldOf(word: string): Promise<string[]> {
    const { name, hear, untilLast } = words();
    other.onmessage = ({ data }) => hear(data);
    tabLine().tell(name + word);
    const last = new BroadcastChannel('linli');
    last.postMessage(`${name}last`);
    const told = await untilLast();
    last.close();
    return told;
  }

  it('carries words both ways, and nothing else', async () => {
    const { name, hear, untilLast } = words();
    const stop = tabLine().hear(hear);
    for (const said of [[name], `${name}mine`, `${name}last`]) other.postMessage(said);
    expect(await untilLast()).to.deep.equal(['mine']);
    stop();
    expect(await toldOf('yours')).to.deep.equal(['yours']);
  });

  it('is heard by nobody who has stopped listening', async () => {
    const { name, hear, untilLast } = words();
    const gone: unknown[] = [];
    tabLine().hear((topic) => gone.push(topic))();
    const stop = tabLine().hear(hear);
    other.postMessage(`${name}last`);
    await untilLast();
    stop();
    expect(gone).to.deep.equal([]);
  });

  it('is closed while the page is not shown, and opened once when it is again', async () => {
    const { name, hear, untilLast } = words();
    const stop = tabLine().hear(hear);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(await toldOf('unheard')).to.deep.equal([]);
    other.postMessage(`${name}missed`);
    dispatchEvent(new PageTransitionEvent('pageshow'));
    dispatchEvent(new PageTransitionEvent('pageshow'));
    expect(await toldOf('heard')).to.deep.equal(['heard']);
    for (const word of ['once', 'last']) other.postMessage(name + word);
    expect(await untilLast()).to.deep.equal(['once']);
    stop();
  });
});

describe('work that is done by one tab alone', () => {
  afterEach(restoreAll);
  const withLocks = (locks: Pick<LockManager, 'request'> | undefined) =>
    replace(navigator, 'locks', () => locks as LockManager | undefined);

  it('waits for whoever has the lock of that name in another tab', async () => {
    const name = randomId();
    const held = hold();
    const other = navigator.locks.request(`linli/${name}`, held.wait);
    await held.begun;
    const order: unknown[] = [];
    const work = alone(name, async (isLocked) => order.push(isLocked));
    await alone(randomId(), async () => order.push('another name'));
    expect(order).to.deep.equal(['another name']);
    held.release();
    await Promise.all([other, work]);
    expect(order).to.deep.equal(['another name', true]);
  });

  it('says what became of it, and is done once where it fails', async () => {
    expect(await alone(randomId(), async () => 'done')).to.equal('done');
    let count = 0;
    const fail = () => {
      count++;
      return Promise.reject(new Error('no'));
    };
    expect(await alone(randomId(), fail).catch(String)).to.equal('Error: no');
    expect(count).to.equal(1);
  });

  it('is done without a lock where the browser refuses one', async () => {
    const answers: boolean[] = [];
    for (const request of [
      () => Promise.reject(new DOMException('no', 'SecurityError')),
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ]) {
      withLocks({ request });
      await alone(randomId(), async (isLocked) => answers.push(isLocked));
    }
    expect(answers).to.deep.equal([false, false]);
  });

  it('is done in turn within the page where there are no locks, whatever fails', async () => {
    withLocks(undefined);
    const name = randomId();
    const held = hold();
    const order: string[] = [];
    const first = alone(name, async () => {
      await held.wait();
      order.push('first');
      throw new Error('no');
    }).catch(() => order.push('failed'));
    const second = alone(name, async (isLocked) => order.push(`second, ${isLocked}`));
    await alone(randomId(), async () => order.push('another name'));
    expect(order).to.deep.equal(['another name']);
    held.release();
    await Promise.all([first, second]);
    expect(order.slice(0, 2)).to.deep.equal(['another name', 'first']);
    expect(order).to.have.members(['another name', 'first', 'failed', 'second, false']);
  });
});
