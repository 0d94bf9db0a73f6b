import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { RequestFormPhotos } from '../../../src/components/request-form/request-form.photos.js';
import { draftLifetime, type DraftRecord } from '../../../src/controllers/draft/draft-record.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { photoFile } from '../../support/photo-file.js';
import { replace, restoreAll } from '../../support/replace.js';
import { letDeviceAnswer, silenceDevice } from '../../support/silent-device.js';
import {
  community,
  description,
  isUploaded,
  kept,
  open,
  reopen,
  restored,
  stored,
  untilUploaded,
  wordsOf,
} from './draft-support.js';

describe('a draft', () => {
  afterEach(restoreAll);

  it('is kept while it is written, and is back in a new form', async () => {
    const form = await open(community());
    await form.fillLamp();
    await form.untilText(kept);
    const again = await reopen(form);
    await again.untilText(restored);
    expect(wordsOf(again)).to.equal(description);
    expect(again.control('Lamp').checked).to.equal(true);
    await again.press('Send the report');
    await again.untilText('We have received it');
    expect(again.adapter.requestsFiled).to.have.length(1);
  });

  it('is kept at once when the form goes away', async () => {
    const form = await open(community());
    await form.fillLamp();
    expect(form.text).not.to.contain(kept);
    const again = await reopen(form);
    await again.untilText(restored);
    expect(wordsOf(again)).to.equal(description);
  });

  it('is gone once it was sent', async () => {
    const form = await open(community());
    await form.sendLamp();
    await form.untilText('We have received it');
    expect((await stored(form.adapter)).map(([key]) => key.split('/')[0])).to.deep.equal(['sent']);
    const again = await reopen(form);
    expect([wordsOf(again), again.text.includes(restored)]).to.deep.equal(['', false]);
  });

  it('brings its photos back, byte by byte, and uploads none twice', async () => {
    const adapter = community();
    const sizes: number[] = [];
    const { photos } = adapter.requests;
    const upload = photos!.upload.bind(photos);
    photos!.upload = async (photo, options) => {
      sizes.push(photo.blob.size);
      return upload(photo, options);
    };
    const form = await open(adapter);
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await untilUploaded(adapter);
    const file = (await stored(adapter)).find(isUploaded)![1] as { bytes: ArrayBuffer };
    expect(file.bytes.byteLength).to.equal(sizes[0]);
    const again = await reopen(form);
    await again.untilText('Ready');
    await again.press('Send the report');
    await again.untilText('We have received it');
    expect(sizes).to.have.length(1);
    expect(adapter.requestsFiled[0]!.photos!.map(({ name }) => name)).to.deep.equal(['a.jpg']);
  });

  it('can be given up, and taken back with its photos', async () => {
    const form = await open(community());
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await untilUploaded(form.adapter);
    const again = await reopen(form);
    await again.untilText(restored);
    await again.until(() => again.all('.photo').length === 1);
    await again.press('Start over');
    await again.untilText('What you wrote is gone.');
    expect([wordsOf(again), again.all('.photo').length]).to.deep.equal(['', 0]);
    await waitUntil(async () => (await stored(again.adapter)).length === 0, 'forgotten', { timeout: 25_000 });
    await again.press('Undo');
    await again.until(() => wordsOf(again) === description && again.all('.photo').length === 1);
    await again.untilText('Ready');
    await again.press('Send the report');
    await again.untilText('We have received it');
    expect(again.adapter.requestsFiled[0]!.photos).to.have.length(1);
  });

  it('is sent with its photos also where what shows them cannot be loaded', async () => {
    const form = await open(community());
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await untilUploaded(form.adapter);
    form.element.remove();
    replace(RequestFormPhotos.prototype, 'restore', () => () => Promise.resolve());
    const again = await open(form.adapter);
    await again.untilText(restored);
    await again.press('Send the report');
    await again.untilText('We have received it');
    expect(again.adapter.requestsFiled[0]!.photos).to.have.length(1);
  });

  it('is neither shown to another resident nor lost by that', async () => {
    const [first, second] = [community(), community()];
    const form = await open(first);
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await untilUploaded(first);
    form.element.adapter = second;
    await form.until(() => wordsOf(form) === '');
    expect([form.all('.photo').length, form.text.includes(restored)]).to.deep.equal([0, false]);
    await form.until(() => form.control('Lamp').checked === false);
    expect(await stored(second)).to.deep.equal([]);
    form.element.adapter = first;
    await form.untilText(restored);
    expect(wordsOf(form)).to.equal(description);
    await form.until(() => form.all('.photo').length === 1);
  });

  it('that was given up cannot be taken back by another resident', async () => {
    const form = await open(community());
    await form.fillLamp();
    await form.untilText(kept);
    const again = await reopen(form);
    await again.untilText(restored);
    await again.press('Start over');
    await again.untilText('What you wrote is gone.');
    again.element.adapter = community();
    await again.until(() => !again.text.includes('What you wrote is gone.'));
    expect(again.all('button').some(({ textContent }) => textContent.trim() === 'Undo')).to.equal(false);
  });

  it('is sent with its photo by whoever presses as soon as the words are back', async () => {
    const form = await open(community());
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await untilUploaded(form.adapter);
    await form.untilText(kept);
    form.element.remove();
    let draw = () => {};
    const isAllowed = new Promise<void>((resolve) => (draw = resolve));
    replace(
      window,
      'createImageBitmap',
      (make: (blob: ImageBitmapSource) => Promise<ImageBitmap>) =>
        (async (blob: ImageBitmapSource) => {
          await isAllowed;
          return make(blob);
        }) as typeof createImageBitmap,
    );
    const again = await open(form.adapter);
    await again.until(() => wordsOf(again) === description);
    await again.press('Send the report');
    await again.untilText('We have received it');
    draw();
    expect(again.adapter.requestsFiled[0]!.photos).to.have.length(1);
    await waitUntil(
      async () => (await stored(form.adapter)).every(([key]) => key.startsWith('sent/')),
      'nothing is left on the device',
      { timeout: 25_000 },
    );
  });

  it('K063: is looked for until a silent device answers, also by a form that was moved meanwhile', async () => {
    const form = await open(community());
    await form.fillLamp();
    await form.untilText(kept);
    form.element.remove();
    await silenceDevice();
    const store = recordStore(true);
    const again = await open(form.adapter);
    await waitUntil(() => !store.isSilent, 'the device is asked again', { timeout: 25_000 });
    again.element.parentElement!.append(again.element);
    await waitUntil(() => store.isSilent, 'and is silent still', { timeout: 25_000 });
    letDeviceAnswer();
    await again.untilText(restored);
    expect(wordsOf(again)).to.equal(description);
  });

  it('of more than a week ago is not offered, and is deleted', async () => {
    const form = await open(community());
    await form.fillLamp();
    // To the last letter: what is written late would make it young again.
    const isWhole = async () => JSON.stringify(await stored(form.adapter)).includes('on the landing is dark');
    await waitUntil(isWhole, 'kept', { timeout: 25_000 });
    form.element.remove();
    const drafts = recordKey('draft', ownerOf({ adapter: form.adapter }), '');
    const [[key, record]] = (await recordStore(true).list(drafts)) as [[string, DraftRecord]];
    const savedAt = new Date(Date.now() - draftLifetime - 60_000).toISOString();
    // The form that left may write once more, late.
    await waitUntil(
      async () => {
        await recordStore(true).write({ put: [[key, { ...record, savedAt }]] });
        await aTimeout(300);
        // What sweeps the device may have taken it: that is its due, but not what is tested here.
        return ((await recordStore(true).get(key)) as DraftRecord | undefined)?.savedAt === savedAt;
      },
      'it stays as old as that',
      { timeout: 25_000 },
    );
    const again = await open(form.adapter);
    await waitUntil(async () => (await stored(form.adapter)).length === 0, 'deleted', { timeout: 25_000 });
    expect([wordsOf(again), again.text.includes(restored)]).to.deep.equal(['', false]);
  });

  it('of one of two forms on a page is not the other’s', async () => {
    const adapter = community();
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (message: unknown) => warnings.push(message);
    const one = await open(adapter);
    expect(warnings).to.deep.equal([]);
    const other = await open(adapter);
    await other.until(() => warnings.length > 0).finally(() => (console.warn = warn));
    expect(warnings.join()).to.contain('give each an id');
    await one.type('Description', 'One.');
    await other.type('Description', 'Other.');
    await one.untilText(kept);
    await other.untilText(kept);
    const found = (await stored(adapter)).map(
      ([, record]) => ((record as DraftRecord).content as { description: string }).description,
    );
    expect(found.sort()).to.deep.equal(['One.', 'Other.']);
  });
});

