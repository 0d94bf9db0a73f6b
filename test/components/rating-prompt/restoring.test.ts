import { expect, html } from '@open-wc/testing';
import { formWith } from '../../support/rating-prompt.js';

const entries = (form: HTMLFormElement) => [...new FormData(form)].map(([name, value]) => [name, value]);

describe('what a browser kept of a <linli-rating-prompt> in a form', () => {
  it('is taken back', async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt name="r" comment></linli-rating-prompt>`,
    );
    const nothing = { dimensions: {}, reasonIds: [], callBack: false, thanks: false };
    driver.element.formStateRestoreCallback(
      JSON.stringify({ answer: { ...nothing, score: 3, comment: 'Hm' } }),
    );
    await driver.element.updateComplete;
    expect(entries(form)).to.deep.equal([
      ['r', '3'],
      ['r.comment', 'Hm'],
    ]);
    expect(driver.chosen()).to.equal(3);
  });

  it('is left alone where it is not known', async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt name="r" value="4" comment></linli-rating-prompt>`,
    );
    for (const state of ['4', '', 'null', '{}', '{"answer":{"score":"high"}}', '{"score":1,"reasonIds":7}']) {
      driver.element.formStateRestoreCallback(state);
      await driver.element.updateComplete;
      expect(entries(form), state).to.deep.equal([['r', '4']]);
    }
  });
});
