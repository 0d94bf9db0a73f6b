import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { languageName, previewLocales } from '../preview/locales.js';
import { isRecord, pathName, valueAt, type Path } from '../state/fields.js';
import { textField, type TextField } from './controls.view.js';
import { controlId, textOf, type StudioForm } from './form.js';

/** A text for everybody, or one for each language. */
export function brandTextField(
  form: StudioForm,
  path: Path,
  field: TextField & { each: string },
): TemplateResult {
  const text = valueAt(form.written, path);
  const isEach = isRecord(text) || (text === undefined && form.each.has(pathName(path)));
  const toggle = () => {
    if (isEach) form.each.delete(pathName(path));
    else form.each.add(pathName(path));
    form.change(path, isEach ? forEverybody(text) : forEach(text));
  };
  return html`${isEach ? eachField(form, path, field, text) : textField(form, path, field)}
    <label class="check">
      <input type="checkbox" id="${controlId(path)}-each" .checked=${live(isEach)} @change=${toggle} />
      ${field.each}
    </label>`;
}

function eachField(form: StudioForm, path: Path, { label }: TextField, text: unknown): TemplateResult[] {
  // A language that came with a file and that nobody is asked for stays, and can be changed.
  const locales = new Set([...previewLocales, ...Object.keys(isRecord(text) ? text : {})]);
  return [...locales].map((locale) =>
    textField(form, [...path, locale], {
      label: `${label} (${languageName(locale)})`,
      lang: locale,
    }),
  );
}

const forEverybody = (text: unknown) =>
  isRecord(text) ? Object.values(text).map(textOf).find(Boolean) : undefined;

/** In the two that every brand has; what is empty in another is taken from the nearest. */
const forEach = (text: unknown) => (textOf(text) ? { en: text, 'zh-Hans': text } : undefined);
