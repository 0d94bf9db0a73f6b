import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startPortal } from './support/portal-process.js';

describe('a portal with a limit that is none', () => {
  for (const [variable, text] of [
    ['HOURLY_LIMIT', '0'],
    ['REPLY_LIMIT', '20 MB'],
    ['SIGN_IN_LIMIT', '30/min'],
    ['WRITE_LIMIT', '-1'],
    ['UPLOAD_LIMIT', '1.5'],
  ] as const) {
    it(`does not start, and says so: ${variable}=${text}`, async () => {
      const started = startPortal({ DATA: 'memory', [variable]: text });
      await assert.rejects(started, (error: Error) =>
        error.message.includes(`${variable} is a whole number`),
      );
    });
  }
});
