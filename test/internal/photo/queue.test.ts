import { aTimeout, expect } from '@open-wc/testing';
import { preparePhoto } from '../../../src/internal/photo/prepare.js';
import { fileOf, refusalOf, rules, watchDecoder } from '../../support/photos/browser.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { writeJpeg } from '../../support/photos/jpeg.js';
import { replace, restoreAll } from '../../support/replace.js';

const jpeg = writeJpeg({ width: 64, height: 48 });

const reasonOf = (preparing: Promise<unknown>) =>
  preparing.then(
    () => 'taken',
    (reason: unknown) => reason,
  );

describe('several photos at once', () => {
  afterEach(restoreAll);

  it('K117: are decoded one after the other, and none stays open', async () => {
    const decoder = watchDecoder();
    const files = Array.from({ length: 10 }, (_, index) => fileOf(jpeg, `${index}.jpg`));
    const photos = await Promise.all(files.map((file) => preparePhoto(file, rules)));
    expect(photos.map(({ name }) => name)).to.deep.equal(files.map(({ name }) => name));
    expect(decoder).to.deep.equal({ calls: 10, running: 0, most: 1, open: 0 });
  });

  it('do not suffer from one that is refused', async () => {
    const [refusal, photo] = await Promise.all([
      refusalOf(preparePhoto(fileOf(new Uint8Array(0)), rules)),
      preparePhoto(fileOf(jpeg), rules),
    ]);
    expect(refusal.code).to.equal('empty');
    expect(photo.width).to.equal(64);
  });
});

describe('a photo over which the decoder hangs', () => {
  afterEach(restoreAll);

  it('is refused, and holds up no other', async () => {
    const decoder = holdDecoder();
    const hanging = refusalOf(preparePhoto(fileOf(jpeg, 'first.jpg'), { ...rules, patience: 60 }));
    const next = preparePhoto(fileOf(jpeg), rules);
    expect(await hanging).to.include({ code: 'unreadable', fileName: 'first.jpg' });
    expect((await next).width).to.equal(64);
    decoder.release();
  });
});

describe('a photo that the browser never reads', () => {
  afterEach(restoreAll);

  it('is refused, and holds up no other', async () => {
    const lost = fileOf(jpeg, 'first.jpg');
    lost.slice = () => Object.assign(new Blob(), { arrayBuffer: () => new Promise<never>(() => {}) });
    const hanging = refusalOf(preparePhoto(lost, { ...rules, patience: 60 }));
    const next = preparePhoto(fileOf(jpeg), rules);
    expect(await hanging).to.include({ code: 'unreadable', fileName: 'first.jpg' });
    expect((await next).width).to.equal(64);
  });
});

describe('an aborted photo', () => {
  afterEach(restoreAll);

  it('is not begun', async () => {
    const file = fileOf(jpeg);
    const read: unknown[] = [];
    replace(Blob.prototype, 'slice', (original) => {
      return function (this: Blob, ...parameters) {
        read.push(this);
        return original.apply(this, parameters);
      };
    });
    const reason = new Error('removed');
    expect(await reasonOf(preparePhoto(file, rules, AbortSignal.abort(reason)))).to.equal(reason);
    const next = fileOf(jpeg);
    await preparePhoto(next, rules);
    expect(read).to.include(next).and.not.include(file);
  });

  it('leaves the queue at once, without having been decoded', async () => {
    const decoder = watchDecoder();
    const hold = holdDecoder();
    const abort = new AbortController();
    const first = preparePhoto(fileOf(jpeg), rules);
    const waiting = preparePhoto(fileOf(jpeg), rules, abort.signal);
    await hold.begun;
    const reason = new Error('removed');
    abort.abort(reason);
    expect(await reasonOf(waiting)).to.equal(reason);
    hold.release();
    expect((await first).width).to.equal(64);
    await aTimeout(50);
    expect(decoder).to.deep.equal({ calls: 1, running: 0, most: 1, open: 0 });
  });

  it('stops at once while it is decoded; the next waits for the decoder, and nothing stays open', async () => {
    const decoder = watchDecoder();
    const hold = holdDecoder();
    const abort = new AbortController();
    const first = preparePhoto(fileOf(jpeg), rules, abort.signal);
    await hold.begun;
    const second = preparePhoto(fileOf(jpeg, 'second.jpg'), rules);
    const reason = new Error('removed');
    abort.abort(reason);
    expect(await reasonOf(first)).to.equal(reason);
    await aTimeout(50);
    expect(decoder.calls, 'before the first decoder is done').to.equal(0);
    hold.release();
    expect((await second).name).to.equal('second.jpg');
    expect(decoder.open).to.equal(0);
  });

  it('is unaffected by an abort that comes too late', async () => {
    const abort = new AbortController();
    const photo = await preparePhoto(fileOf(jpeg), rules, abort.signal);
    abort.abort();
    expect(photo.reencoded).to.equal(true);
    expect((await preparePhoto(fileOf(jpeg), rules)).reencoded).to.equal(true);
  });
});
