import { expect } from '@open-wc/testing';
import type { FormDriver } from '../../support/request-form.js';
import { kept, open, restored, stored, written } from './draft-support.js';

const later = 'It is dark on all floors.';

/** A form that was put away, as a portal does with a page, and is back after another has gone on with its draft. */
async function backAfterAnother(): Promise<FormDriver> {
  const form = await written();
  const place = form.element.parentElement!;
  form.element.remove();
  const other = await open(form.adapter);
  await other.untilText(restored);
  await other.type('Description', later);
  await other.untilText(kept);
  other.element.remove();
  place.append(form.element);
  await form.element.updateComplete;
  return form;
}

const isLaterKept = async ({ adapter }: FormDriver) =>
  (await stored(adapter)).some(
    ([, value]) => (value as { content?: { description: string } }).content?.description === later,
  );

describe('a form that was put away while another has gone on with its draft', () => {
  it('leaves what was written there where it is written on', async () => {
    const form = await backAfterAnother();
    await form.type('Where exactly', 'Third floor');
    await form.untilText(kept);
    expect(await isLaterKept(form)).to.equal(true);
  });

  it('leaves what was written there where its own is sent', async () => {
    const form = await backAfterAnother();
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(await isLaterKept(form)).to.equal(true);
  });

  it('leaves what was written there where its own is sent, does not get through, and is changed', async () => {
    const form = await backAfterAnother();
    form.adapter.setFaults([{ call: 'requests.create', error: 'unauthenticated' }]);
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    await form.press('Change it');
    await form.until(() => form.all('#description').length > 0);
    await form.type('Where exactly', 'Third floor');
    await form.untilText(kept);
    expect(await isLaterKept(form)).to.equal(true);
  });

  it('leaves what was written there where it is emptied', async () => {
    const form = await backAfterAnother();
    form.element.reset();
    // As many steps on the device as forgetting it takes.
    for (let step = 0; step < 10; step++) await stored(form.adapter);
    expect(await isLaterKept(form)).to.equal(true);
  });
});
