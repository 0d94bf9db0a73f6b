import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import type { MemoryOptions, MemorySeed } from '../../../src/adapters/memory/index.js';
import { randomId } from '../../../src/internal/key.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { photoFile } from '../../support/photo-file.js';
import { openForm, seed, type FormDriver } from '../../support/request-form.js';
import { haveUsualPatience } from '../../support/usual-patience.js';

const phone = '021-5550-0110';
const community: MemorySeed = {
  ...seed,
  intake: { ...seed.intake, emergencyPhone: phone, anonymousKinds: ['complaint'] },
};

const open = (options: MemoryOptions = {}) =>
  openForm({ seed: community, residentId: randomId(), ...options });

const alarm = (form: FormDriver) =>
  form.all('[role=alert]').find(({ textContent }) => textContent.includes('call now'));

describe('an emergency', () => {
  it('told in plain words brings up whom to call, before the first question', async () => {
    const form = await open();
    expect(alarm(form)).to.equal(undefined);
    await form.type('Description', 'I smell gas in the kitchen.');
    await form.until(() => alarm(form) !== undefined);
    const call = alarm(form)!.querySelector('a')!;
    expect(call.getAttribute('href')).to.equal('tel:02155500110');
    const question = form.all('input, textarea, select')[0]!;
    expect(alarm(form)!.compareDocumentPosition(question)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('that is denied is none', async () => {
    const form = await open();
    await form.type('Description', 'There is no smell of gas, only the lamp is dark.');
    await form.untilText('Kept on this device');
    expect(alarm(form)).to.equal(undefined);
  });

  it('is sent as one', async () => {
    const form = await open();
    await form.choose('Lamp');
    await form.type('Description', 'I smell gas in the kitchen.');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled[0]!.emergency).to.equal(true);
  });

  it('that the resident says is none is none', async () => {
    const form = await open();
    await form.choose('Lamp');
    await form.type('Description', 'I smell gas in the kitchen.');
    await form.until(() => alarm(form) !== undefined);
    await form.press('This is not an emergency');
    await form.until(() => alarm(form) === undefined);
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled[0]!.emergency).not.to.equal(true);
  });

  it('waits until an input method has made its word', async () => {
    const form = await open();
    const area = form.control<HTMLTextAreaElement>('Description');
    area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    await form.type('Description', 'I smell gas in the kitchen.');
    expect(alarm(form)).to.equal(undefined);
    area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await form.until(() => alarm(form) !== undefined);
  });
});

describe('an emergency that is to be sent', () => {
  it('waits for no photo of another report', async () => {
    const form = await open();
    const photos = form.adapter.requests.photos!;
    const upload = photos.upload.bind(photos);
    let uploads = 0;
    photos.upload = (photo, options) => {
      if (!photo.name.startsWith('a')) return upload(photo, options);
      uploads++;
      return uploads < 3 ? Promise.reject(new AdapterError('unavailable')) : new Promise(() => {});
    };
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('a.png was not sent');
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    await form.until(() => uploads >= 3);
    await form.press('Report something else');
    await form.choose('Lamp');
    await form.type('Description', 'I smell gas in the kitchen.');
    await form.addPhotos(await photoFile('b.png'));
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.adapter.requestsFiled[0]).to.include({ emergency: true });
  });

  it('K063: stays on the screen, with whom to call, while the device does not answer', async () => {
    const form = await open({ faults: [{ call: 'requests.create', error: 'unavailable' }] });
    await form.choose('Lamp');
    await form.type('Description', 'I smell gas in the kitchen.');
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    const calls = () => form.all('[role=alert] a[href^=tel]');
    expect(calls()).to.have.length(1);
    const bePatientAgain = haveUsualPatience();
    const { open: openDatabase } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    try {
      document.dispatchEvent(new Event('visibilitychange'));
      await form.until(() => recordStore(true).isSilent);
      await form.element.updateComplete;
      expect(form.text).to.contain('Not sent yet');
      expect(calls()).to.have.length(1);
      await form.press('Report something else');
      expect(form.text).to.contain('Not sent yet');
      expect(calls()).to.have.length(1);
    } finally {
      IDBFactory.prototype.open = openDatabase;
      bePatientAgain();
    }
  });
});

