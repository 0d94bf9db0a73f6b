import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partLoader, type PartFactory } from '../../../src/internal/parts/loader.js';

const factories: Record<string, PartFactory> = {
  'shared.js': () => ({ two: 2 }),
  'form.js': (need, load) => ({
    sum: (need('shared') as { two: number }).two + (need('main') as { one: number }).one,
    further: () => load('late'),
  }),
  'late.js': () => ({ isLate: true }),
};

function loader(fails: (file: string) => boolean = () => false) {
  const asked: string[] = [];
  const list = {
    files: { shared: ['shared.js'], form: ['form.js', 'shared'], late: ['late.js'] } as const,
    made: {},
    main: () => ({ one: 1 }),
  };
  const load = partLoader(list, async (source) => {
    asked.push(String(source));
    await Promise.resolve();
    if (fails(String(source))) throw new Error('the line is gone');
    return factories[String(source)]!;
  });
  return { load, asked };
}

describe('parts of a bundle', () => {
  it('are given what they need of the main script and of each other', async () => {
    const { load } = loader();
    const form = (await load('form')) as { sum: number; further: () => Promise<object> };
    assert.equal(form.sum, 3);
    assert.deepEqual(await form.further(), { isLate: true });
  });

  it('are fetched and made once, whoever asks', async () => {
    const { load, asked } = loader();
    const [one, other] = await Promise.all([load('form'), load('form'), load('shared')]);
    assert.equal(one, other);
    assert.deepEqual(asked.sort(), ['form.js', 'shared.js']);
  });

  it('fail for whoever asked, and are fetched again for the next', async () => {
    let isGone = true;
    const { load, asked } = loader((file) => isGone && file === 'shared.js');
    await assert.rejects(load('form'), /the line is gone/);
    isGone = false;
    assert.equal(((await load('form')) as { sum: number }).sum, 3);
    assert.equal(asked.filter((file) => file === 'shared.js').length, 2);
  });
});
