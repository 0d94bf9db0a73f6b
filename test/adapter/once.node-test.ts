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
});
