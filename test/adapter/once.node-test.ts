import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, Once } from '../../src/adapter/index.js';
import { expectRejection } from '../../src/testing/expectations.js';

const input = { text: 'Drips' };

describe('what is done once', () => {
  it('is answered with the same for the same key, later and at once', async () => {
    const once = new Once<{ nr: number }>();
    let made = 0;
    const make = async () => ({ nr: ++made });
    const both = await Promise.all([once.do('a', input, make), once.do('a', { ...input }, make)]);
    assert.deepEqual([...both, await once.do('a', input, make)], [{ nr: 1 }, { nr: 1 }, { nr: 1 }]);
    assert.deepEqual(await once.do('b', input, make), { nr: 2 });
  });

  it('is tried again after a failure, and knows it', async () => {
    const once = new Once<object>();
    const tried: boolean[] = [];
    const attempt = async (wasTried: boolean) => {
      tried.push(wasTried);
      if (!wasTried) throw new AdapterError('offline');
      return {};
    };
    const first = once.do('a', input, attempt);
    const second = once.do('a', input, attempt);
    await expectRejection(first, 'offline');
    await second;
    assert.deepEqual(tried, [false, true]);
  });

  it('refuses a key that stands for something else', async () => {
    const once = new Once<object>();
    await once.do('a', input, async () => ({}));
    const other = once.do('a', { text: 'Rattles' }, async () => ({}));
    await expectRejection(other, 'conflict');
  });

  it('leaves a key to something else after a refusal, not after a lost reply', async () => {
    const once = new Once<object>();
    const fail = (code: 'invalid' | 'offline') => () => Promise.reject(new AdapterError(code));
    await expectRejection(once.do('a', { photo: 1 }, fail('invalid')), 'invalid');
    const tried: boolean[] = [];
    await once.do('a', { photo: 2 }, async (wasTried) => ({ nr: tried.push(wasTried) }));
    assert.deepEqual(tried, [false]);
    await expectRejection(once.do('b', { photo: 1 }, fail('offline')), 'offline');
    await expectRejection(once.do('b', { photo: 1 }, fail('invalid')), 'invalid');
    await expectRejection(
      once.do('b', { photo: 2 }, async () => ({})),
      'conflict',
    );
  });

  it('can be given up by one who waits for the attempt of another', async () => {
    const once = new Once<{ nr: number }>();
    let answer!: (result: { nr: number }) => void;
    const first = once.do('a', input, () => new Promise((resolve) => (answer = resolve)));
    const controller = new AbortController();
    const second = once.do('a', input, async () => assert.fail('made twice'), controller.signal);
    controller.abort(new Error('gone'));
    await assert.rejects(second, /gone/);
    await new Promise((resolve) => setImmediate(resolve));
    answer({ nr: 1 });
    assert.deepEqual(await first, { nr: 1 });
  });
});