describe('an anonymous complaint', () => {
  it('carries no contact', async () => {
    const form = await open();
    await form.choose('Complaint');
    await form.choose('Noise');
    await form.type('Description', 'The band plays at midnight.');
    await form.choose('Send it without my name');
    await form.press('Send the complaint');
    await form.untilText('We have received it');
    const [filed] = form.adapter.requestsFiled;
    expect(filed!.description).to.equal('The band plays at midnight.');
    expect(JSON.stringify(filed)).not.to.contain('Wang Fang').and.not.to.contain('138 0000');
  });
});

describe('what neighbours have reported', () => {
  async function openBesideNeighbour(): Promise<FormDriver> {
    const form = await open();
    await form.findNeighbour();
    return form;
  }

  it('is offered, without their words, and followed instead', async () => {
    const form = await openBesideNeighbour();
    expect(form.text).not.to.contain('Dark!');
    await form.press('Follow');
    await form.untilText('You are following this request');
    expect(form.adapter.requestsFiled.filter(({ description }) => description !== 'Dark!')).to.have.length(0);
  });

  it('is taken away when the resident’s is something else', async () => {
    const form = await openBesideNeighbour();
    await form.press('Mine is something else');
    await form.until(() => !form.text.includes('Is it one of these?'));
    await form.type('Description', 'The button is broken.');
    await form.press('Send the report');
    await form.untilText('We have received it');
  });
});

describe('what was sent before', () => {
  it('and is sent again by another draft is shown with its number', async () => {
    const adapterOptions = { residentId: randomId() };
    const form = await open(adapterOptions);
    await form.sendLamp();
    await form.untilText('We have received it');
    const { number } = form.adapter.requestsFiled[0]!;
    await form.press('Report something else');
    await form.fillLamp();
    await form.press('Send the report');
    await form.untilText('You sent exactly this on');
    await form.press('Send it once more');
    await form.untilText(`It was already reported as ${number}.`);
    expect(form.adapter.requestsFiled).to.have.length(1);
  });

  for (const canShare of [true, false]) {
    it(`${canShare ? 'is' : 'is not'} offered to be shared where the browser ${canShare ? 'can' : 'cannot'}`, async () => {
      const own = Object.getOwnPropertyDescriptor(navigator, 'share');
      const shared: unknown[] = [];
      const share = canShare ? async (data: unknown) => void shared.push(data) : undefined;
      Object.defineProperty(navigator, 'share', { configurable: true, value: share });
      try {
        const form = await open();
        await form.sendLamp();
        await form.untilText('We have received it');
        const offers = form.all('button').filter(({ textContent }) => textContent.trim() === 'Share');
        expect(offers).to.have.length(canShare ? 1 : 0);
        offers[0]?.click();
        expect(shared).to.have.length(canShare ? 1 : 0);
        if (canShare) expect(JSON.stringify(shared)).to.contain(form.adapter.requestsFiled[0]!.number);
      } finally {
        if (own) Object.defineProperty(navigator, 'share', own);
        else Reflect.deleteProperty(navigator, 'share');
      }
    });
  }
});

/** Some engines make no event that carries files. */
function pasteOf(file: File): ClipboardEvent | undefined {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  return event.clipboardData?.files.length ? event : undefined;
}

if (pasteOf(new File(['x'], 'x.png', { type: 'image/png' }))) {
  describe('a picture that is pasted', () => {
    it('becomes a photo', async () => {
      const form = await open();
      const event = pasteOf(await photoFile('pasted.jpg'))!;
      form.control('Description').dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
      await form.untilText('Ready');
      expect(form.all('.photo')).to.have.length(1);
    });

    it('that is none is left to the browser', async () => {
      const form = await open();
      const event = pasteOf(new File(['words'], 'a.txt', { type: 'text/plain' }))!;
      form.control('Description').dispatchEvent(event);
      expect([event.defaultPrevented, form.all('.photo').length]).to.deep.equal([false, 0]);
    });
  });
}
