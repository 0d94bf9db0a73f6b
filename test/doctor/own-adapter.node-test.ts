import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { snippetsOf } from '../support/snippets.js';
import { runDoctor } from './support/run-doctor.js';

const page = readFileSync(new URL('../../docs/doctor.md', import.meta.url), 'utf8');

describe('the doctor, with an adapter of one’s own', () => {
  let folder: string;
  let server: Server;
  let address: string;
  let publishedAt = '2026-11-20T08:00:00+08:00';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-doctor-'));
    server = createServer((_, response) => {
      const body = { type: 'text', content: 'Please' };
      const notices = [{ id: 'n-1', title: 'Keep the stairs free', body, publishedAt }];
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(notices));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, code: string) => {
    const file = join(folder, name);
    writeFileSync(file, code);
    return file;
  };

  it('reads that of the docs, and shows what it sends and hears', async () => {
    const file = write('mine.mjs', snippetsOf(page).get('adapter')!);
    const sound = await runDoctor(address, '--adapter', file);
    assert.equal(sound.code, 0, sound.out);
    publishedAt = '2026-11-20T08:00:00';
    const { code, out } = await runDoctor(address, '--adapter', file);
    assert.equal(code, 1, out);
    assert.match(out, /the adapter "mine" of/);
    assert.match(out, new RegExp(`> GET ${address}notices`));
    assert.match(out, /publishedAt/);
  });

  it('says what a module lacks', async () => {
    const { code, err } = await runDoctor('--adapter', write('empty.mjs', 'export const one = 1;'));
    assert.equal(code, 2);
    assert.match(err.replace(/\s+/g, ' '), /exports neither default nor "adapter"/);
  });

  it('keeps what an adapter prints out of the report', async () => {
    const code = 'console.log("loud"); export const adapter = { name: "quiet" };';
    const { out } = await runDoctor('--adapter', write('loud.mjs', code), '--json');
    assert.equal((JSON.parse(out) as { exitCode: number }).exitCode, 2);
  });
});
