import { describe, it } from 'node:test';
import { killInMidWrite, victims } from './support/mid-write.js';

describe('a kill in mid-write', () => {
  for (const [name, start] of Object.entries(victims)) {
    it(`loses nothing that was acknowledged: ${name}`, async () => {
      const victim = await start();
      try {
        await killInMidWrite(victim, { rounds: 1, writes: 12 });
      } finally {
        await victim.end();
      }
    });
  }
});
