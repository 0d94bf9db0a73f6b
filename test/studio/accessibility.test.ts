import { expect } from '@open-wc/testing';
import { clearAddress, openWhole, studioPanels } from '../support/brand-studio.js';

describe('axe finds nothing', () => {
  afterEach(() => {
    clearAddress();
    document.documentElement.style.colorScheme = '';
    document.body.style.backgroundColor = '';
  });

  for (const lang of ['en', 'zh-Hans']) {
    for (const scheme of ['light', 'dark']) {
      for (const panel of studioPanels) {
        it(`in the studio in ${lang}, ${scheme}, at ${panel}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          document.body.style.backgroundColor = 'Canvas';
          const studio = await openWhole(lang);
          await studio.open(panel);
          // Each element has axe tests of its own; all of them at once are the catalogue's.
          if (panel === 'preview') await studio.choose('preview-shown', 'sla-badge');
          if (panel === 'import') {
            studio.control<HTMLTextAreaElement>('import-text').value = '{ "color": "blue" }';
            studio.root.querySelector<HTMLElement>('#panel-import .primary')!.click();
            await studio.until(() => studio.all('#panel-import .faults').length > 0);
          }
          await expect(studio.element).to.be.accessible();
        });
      }
    }
  }
});
