import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capabilities } from '../../src/doctor/offers/capabilities.js';
import { standingAfter } from '../../src/doctor/offers/standing-after.js';

const confirming = capabilities.find(({ key }) => key === 'requests.actions.confirm')!;
const untried = { capability: confirming, standing: 'untried', because: 'it writes' } as const;
const play = (...keys: string[]) => keys.map((key) => ({ key, title: key }));
const after = (...keys: string[]) => standingAfter([untried], play(...keys))[0]!;

describe('what the doctor says of a capability once the kit was played', () => {
  it('is that it works once it was done', () => {
    assert.equal(after('requests.confirm.unknown', 'requests.confirm.at-once').standing, 'works');
  });

  it('is that it was not tried where only what there is not was refused: so does a backend without it', () => {
    const { standing, because } = after('requests.confirm.unknown');
    assert.deepEqual([standing, because], ['untried', 'only on what there is not']);
    assert.equal(after('requests.cancel.done').because, 'it writes');
  });

  it('is that it is wrong where a scenario failed, whichever', () => {
    const finding = { title: 'x', details: [] } as never;
    const [one] = standingAfter([untried], [{ key: 'requests.confirm.unknown', title: 'x', finding }]);
    assert.equal(one!.standing, 'broken');
  });
});
