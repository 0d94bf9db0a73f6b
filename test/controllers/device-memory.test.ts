import { expect, waitUntil } from '@open-wc/testing';
import { listOf, object, text } from '../../src/adapter/shape.js';
import { DeviceMemory, type MemoryKind } from '../../src/controllers/device-memory.js';
import { recordKey, type Owner } from '../../src/controllers/outbox/owner.js';
import { randomId } from '../../src/internal/key.js';
import { DeviceStore } from '../../src/internal/storage/device-store.js';
import { shortestPause } from '../../src/internal/storage/silence.js';
import { Disk } from '../internal/storage/refusing-disk.js';
import { replace, restoreAll } from '../support/replace.js';

interface Words {
  readonly words: readonly string[];
}

const kind: MemoryKind<Words> = {
  kind: 'test',
  type: { name: 'test', version: 1, shape: object<Words>({ words: listOf(text) }) },
  blank: { words: [] },
  trim: ({ words }) => ({ words: words.slice(-3) }),
};

const isPause = (ms: number) => ms > 0 && ms % shortestPause === 0;

const add =
  (word: string) =>
  ({ words }: Words): Words => ({ words: [...words, word] });

describe('what is remembered of a resident on a device that falls silent', () => {
  let disk: Disk;
  let owner: Owner;
  const key = () => recordKey(kind.kind, owner);
  /** The memory of a page that is loaded anew. */
  const load = () => {
    // So short that a test waits for it.
    owner = { ...owner, store: new DeviceStore(disk, 20) };
    return new DeviceMemory(owner, kind);
  };
  const stored = async () => (await disk.get(key())) as object;
  const untilStored = (...words: string[]) =>
    waitUntil(
      async () => !disk.refusal && JSON.stringify(await stored()) === JSON.stringify({ words, version: 1 }),
      words.join(),
      { timeout: 25_000 },
    );

  beforeEach(async () => {
    replace(
      window,
      'setTimeout',
      (later) =>
        ((work: TimerHandler, delay = 0) => later(work, isPause(delay) ? 50 : delay)) as typeof later,
    );
    disk = new Disk();
    owner = { portal: randomId(), residentId: 'wang-fang', store: new DeviceStore(disk) };
    await load().change(add('earlier'));
  });
  afterEach(restoreAll);

  it('K063: gets what was changed meanwhile once the device answers, and loses nothing', async () => {
    disk.refusal = 'TimeoutError';
    const memory = load();
    expect(await memory.read()).to.deep.equal({ value: { words: [] }, isKnown: false });
    expect(await memory.change(add('one'))).to.deep.equal({ words: [] });
    await memory.change(add('two'));
    expect(await memory.read()).to.deep.equal({ value: { words: ['one', 'two'] }, isKnown: false });
    disk.refusal = undefined;
    await untilStored('earlier', 'one', 'two');
    expect(await memory.read()).to.deep.equal({ value: { words: ['earlier', 'one', 'two'] }, isKnown: true });
    await memory.change(add('three'));
    await untilStored('one', 'two', 'three');
  });

  it('K063: is said again once the device answers, to all who listen', async () => {
    disk.refusal = 'TimeoutError';
    const memory = load();
    const heard: Words[] = [];
    memory.subscribe(() => void memory.read().then(({ value }) => heard.push(value)));
    await memory.read();
    disk.refusal = undefined;
    await waitUntil(() => heard.length > 0, 'heard', { timeout: 25_000 });
    expect(heard).to.deep.equal([{ words: ['earlier'] }]);
  });

  it('K063: stays known where the device has said it before', async () => {
    const memory = load();
    await memory.read();
    disk.refusal = 'TimeoutError';
    await memory.change(add('one'));
    expect(await memory.read()).to.deep.equal({ value: { words: ['earlier', 'one'] }, isKnown: true });
    disk.refusal = undefined;
    await untilStored('earlier', 'one');
  });

  it('is left alone where another version wrote it, and remembered in the page', async () => {
    const foreign = { words: 7, version: 9 };
    await disk.write({ put: [[key(), foreign]] });
    const memory = load();
    await memory.change(add('one'));
    expect(await memory.read()).to.deep.equal({ value: { words: ['one'] }, isKnown: false });
    expect(await stored()).to.deep.equal(foreign);
  });

  it('begins anew where it is damaged', async () => {
    await disk.write({ put: [[key(), { words: 7, version: 1 }]] });
    await load().change(add('one'));
    await untilStored('one');
  });

  it('K061: is known to be nothing where the page may have no database, and is remembered while the page lives', async () => {
    disk.refusal = 'SecurityError';
    const memory = load();
    expect(await memory.read()).to.deep.equal({ value: kind.blank, isKnown: true });
    await memory.change(add('now'));
    expect(await memory.read()).to.deep.equal({ value: { words: ['now'] }, isKnown: true });
  });
});
