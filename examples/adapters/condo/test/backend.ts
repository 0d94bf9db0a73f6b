import { FetchLine, type TestBackend } from '../../../../src/testing/index.js';
import { condo } from '../index.js';
import { CondoServer } from './server.js';
import { staffOf } from './staff.js';

const wang = { id: 'user-1', name: 'Wang Fang', phone: '+8613800000000' };
const zhao = { id: 'user-2', name: 'Zhao Min', phone: '+8613900000000' };

/** Which calls change something: in GraphQL all are POST. */
const isWrite = (_: string, body: string) => /"query":"mutation\b/.test(body);

/** A server of its own, with what the kit needs to play. */
export async function openBackend(): Promise<TestBackend & { server: CondoServer }> {
  const server = new CondoServer();
  const address = await server.start();
  const line = new FetchLine({ isWrite });
  server.clients.set('wang', wang.id).set('zhao', zhao.id);
  // The kit files more than ten a day where it looks at pages.
  server.store.dayLimit = 1000;

  const adapterOf = (token: string, user: typeof wang) =>
    condo({
      baseUrl: address,
      headers: () => ({ Authorization: `Bearer ${token}` }),
      fetch: line.fetch,
      organizationId: 'organization-1',
      sourceId: 'source-portal',
      user,
      homes: [
        {
          id: `unit-of-${user.id}`,
          label: `17 Garden Street, ${user.id === wang.id ? '12' : '34'}`,
          propertyId: 'property-1',
          address: '17 Garden Street',
          unitName: user.id === wang.id ? '12' : '34',
          unitType: 'flat',
        },
      ],
      fingerprint: 'garden-portal',
    });

  return {
    server,
    line,
    adapter: adapterOf('wang', wang),
    reload: () => adapterOf('wang', wang),
    neighbour: adapterOf('zhao', zhao),
    signOut: () => void server.clients.delete('wang'),
    staff: staffOf(server.store),
    close: () => server.stop(),
  };
}
