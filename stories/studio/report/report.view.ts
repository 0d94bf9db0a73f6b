import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Brand } from '../../../src/adapter/brand.js';
import type { PairReport, Theme } from '../../../src/brand/theme.js';
import { icon } from '../../../src/styles/icons.js';
import type { StudioWords } from '../words/words.js';
import { countPairs, pairRows, passes, verdictsOn, type Family, type PairRow } from './verdict.js';

/** In a sentence: whether all pairs pass, and what became of the brand's colour. */
export function verdictText(
  brand: Brand,
  theme: Theme,
  words: StudioWords,
): { pairs: string; colour: string } {
  const { pairs, failed } = countPairs(theme);
  return {
    pairs: failed === 0 ? words.allPass(pairs) : words.somePass(pairs, failed),
    colour: colourText(brand, theme, words),
  };
}

function colourText(brand: Brand, theme: Theme, words: StudioWords): string {
  const [light, dark] = verdictsOn(brand, theme);
  if (!light || !dark) return words.noColorChosen;
  if (light.isKept && dark.isKept) return words.keptBoth;
  if (light.isKept) return words.keptOne('light', dark.shown);
  if (dark.isKept) return words.keptOne('dark', light.shown);
  return words.movedBoth(light.shown, dark.shown);
}

/** The verdict, above whatever is looked at. */
export function verdictView(brand: Brand, theme: Theme, words: StudioWords): TemplateResult {
  const { pairs, colour } = verdictText(brand, theme, words);
  const isGood = countPairs(theme).failed === 0;
  return html`<p class="verdict ${isGood ? 'good' : 'bad'}">
    ${icon(isGood ? 'check' : 'alert')}
    <span><strong>${pairs}</strong> <span>${colour}</span></span>
  </p>`;
}

/** Every pair with its ratio, by family, light beside dark. */
export function reportView(brand: Brand, theme: Theme, words: StudioWords): TemplateResult {
  return html`<h3 class="panel-title">${words.reportTitle}</h3>
    <p class="hint">${brand.density === 'elder' ? words.reportIntroElder : words.reportIntro}</p>
    ${swatchesView(brand, theme, words)}
    ${[...pairRows(theme)].map(([family, rows]) => familyView(family, rows, theme, words))}`;
}

function swatchesView(brand: Brand, theme: Theme, words: StudioWords): TemplateResult | typeof nothing {
  const verdicts = verdictsOn(brand, theme);
  if (verdicts.length === 0) return nothing;
  return html`<ul class="verdicts">
      ${verdicts.map(
        ({ scheme, chosen, shown, isKept }) =>
          html`<li class="moved">
            <span class="blocks" aria-hidden="true">
              <span style=${styleMap({ backgroundColor: chosen })}></span>
              <span style=${styleMap({ backgroundColor: shown })}></span>
            </span>
            <span>
              <strong>${words[scheme]}</strong>
              <code>${chosen}</code> ${isKept ? words.kept : words.moved(shown)}
            </span>
          </li>`,
      )}
    </ul>
    ${verdicts.every(({ isKept }) => isKept) ? nothing : html`<p class="hint">${words.whyMoved}</p>`}`;
}

function familyView(family: Family, rows: PairRow[], theme: Theme, words: StudioWords) {
  if (rows.length === 0) return nothing;
  const { role, against, least } = words.columns;
  return html`<h4 class="group-title" id="pairs-${family}">${words.families[family]}</h4>
    <div class="scroller" tabindex="0" role="region" aria-labelledby="pairs-${family}">
      <table aria-labelledby="pairs-${family}">
        <thead>
          <tr>
            ${[role, against, least, words.light, words.dark].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row"><code>${row.role}</code></th>
                <td><code>${row.against}</code></td>
                <td class="number">${row.least}</td>
                ${cellView(row.light, theme, words)} ${cellView(row.dark, theme, words)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function cellView(pair: PairReport | undefined, theme: Theme, words: StudioWords): TemplateResult {
  if (!pair) return html`<td></td>`;
  const roles = theme[pair.scheme] as Readonly<Record<string, string>>;
  const colours = {
    color: roles[roleName(pair.role)] ?? '',
    backgroundColor: roles[roleName(pair.against)] ?? '',
  };
  // Words where they are what is seen, else a mark: as they meet on the screen. They say nothing that is not beside.
  const sample = /text|on-fill/.test(pair.role) ? 'Aa 邻' : html`<span class="mark"></span>`;
  const isGood = passes(pair);
  return html`<td>
    <span class="pair">
      <span class="sample" aria-hidden="true" style=${styleMap(colours)}>${sample}</span>
      <span class="number ${isGood ? '' : 'bad'}">
        ${ratioText(pair.ratio)}
        <span class="visually-hidden">${isGood ? words.passes : words.fails}</span>
        ${isGood ? nothing : icon('alert')}
      </span>
    </span>
  </td>`;
}

/** Never rounded up: 4.499 is not 4.5. */
const ratioText = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2);

const roleName = (role: string) => (role.startsWith('color-') ? role : `color-${role}`);
