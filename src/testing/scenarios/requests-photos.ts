import type { RequestsPort, UploadOptions } from '../../adapter/ports.js';
import { exampleInput, examplePhoto, file } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { expectAborted, idsOf, sendUntilAnswered, write } from '../steps.js';
import type { Scenario } from '../scenario.js';

const applies: Scenario['applies'] = ({ requests }) => requests?.photos !== undefined;

const photoName = '厨房 (1).jpg';

const upload = (port: RequestsPort, options: UploadOptions = write()) =>
  port.photos!.upload({ blob: examplePhoto(), name: photoName }, options);

/** Photos go up before the request that names them. */
export const photoScenarios: readonly Scenario[] = [
  {
    key: 'photos.limits',
    title: 'says what it takes as photos, a JPEG at least',
    isSafe: true,
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      await port.intake({});
      const { count, bytes, types } = port.photos!.limits;
      expectThat(count > 0 && bytes > 0 && types.includes('image/jpeg'), 'room for at least one JPEG');
    },
  },
  {
    key: 'photos.upload.shown',
    title: 'shows the photos, in their order, with the request that names them',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      await port.intake({});
      const photos = [await upload(port)];
      if (port.photos!.limits.count > 1) photos.push(await upload(port));
      const filed = await file(port, await exampleInput(port, { photoIds: idsOf(photos) }));
      const kept = await port.get(filed.id, {});
      expectEqual(kept?.photos?.length, photos.length, 'the number of photos when it is read');
      expectEqual(idsOf(kept?.photos ?? []), idsOf(filed.photos ?? []), 'the photos in their order');
    },
  },
  {
    key: 'photos.upload.progress',
    title: 'tells how far an upload got, up to its end',
    applies,
    async run({ checked }) {
      const shares: number[] = [];
      const onProgress = (share: number) => shares.push(share);
      await upload(checked.requests!, { ...write(), onProgress });
      expectEqual(shares.at(-1), 1, 'the last share');
      expectEqual(
        shares,
        [...shares].sort((one, other) => one - other),
        'the shares in the order of their size',
      );
    },
  },
  {
    key: 'photos.upload.repeated-key',
    title: 'keeps one photo of a key that comes again, later and at once',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const options = write();
      const [one, other] = await Promise.all([upload(port, options), upload(port, options)]);
      expectEqual(other.id, one.id, 'the id at the same time');
      expectEqual((await upload(port, options)).id, one.id, 'the id afterwards');
    },
  },
  {
    key: 'photos.upload.lost-reply',
    title: 'shows a photo once whose reply was lost and that is sent again',
    applies,
    needs: ['line.loseReply'],
    async run({ checked, backend }) {
      const port = checked.requests!;
      const options = write();
      backend.line!.loseReply();
      const { id } = await sendUntilAnswered(() => upload(port, options));
      const filed = await file(port, await exampleInput(port, { photoIds: [id] }));
      expectEqual((await port.get(filed.id, {}))?.photos?.length, 1, 'the number of photos');
    },
  },
  {
    key: 'photos.remove',
    title: 'forgets a photo that is removed',
    applies: ({ requests }) => requests?.photos?.remove !== undefined,
    async run({ checked }) {
      const port = checked.requests!;
      const { id } = await upload(port);
      await port.photos!.remove!(id, {});
      const input = await exampleInput(port, { photoIds: [id] });
      const error = await expectRejection(port.create(input, write()), 'invalid');
      expectThat(error.fields.photoIds !== undefined, 'photoIds among the fields at fault');
    },
  },
  {
    key: 'photos.unknown',
    title: 'files nothing with a photo that it does not have',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const input = await exampleInput(port, { photoIds: ['no-such-photo'] });
      const error = await expectRejection(port.create(input, write()), 'invalid');
      expectThat(error.fields.photoIds !== undefined, 'photoIds among the fields at fault');
    },
  },
  {
    key: 'photos.upload.aborted',
    title: 'stops an upload when the caller gives up',
    applies,
    async run({ backend }) {
      const { photos } = backend.adapter.requests!;
      await expectAborted((options) =>
        photos!.upload({ blob: examplePhoto(), name: photoName }, { ...write(), ...options }),
      );
    },
  },
];
