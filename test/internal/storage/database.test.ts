import { expect } from '@open-wc/testing';
import { Database } from '../../../src/internal/storage/database.js';
import { randomId } from '../../../src/internal/key.js';

const originals = { open: IDBFactory.prototype.open };

/** A database of the test's own. */
const make = () => {
  const name = `test-${randomId()}`;
  return { name, database: new Database(name) };
};

/** Deletes a database as another page would; resolves with whether an open connection stood in the way. */
function deleteDatabase(name: string): Promise<'deleted' | 'blocked'> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve('deleted');
    deleting.onblocked = () => resolve('blocked');
    deleting.onerror = () => reject(deleting.error!);
  });
}

const rejection = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (thrown: unknown) => thrown as Error,
  );

describe('the database', () => {
  afterEach(() => {
    IDBFactory.prototype.open = originals.open;
  });

  it('gives back what was put, and nothing where nothing is', async () => {
    const { database } = make();
    const value = { text: '漏水', bytes: new Uint8Array([1, 2, 3]).buffer, list: [1, { two: true }] };
    await database.write({ put: [['a', value]] });
    expect(await database.get('a')).to.deep.equal(value);
    expect(await database.get('b')).to.equal(undefined);
  });

  it('lists what begins alike, in the order of the keys', async () => {
    const { database } = make();
    const keys = ['x/2', 'x/1', 'x/邻', 'x', 'xy', 'y/1'];
    await database.write({ put: keys.map((key) => [key, key] as const) });
    const listed = await database.list('x/');
    expect(listed).to.deep.equal([
      ['x/1', 'x/1'],
      ['x/2', 'x/2'],
      ['x/邻', 'x/邻'],
    ]);
  });

  it('puts and removes in one step', async () => {
    const { database } = make();
    await database.write({ put: [['draft', 1]] });
    await database.write({ put: [['entry', 2]], remove: ['draft'] });
    expect(await database.list('')).to.deep.equal([['entry', 2]]);
  });

  it('does all of a step or nothing', async () => {
    const { database } = make();
    await database.write({ put: [['draft', 1]] });
    const unstorable = () => 0;
    const changes = { put: [['entry', 2] as const, ['other', unstorable] as const], remove: ['draft'] };
    expect((await rejection(database.write(changes)))?.name).to.equal('DataCloneError');
    expect(await database.list('')).to.deep.equal([['draft', 1]]);
  });

  it('lets go of the database after each use, so that it blocks nobody', async () => {
    const { name, database } = make();
    await database.write({ put: [['a', 1]] });
    await database.get('a');
    expect(await deleteDatabase(name)).to.equal('deleted');
  });

  it('lets go of the database after a use that failed', async () => {
    const { name, database } = make();
    await rejection(database.write({ put: [['a', () => 0]] }));
    expect(await deleteDatabase(name)).to.equal('deleted');
  });

  it('K065: begins anew where all was taken away', async () => {
    const { name, database } = make();
    await database.write({ put: [['a', 1]] });
    await deleteDatabase(name);
    expect(await database.get('a')).to.equal(undefined);
    await database.write({ put: [['b', 2]] });
    expect(await database.list('')).to.deep.equal([['b', 2]]);
  });

  it('K064: writes on while another page deletes the database again and again', async () => {
    const { name, database } = make();
    const steps = Array.from({ length: 4 }, (_, index) => [
      database.write({ put: [[`key-${index}`, index]] }),
      deleteDatabase(name),
      database.list(''),
    ]);
    await Promise.all(steps.flat());
    await database.write({ put: [['last', 1]] });
    expect(await database.get('last')).to.equal(1);
  });

  it('says what the browser says when it refuses', async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    expect((await rejection(make().database.get('a')))?.name).to.equal('SecurityError');
  });

  it('K063: waits no longer than it has patience, and closes what opens after that', async () => {
    const { name, database } = make();
    let answer!: () => void;
    IDBFactory.prototype.open = function (...parameters) {
      const opening = originals.open.apply(this, parameters);
      const held: Record<string, unknown> = {};
      // The library hears of it only when the test says so.
      opening.addEventListener = ((type: string, listener: EventListener) => {
        held[type] = listener;
      }) as typeof opening.addEventListener;
      answer = () => (held.success as EventListener)(new Event('success'));
      return opening;
    };
    expect((await rejection(database.get('a')))?.name).to.equal('TimeoutError');
    answer();
    IDBFactory.prototype.open = originals.open;
    expect(await deleteDatabase(name)).to.equal('deleted');
  });
});
