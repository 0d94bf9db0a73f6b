import { describe, it } from 'node:test';
import { killInMidWrite, victims } from './support/mid-write.js';

describe('kills in mid-write', () => {
  for (const [name, start] of Object.entries(victims)) {
    it(`lose nothing that was acknowledged: ${name}`, async () => {
      const victim = await start();
      try {
        await killInMidWrite(victim, { rounds: 20, writes: 40 });
      } finally {
        await victim.end();
      }
    });
  }
});
