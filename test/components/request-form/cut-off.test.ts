import { expect } from '@open-wc/testing';
import { randomId } from '../../../src/internal/key.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { onItsWay, openApart } from '../../support/apart-frame.js';
import { photoFile } from '../../support/photo-file.js';
import { FormDriver, seed } from '../../support/request-form.js';

describe('a form in which what handles photos cannot be loaded', () => {
  let frame: HTMLIFrameElement | undefined;
  afterEach(() => frame?.remove());

  it('sends what was written, also where the button is pressed before that is known', async () => {
    const adapter = memory({ seed, residentId: randomId() });
    const apart = await openApart('linli-request-form', 'controllers/photo-tray', { adapter }, onItsWay);
    ({ frame } = apart);
    const form = new FormDriver(apart.element);
    await form.until(() => form.all('form').length > 0);
    await form.untilReady();
    await form.fillLamp();
    await form.addPhotos(await photoFile('a.png'));
    const page = frame.contentWindow as Window & { breakLine?: () => void };
    await form.until(() => page.breakLine !== undefined);
    await form.press('Send the report');
    await form.untilText('Sending');
    page.breakLine!();
    await form.untilText('We have received it');
    expect(adapter.requestsFiled).to.have.length(1);
  });
});
