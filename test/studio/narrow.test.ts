import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { clearAddress, openWhole, studioPanels } from '../support/brand-studio.js';

describe('a narrow screen', () => {
  afterEach(async () => {
    clearAddress();
    await setViewport({ width: 1024, height: 768 });
  });

  for (const lang of ['en', 'zh-Hans']) {
    for (const panel of studioPanels) {
      it(`of 320 px holds the studio in ${lang} at ${panel} without scrolling sideways`, async () => {
        await setViewport({ width: 320, height: 640 });
        const studio = await openWhole(lang);
        await studio.open(panel);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        const targets = studio.all(
          'button, summary, textarea, select, input.control, label.check, label.chip',
        );
        const seen = targets.filter((one) => one.getBoundingClientRect().height > 0);
        expect(seen.length).to.be.above(20);
        for (const one of seen)
          expect(one.getBoundingClientRect().height, one.id || one.textContent.trim()).to.be.at.least(44);
      });
    }
  }
});
