import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { register } from 'tsx/esm/api';
import { root } from './run/command.mjs';
import { localesOf, readWords } from './words/locales.mjs';
import { pageOf } from './words/page.mjs';

/** Builds docs/words/<locale>.md, one page of every sentence for each locale. `--check` fails if a page is not as built. */

register();
const isCheck = process.argv.includes('--check');
const folder = join(root, 'docs/words');
const words = await readWords(root);
const settings = JSON.parse(readFileSync(join(root, '.prettierrc'), 'utf8'));
let stale = 0;

mkdirSync(folder, { recursive: true });
for (const locale of localesOf(root)) {
  const path = join(folder, `${locale}.md`);
  const page = await format(pageOf(locale, words(locale)), { ...settings, parser: 'markdown' });
  if (!isCheck) writeFileSync(path, page);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== page) {
    console.error(`docs/words/${locale}.md is not what the words say: npm run words`);
    stale += 1;
  }
}
process.exit(stale > 0 ? 1 : 0);