describe('a shared device', () => {
  it('keeps nothing', async () => {
    const form = await open(community(), '');
    await form.sendLamp();
    await form.untilText('We have received it');
    await form.press('Report something else');
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Ready');
    expect(form.text).not.to.contain(kept);
    expect(await stored(form.adapter)).to.deep.equal([]);
    const again = await reopen(form);
    expect(wordsOf(again)).to.equal('');
  });

  it('is none where the page writes shared-device="false"', async () => {
    const form = await open(community(), 'false');
    expect(form.element.sharedDevice).to.equal(false);
    await form.fillLamp();
    await form.untilText(kept);
    expect(await stored(form.adapter)).to.have.length(1);
  });
});

describe('an input method', () => {
  it('that composes keeps the text, and its Enter sends nothing', async () => {
    const form = await open(community());
    await form.fillLamp();
    const area = form.control<HTMLTextAreaElement>('Description');
    const tell = (event: Event) => area.dispatchEvent(event);
    tell(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    area.value = '楼道灯不亮';
    tell(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    for (const keyCode of [13, 229])
      tell(new KeyboardEvent('keydown', { key: 'Enter', keyCode, isComposing: true, bubbles: true }));
    await form.element.updateComplete;
    expect(wordsOf(form)).to.equal('楼道灯不亮');
    tell(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '楼道灯不亮' }));
    await form.untilText(kept);
    const again = await reopen(form);
    await again.untilText(restored);
    expect(wordsOf(again)).to.equal('楼道灯不亮');
    expect(again.adapter.requestsFiled).to.deep.equal([]);
  });

  it('or none: Enter in a line of text never sends', async () => {
    const form = await open(community());
    await form.fillLamp();
    let submits = 0;
    form.element.addEventListener('linli-request-submit', () => submits++);
    form.control('Where exactly').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'by the lift' });
    await sendKeys({ press: 'Enter' });
    expect(form.control('Where exactly').value).to.equal('by the lift');
    expect([submits, form.all('form').length]).to.deep.equal([0, 1]);
  });
});
