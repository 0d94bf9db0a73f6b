import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Brand } from '../../../src/adapter/brand.js';
import '../../../src/components/provider/provider.define.js';
import '../../../src/components/request-tracker/request-tracker.define.js';
import { randomId } from '../../../src/internal/key.js';
import { photoFile } from '../../support/photo-file.js';
import { openForm, type FormDriver } from '../../support/request-form.js';

/** Leaves an emergency with a photo on the device, neither of which got through, and no form on the page. */
async function leaveEmergency(): Promise<FormDriver> {
  const form = await openForm({
    residentId: randomId(),
    persist: randomId(),
    faults: [
      { call: 'requests.create', error: 'offline' },
      { call: 'photos.upload', error: 'offline' },
    ],
  });
  await form.choose('Lamp');
  await form.type('Description', 'It smells of gas in the kitchen.');
  await form.addPhotos(await photoFile('stove.png'));
  await form.until(() => form.all('.photo canvas').length === 1);
  await form.press('Send the report');
  await form.untilText('Not sent yet');
  form.element.remove();
  form.adapter.setFaults([]);
  return form;
}

describe('a tracker in which a brand switches something off', () => {
  for (const off of ['comment', 'photos'] as const) {
    it(`sends what the form has written with it: ${off}`, async () => {
      const { adapter } = await leaveEmergency();
      const brand: Brand = { features: { 'request-tracker': { [off]: false } } };
      await fixture(
        html`<linli-provider .adapter=${adapter} .brand=${brand} lang="en">
          <linli-request-tracker></linli-request-tracker>
        </linli-provider>`,
      );
      const photos = async () => {
        const [filed] = adapter.requestsFiled;
        const { history = [] } = (filed && (await adapter.requests.get(filed.id, {}))) ?? {};
        return history.flatMap((event) => event.photos ?? []);
      };
      await waitUntil(async () => (await photos()).length === 1, 'the photo follows', { timeout: 25_000 });
      expect(adapter.requestsFiled).to.have.length(1);
      expect(adapter.requestsFiled[0]!.emergency).to.equal(true);
    });
  }
});
