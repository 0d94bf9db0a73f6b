import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRequests } from '../../src/adapter/boundary.js';
import { AdapterError } from '../../src/adapter/errors.js';
import type { RequestActions, RequestsPort } from '../../src/adapter/ports.js';

const request = {
  id: '1',
  number: 'R-1',
  kind: 'repair',
  status: 'submitted',
  description: 'Drips',
  createdAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-11-23T08:00:00+08:00',
} as const;
const method = () => Promise.reject(new AdapterError('unsupported'));
const least: RequestsPort = { intake: method, create: method, get: method, list: method };

describe('boundary: what a port has', () => {
  it('adds no capability that the adapter lacks', () => {
    const names = Object.entries(checkRequests(least, () => undefined)).filter(
      ([, member]) => member !== undefined,
    );
    assert.deepEqual(names.map(([name]) => name).sort(), ['create', 'get', 'intake', 'list']);
  });

  it('offers the actions that the adapter has, and calls them as its own', async () => {
    class Actions implements RequestActions {
      readonly found = request;
      heard: unknown[] = [];
      comment(...parameters: unknown[]) {
        this.heard = parameters;
        return Promise.resolve(this.found);
      }
    }
    const actions = new Actions();
    const port = checkRequests({ ...least, actions }, () => undefined);
    assert.deepEqual(Object.keys(port.actions!), ['comment']);
    const options = { idempotencyKey: 'key', residentId: 'somebody' };
    assert.deepEqual(await port.actions!.comment!('1', { text: 'more' }, options), request);
    assert.deepEqual(actions.heard, ['1', { text: 'more' }, options]);
  });

  it('calls methods on the port that they belong to', async () => {
    class Port {
      readonly found = request;
      get() {
        return Promise.resolve(this.found);
      }
    }
    const port = checkRequests(new Port() as unknown as RequestsPort, () => undefined);
    assert.deepEqual(await port.get('1', {}), request);
  });
});
