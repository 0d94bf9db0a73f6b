import { html, type TemplateResult } from 'lit';
import { termPackNames, termPacks, type TermPackName } from '../../../src/brand/term-packs/index.js';
import { terms as english } from '../../../src/i18n/en/terms.js';
import type { Terms } from '../../../src/i18n/terms.js';
import { terms as simplified } from '../../../src/i18n/zh-Hans/terms.js';
import { terms as hongKong } from '../../../src/i18n/zh-Hant-HK/terms.js';
import { terms as taiwan } from '../../../src/i18n/zh-Hant-TW/terms.js';
import { languageName, previewLocales, type PreviewLocale } from '../preview/locales.js';
import { valueAt } from '../state/fields.js';
import { textField } from './controls.view.js';
import type { StudioForm } from './form.js';

const standard: Readonly<Record<PreviewLocale, Terms>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant-HK': hongKong,
  'zh-Hant-TW': taiwan,
};

/** What residents, the company and its staff are called: whole sets of words, then single ones. */
export function termsView(form: StudioForm): TemplateResult {
  const { words } = form;
  return html`<p class="hint">${words.packsHint}</p>
    ${[...packsByTerm()].map(([term, packs]) => packField(form, term, packs))}
    ${previewLocales.map((locale) => localeView(form, locale))}`;
}

/** The packs by the term that they are about: of those for the same one, only one makes sense. */
function packsByTerm(): Map<keyof Terms, TermPackName[]> {
  const groups = new Map<keyof Terms, TermPackName[]>();
  for (const name of termPackNames) {
    const [term] = Object.keys(termPacks[name].en!) as (keyof Terms)[];
    groups.set(term!, [...(groups.get(term!) ?? []), name]);
  }
  return groups;
}

function packField(form: StudioForm, term: keyof Terms, packs: readonly TermPackName[]): TemplateResult {
  const id = `field-pack-${term}`;
  const written = valueAt(form.written, ['terms', 'packs']);
  const taken = Array.isArray(written) ? (written as unknown[]) : [];
  // The later pack is the stronger one.
  const chosen = packs.findLast((name) => taken.includes(name));
  const locale = form.locale === 'en' ? 'en' : 'zh-Hans';
  const change = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    const others = taken.filter((name) => !packs.some((one) => one === name));
    const next = value ? [...others, value] : others;
    form.change(['terms', 'packs'], next.length > 0 ? next : undefined);
  };
  return html`<div class="field">
    <label class="label" for=${id}>${form.words.termNames[term]}</label>
    <select class="control" id=${id} @change=${change}>
      <option value="" ?selected=${chosen === undefined}>${standard[locale][term]}</option>
      ${packs.map(
        (name) =>
          html`<option value=${name} .selected=${name === chosen}>${termPacks[name][locale]![term]}</option>`,
      )}
    </select>
  </div>`;
}

function localeView(form: StudioForm, locale: PreviewLocale): TemplateResult {
  const { words } = form;
  const terms = Object.entries(standard[locale]) as [keyof Terms, string][];
  return html`<details class="inner">
    <summary>${words.termsIn(languageName(locale))}</summary>
    <p class="hint">${words.termsHint}</p>
    <div class="pairs">
      ${terms.map(([term, placeholder]) =>
        textField(form, ['terms', 'locales', locale, term], {
          label: words.termNames[term],
          placeholder,
          lang: locale,
        }),
      )}
    </div>
  </details>`;
}
