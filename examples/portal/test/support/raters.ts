import assert from 'node:assert/strict';
import type { Page } from '../../../../src/adapter/ports.js';
import type { Rating, RatingInvitation, RequestInput } from '../../../../src/domain/index.js';
import { Client } from './client.js';
import { StaffClient } from './staff-client.js';

/** A repair in the home of Li Jun and Zhao Min. */
export const atHome: Partial<RequestInput> = { location: { type: 'home', homeId: 'h-5-1203' } };
/** A repair where everybody goes. */
export const atGarage: Partial<RequestInput> = { location: { type: 'area', areaId: 'garage' } };

/** A low score with everything that can be said. */
export const low = (invitationId: string) => ({
  invitationId,
  scale: 'satisfaction',
  score: 1,
  dimensions: [{ id: 'timeliness', perceived: 1, expected: 4 }, { id: 'tidiness' }],
  reasonIds: ['slow'],
  comment: 'Three weeks! <b>等了三周</b>',
  callBack: true,
});
/** A high score, and nothing else. */
export const high = (invitationId: string) => ({ invitationId, scale: 'satisfaction', score: 5 });

/** What two who live together and their neighbour do, and the staff. */
export async function meet(addresses: readonly string[]) {
  const [first, last] = [addresses[0]!, addresses.at(-1)!];
  const resident = await Client.signIn(first, 'li-jun');
  const housemate = await Client.signIn(last, 'zhao-min');
  const stranger = await Client.signIn(last, 'wang-fang');
  const staff = await StaffClient.signIn(last, 'liu-qiang');
  const resolved = async (changes = atHome) => {
    const request = await resident.file(changes);
    await staff.do(request.id, 'move', { status: 'resolved' });
    return request;
  };
  const invitations = (client: Client, query = '') =>
    client.read<Page<RatingInvitation>>(`/ratings/invitations?${query}`);
  const isInvited = async (client: Client, id: string) =>
    (await invitations(client, 'limit=100')).items.some(({ subject }) => subject.id === id);
  const ratingOf = async (client: Client, id: string) =>
    (await client.read<{ items: Rating[] }>(`/ratings?subjectId=${id}`)).items[0];
  const rated = async (client: Client, input: unknown) => {
    const reply = await client.rate(input);
    assert.equal(reply.status, 201);
    return (await reply.json()) as Rating;
  };
  return { resident, housemate, stranger, staff, resolved, invitations, isInvited, ratingOf, rated };
}
