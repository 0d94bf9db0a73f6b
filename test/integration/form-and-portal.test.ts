import { expect, fixture, html } from '@open-wc/testing';
import { rest } from '../../src/adapters/rest/index.js';
import '../../src/components/request-form/request-form.define.js';
import type { LinliRequestForm } from '../../src/components/request-form/request-form.js';
import { photoFile } from '../support/photo-file.js';
import { FormDriver } from '../support/request-form.js';

describe('the form over the portal’s own server', () => {
  const adapter = rest({ baseUrl: '/portal/api/community' });

  before(async function () {
    // The portal starts with the first request and makes its database.
    this.timeout(60_000);
    const body = new URLSearchParams({ person: 'wang-fang' });
    await fetch('/portal/sign-in', { method: 'POST', body, redirect: 'manual' });
  });

  async function open(lang: string): Promise<FormDriver> {
    const element = await fixture<LinliRequestForm>(
      html`<linli-request-form lang=${lang} .adapter=${adapter}></linli-request-form>`,
    );
    const form = new FormDriver(element);
    await form.until(() => form.all('form').length === 1);
    return form;
  }

  it('files a repair with a photo, and the record has it', async () => {
    const form = await open('en');
    const words = `Dark since ${Date.now()}`;
    await form.choose('Light in the stairwell');
    await form.type('Description', words);
    await form.addPhotos(await photoFile('lamp.png', 2400, 1800));
    await form.untilText('Ready');
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(form.text).to.contain('Chen Jing').and.to.contain('Answered by');
    const { items } = await adapter.requests!.list({ search: words }, {});
    expect(items).to.have.length(1);
    const [photo] = items[0]!.photos!;
    expect([photo!.name, photo!.width, photo!.height]).to.deep.equal(['lamp.jpg', 1600, 1200]);
  });

  it('speaks the language of the element, names from the server included', async () => {
    const form = await open('zh-CN');
    expect(form.text).to.contain('楼道照明').and.to.contain('王芳');
  });

  it('shows what the server finds wrong at the control', async () => {
    const form = await open('en');
    await form.choose('Light in the stairwell');
    await form.type('Description', 'dark');
    await form.type('Where exactly', 'x'.repeat(501));
    await form.press('Send the report');
    await form.untilText('Where exactly: this is too long.');
    await form.until(() => form.root.activeElement?.id === 'location-detail');
  });
});
