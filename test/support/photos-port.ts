import type { RequestsPort } from '../../src/adapter/ports.js';
import { randomId } from '../../src/internal/key.js';
import { exampleInput, examplePhoto, file } from '../../src/testing/example-input.js';
import { expectEqual, expectRejection, expectThat } from '../../src/testing/expectations.js';
import type { TestApi } from './requests-port.js';

/** What every port that takes photos must do with them. */
export function describePhotosPort({ it }: TestApi, open: () => Promise<RequestsPort>): void {
  const upload = (port: RequestsPort, idempotencyKey = randomId()) =>
    port.photos!.upload({ blob: examplePhoto(), name: '厨房 (1).jpg' }, { idempotencyKey });

  it('says what it takes as photos', async () => {
    const port = await open();
    await port.intake({});
    const { count, bytes, types } = port.photos!.limits;
    expectThat(count > 0 && bytes > 0 && types.includes('image/jpeg'), 'room for at least one JPEG');
  });

  it('shows the photos with the request that names them', async () => {
    const port = await open();
    const photos = [await upload(port), await upload(port)];
    const photoIds = photos.map(({ id }) => id);
    const filed = await file(port, await exampleInput(port, { photoIds }));
    expectEqual(
      filed.photos?.map(({ id }) => id),
      photoIds,
      'the photos in their order',
    );
    const kept = await port.get(filed.id, {});
    expectEqual(
      kept?.photos?.map(({ id }) => id),
      photoIds,
      'the photos when it is read',
    );
    expectEqual(kept?.photos?.[0]?.name, '厨房 (1).jpg', 'the name of a photo');
  });

  it('tells how far an upload got, up to its end', async () => {
    const port = await open();
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    await port.photos!.upload(
      { blob: examplePhoto(), name: 'a.jpg' },
      { idempotencyKey: randomId(), onProgress },
    );
    expectEqual(shares.at(-1), 1, 'the last share');
    expectEqual(shares, [...shares].sort(), 'the shares in the order of their size');
  });

  it('keeps one photo of the same key', async () => {
    const port = await open();
    const key = randomId();
    const photos = await Promise.all([upload(port, key), upload(port, key)]);
    expectEqual((await upload(port, key)).id, photos[0].id, 'the id afterwards');
    expectEqual(photos[1].id, photos[0].id, 'the id at the same time');
  });

  it('forgets a photo that is removed', async () => {
    const port = await open();
    const { id } = await upload(port);
    await port.photos!.remove!(id, {});
    const input = await exampleInput(port, { photoIds: [id] });
    await expectRejection(port.create(input, { idempotencyKey: randomId() }), 'invalid');
  });

  it('stops an upload when the caller gives up', async () => {
    const port = await open();
    const reason = new Error('not this one');
    const signal = AbortSignal.abort(reason);
    const call = port.photos!.upload(
      { blob: examplePhoto(), name: 'a.jpg' },
      { idempotencyKey: randomId(), signal },
    );
    expectEqual(
      await call.catch((thrown: unknown) => thrown === reason),
      true,
      'the rejection with the reason',
    );
  });
}
