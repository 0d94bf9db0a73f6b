import { it } from 'node:test';
import { hasPostgres } from './support/arrangements.js';
import { residentsAtOnce } from './support/residents.js';

if (hasPostgres) {
  it('fifty residents on two portals have what they filed, once, and nothing of each other', async () => {
    await residentsAtOnce(50);
  });
}
