import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory } from '../../src/adapters/memory/at-first-call.js';
import { memory as whole } from '../../src/adapters/memory/index.js';
import type { MemoryOptions } from '../../src/adapters/memory/options.js';

/** What an adapter has, with what its ports have: names alone, each with its kind. */
function shapeOf(value: object): object {
  const isPart = (member: unknown): member is object =>
    typeof member === 'object' && member !== null && !Array.isArray(member);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, isPart(member) ? shapeOf(member) : typeof member]),
  );
}

describe('the community that is loaded apart', () => {
  const choices: MemoryOptions[] = [
    {},
    { rating: false, notices: false, activities: false, photoLimits: false },
    { residentId: 'resident-17', persist: 'portal' },
  ];
  for (const options of choices)
    it(`offers what the whole one does, with ${JSON.stringify(options)}`, () => {
      assert.deepEqual(shapeOf(memory(options)), shapeOf(whole(options)));
      assert.equal(memory(options).portal, whole(options).portal);
    });

  it('does in order what it was told before it was there', async () => {
    const community = memory({ locale: 'en' });
    community.setFaults([{ call: 'requests.list', error: 'timeout' }]);
    await assert.rejects(community.requests.list({}, {}), { code: 'timeout' });
    community.setFaults([]);
    assert.ok((await community.requests.list({}, {})).items.length > 0);
    assert.deepEqual(community.requestsFiled, []);
  });

  it('tells of changes whoever listened before it was there, and no longer who left', async () => {
    const community = memory({ locale: 'en' });
    const heard: string[] = [];
    const leave = community.requests.subscribe!(() => heard.push('left'));
    community.requests.subscribe!(() => heard.push('stayed'));
    leave();
    const [request] = (await community.requests.list({}, {})).items;
    await community.update(request!.id, { description: 'changed' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(heard, ['stayed']);
  });
});
