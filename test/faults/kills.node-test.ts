import { after, before, describe, it } from 'node:test';
import { sampleSeed as seed } from '../support/seeds.js';
import { Kills } from './whole-browser/kills.js';

/** A sample of kills.proof.ts. */
describe(`a browser that is killed, SEED=${seed}`, () => {
  const kills = new Kills(seed);
  before(() => kills.open());
  after(() => kills.close());

  it('brings a draft back that was kept', async () => {
    for (let count = 0; count < 3; count++) await kills.afterSaved(count % 3 === 0);
  });

  it('K047: sends what was sent when it was killed, once', async () => {
    for (let count = 0; count < 2; count++) await kills.afterSend();
  });

  it('K048: brings a draft back after its renderer has crashed', async () => {
    for (let count = 0; count < 2; count++) await kills.afterCrash();
  });

  it('K049: loses less than a second of what is being written', async () => {
    for (let count = 0; count < 2; count++) await kills.whileWriting();
  });
});
