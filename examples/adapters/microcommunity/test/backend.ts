import { activityCategories } from '../../../../src/domain/index.js';
import { FetchLine, type TestBackend } from '../../../../src/testing/index.js';
import { microCommunity } from '../index.js';
import { OwnerApiServer } from './server.js';
import { staffOf } from './staff.js';

const wang = { id: 'owner-1', name: '王芳', tel: '13800000000' };
const zhao = { id: 'owner-2', name: '赵敏', tel: '13900000000' };

/** A server of its own, with what the kit needs to play. */
export async function openBackend(): Promise<TestBackend & { server: OwnerApiServer; address: string }> {
  const server = new OwnerApiServer();
  const address = await server.start();
  const line = new FetchLine();
  server.owners.set('wang', wang.id).set('zhao', zhao.id);

  const adapterOf = (token: string, owner: typeof wang) =>
    microCommunity({
      baseUrl: address,
      headers: () => ({ Authorization: `Bearer ${token}` }),
      fetch: line.fetch,
      community: { id: '2026000000001', name: '花园小区' },
      zone: 'Asia/Shanghai',
      owner,
      homes: [{ id: `home-of-${owner.id}`, label: '3栋2单元502' }],
      complaintTypes: [{ id: '809001', name: '投诉' }],
      dimensions: { doorSpeed: '上门速度', repairmanService: '服务态度' },
      activityCategories: Object.fromEntries(activityCategories.map((category) => [category, category])),
    });

  return {
    server,
    address,
    line,
    adapter: adapterOf('wang', wang),
    reload: () => adapterOf('wang', wang),
    neighbour: adapterOf('zhao', zhao),
    signOut: () => void server.owners.delete('wang'),
    staff: staffOf(server.store),
    close: () => server.stop(),
  };
}
