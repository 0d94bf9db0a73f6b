import assert from 'node:assert/strict';
import type { ServiceRequest } from '../../../../src/domain/index.js';
import type { Driver, ResidentStep } from '../../../../test/support/status-model.js';
import type { Client } from './client.js';
import type { StaffClient } from './staff-client.js';

/** What each step is sent as. */
const calls: Readonly<Record<ResidentStep, [Parameters<Client['act']>[1], unknown?]>> = {
  urge: ['urge'],
  confirm: ['confirm'],
  reopen: ['reopen', { reason: 'It drips again' }],
  cancel: ['cancel', {}],
  comment: ['comments', { text: 'More' }],
  reschedule: ['reschedule', {}],
};

/** A request of its own in a portal, over the contract for the resident and the pages for the staff. */
export async function openDriver(resident: Client, staff: StaffClient): Promise<Driver> {
  const { id } = await resident.file();
  return {
    holdsAgain: true,
    async act(step) {
      const { status } = await resident.act(id, ...calls[step]);
      assert.ok([200, 409, 429].includes(status), `${step}: ${status}`);
      return status === 200;
    },
    async move(status) {
      const reply =
        status === 'on-hold'
          ? await staff.submit(id, 'hold', { reason: 'Waiting for parts' })
          : await staff.submit(id, 'move', { status });
      assert.equal(reply.status, 303);
      return !reply.headers.get('Location')!.endsWith('unchanged');
    },
    history: async () => (await resident.read<ServiceRequest>(`/requests/${id}`)).history!,
  };
}
