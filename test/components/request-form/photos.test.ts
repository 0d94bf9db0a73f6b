import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import type { UploadOptions } from '../../../src/adapter/ports.js';
import { photoFile } from '../../support/photo-file.js';
import { openForm, type FormDriver } from '../../support/request-form.js';

const rows = (form: FormDriver) =>
  form.all('.photo').map((row) => row.textContent.replace(/\s+/g, ' ').trim());

describe('photos', () => {
  it('are named with what becomes of them before any is chosen', async () => {
    const form = await openForm({ photoLimits: { count: 3, bytes: 5_000_000, types: ['image/jpeg'] } });
    expect(form.text)
      .to.contain('Up to 3 photos (JPEG, PNG or WebP), at most 40 MB each.')
      .and.to.contain('place and camera data are removed');
  });

  it('are left out where the backend takes none', async () => {
    const form = await openForm({ photoLimits: false });
    expect(form.text).not.to.contain('Photos');
    const none = await openForm({ photoLimits: { count: 0, bytes: 1, types: [] } });
    expect(none.text).not.to.contain('Photos');
  });

  it('can be added again and again, and go with the request in their order', async () => {
    const form = await openForm();
    await form.addPhotos(await photoFile('ceiling.png'));
    await form.addPhotos(await photoFile('floor.png'), await photoFile('wall.png'));
    await form.until(() => form.text.split('Ready').length === 4);
    expect(form.all('.thumbnail canvas')).to.have.length(3);
    await form.sendLamp();
    await form.untilText('We have received it');
    const names = form.adapter.requestsFiled[0]!.photos!.map(({ name }) => name);
    expect(names).to.deep.equal(['ceiling.jpg', 'floor.jpg', 'wall.jpg']);
  });

  it('beyond the limit are left out, and that is said', async () => {
    const form = await openForm({ photoLimits: { count: 2, bytes: 5_000_000, types: ['image/jpeg'] } });
    await form.addPhotos(await photoFile('a.png'), await photoFile('b.png'), await photoFile('c.png'));
    await form.until(() => rows(form).length === 2);
    expect(form.text).to.contain('Only 2 photos can go with one request');
    expect(form.root.querySelector<HTMLInputElement>('.album input')!.disabled).to.equal(true);
    await form.press('Remove a.');
    expect(form.root.querySelector<HTMLInputElement>('.album input')!.disabled).to.equal(false);
  });

  it('that cannot be taken are refused by name, and the others stay', async () => {
    const form = await openForm();
    const text = new File(['dear service desk'], 'letter.jpg', { type: 'image/jpeg' });
    await form.addPhotos(new File([], 'nothing.jpg'), await photoFile('good.png'), text);
    await form.untilText('letter.jpg is not a photo.');
    expect(form.text).to.contain('nothing.jpg is empty.');
    await form.untilText('Ready');
    expect(rows(form)).to.have.length(1);
  });

  it('K099: show how far they are, and never go back, whatever is reported', async () => {
    const form = await openForm();
    let options!: UploadOptions;
    let arrive!: () => void;
    form.adapter.requests.photos!.upload = (photo, given) => {
      options = given;
      return new Promise((resolve) => (arrive = () => resolve({ id: 'p1', name: photo.name })));
    };
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Sending, 0%');
    for (const [share, shown] of [
      [0.4, 'Sending, 40%'],
      [0.2, 'Sending, 40%'],
      [Number.NaN, 'Sending, 40%'],
      [-1, 'Sending, 40%'],
      [7, 'Sending, 100%'],
    ] as const) {
      options.onProgress!(share);
      await form.untilText(shown);
      expect(form.root.querySelector('progress')!.value).to.equal(Number(/\d+/.exec(shown)));
    }
    arrive();
    await form.untilText('Ready');
  });

  it('that failed can be sent again, each by itself', async () => {
    const form = await openForm({ faults: [{ call: 'photos.upload', times: 1, error: 'timeout' }] });
    await form.addPhotos(await photoFile('a.png'), await photoFile('b.png'));
    await form.untilText('was not sent.');
    await form.untilText('Ready');
    await form.press('Send a.');
    await form.until(() => form.text.split('Ready').length === 3);
    expect(form.text).not.to.contain('was not sent');
  });

  it('that failed are tried once more by Send, under the same key', async () => {
    const form = await openForm();
    const keys: string[] = [];
    const { photos } = form.adapter.requests;
    const upload = photos!.upload.bind(photos);
    photos!.upload = (photo, options) => {
      keys.push(options.idempotencyKey);
      return keys.length === 1 ? Promise.reject(new AdapterError('unavailable')) : upload(photo, options);
    };
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('was not sent');
    await form.sendLamp();
    await form.untilText('We have received it');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
    expect(form.adapter.requestsFiled[0]!.photos).to.have.length(1);
  });

  it('that still fail keep the request back, and everything in place', async () => {
    const form = await openForm({ faults: [{ call: 'photos.upload', error: 'unavailable' }] });
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('was not sent');
    await form.sendLamp();
    await form.untilText('Not sent yet');
    expect(form.adapter.requestsFiled).to.have.length(0);
    await form.press('Change it');
    await form.until(() => form.all('form').length === 1);
    expect(rows(form)).to.have.length(1);
    await form.press('Remove a.');
    await form.press('Send the report');
    await form.untilText('We have received it');
  });

  it('that are removed stop where they are, and the backend forgets them', async () => {
    const form = await openForm();
    let signal: AbortSignal | undefined;
    const { photos } = form.adapter.requests;
    const upload = photos!.upload.bind(photos);
    photos!.upload = (photo, options) => {
      signal = options.signal;
      return photo.name === 'a.jpg' ? new Promise(() => {}) : upload(photo, options);
    };
    const removed: string[] = [];
    photos!.remove = async (id) => void removed.push(id);
    await form.addPhotos(await photoFile('a.png'), await photoFile('b.png'));
    await form.untilText('Sending');
    await form.press('Remove a.');
    expect(signal!.aborted).to.equal(true);
    await form.until(() => form.root.activeElement?.getAttribute('aria-label') === 'Remove b.png');
    await form.untilText('Ready');
    await form.press('Remove b.');
    await form.until(() => removed.length === 1);
    expect(rows(form)).to.have.length(0);
    await form.until(() => (form.root.activeElement as HTMLInputElement | null)?.type === 'file');
  });

  it('that the backend has forgotten meanwhile are uploaded anew', async () => {
    const form = await openForm({
      faults: [
        { call: 'requests.create', times: 1, error: 'invalid', details: { fields: { photoIds: 'expired' } } },
      ],
    });
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Ready');
    await form.sendLamp();
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled).to.have.length(1);
    expect(form.adapter.requestsFiled[0]!.photos).to.have.length(1);
  });

  it('are uploaded under a new key once the backend has forgotten them', async () => {
    const form = await openForm();
    const keys: string[] = [];
    const { requests } = form.adapter;
    const upload = requests.photos!.upload.bind(requests.photos);
    requests.photos!.upload = (photo, options) => {
      keys.push(options.idempotencyKey);
      return upload(photo, options);
    };
    const create = requests.create.bind(requests);
    const forgotten: string[] = [];
    requests.create = (input, options) => {
      if (forgotten.length > 0) return create(input, options);
      forgotten.push(...input.photoIds!);
      return Promise.reject(new AdapterError('invalid', { fields: { photoIds: 'expired' } }));
    };
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Ready');
    await form.sendLamp();
    await form.untilText('We have received it');
    expect(new Set(keys).size).to.equal(2);
    expect(form.adapter.requestsFiled[0]!.photos![0]!.id).not.to.equal(forgotten[0]);
  });

  it('that the backend forgets every time end in words, not in a circle', async () => {
    const details = { fields: { photoIds: 'expired' } } as const;
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'invalid', details }] });
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Ready');
    await form.sendLamp();
    await form.untilText('The photos could not be kept at the server.');
  });
});
