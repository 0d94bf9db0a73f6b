import { missingForWebKit } from '../../scripts/find-browsers.mjs';
import type { Engine } from './hostile-page.js';
import { pages } from './pages/index.js';
import { testPages } from './whole-browser/run-pages.js';

const all: readonly Engine[] =
  missingForWebKit().length > 0 ? ['chromium', 'firefox'] : ['chromium', 'firefox', 'webkit'];

/** `BROWSERS=firefox` narrows the choice of engines, `PAGES=storage` that of pages. */
const engines = (process.env.BROWSERS?.split(',') as Engine[] | undefined) ?? all;
const wanted = pages.filter(({ name }) => name.includes(process.env.PAGES ?? ''));

for (const engine of engines) testPages(engine, wanted);
