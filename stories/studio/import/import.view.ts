import { html, nothing, type TemplateResult } from 'lit';
import type { BrandFault } from '../../../src/brand/fields.js';
import { icon } from '../../../src/styles/icons.js';
import { errorView } from '../form/controls.view.js';
import type { TextReading } from '../state/reading-text.js';
import type { StudioWords } from '../words/words.js';

/** What became of the last text that was taken over. */
export type Taken =
  { state: 'taken'; faults: readonly BrandFault[] } | Exclude<TextReading, { state: 'object' }>;

export interface Import {
  readonly words: StudioWords;
  readonly taken: Taken | undefined;
  /** Takes over what was chosen, dropped or pasted. */
  readonly take: (text: string) => void;
}

/** A brand file by choice, by drop or by paste. What is dropped is caught by the whole studio. */
export function importView({ words, taken, take }: Import): TemplateResult {
  const chosen = async ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    const text = await file?.text();
    input.value = '';
    if (text !== undefined) take(text);
  };
  const pasted = ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    take(root.querySelector<HTMLTextAreaElement>('#import-text')!.value);
  };
  const wrong = wrongText(taken, words);
  return html`<h3 class="panel-title">${words.importTitle}</h3>
    <p class="hint" id="import-hint">${words.importIntro}</p>
    <div class="field drop">
      <label class="label" for="import-file">${words.importFile}</label>
      <input
        class="control file"
        type="file"
        id="import-file"
        accept=".json,application/json"
        aria-describedby="import-hint"
        @change=${chosen}
      />
    </div>
    <div class="field">
      <label class="label" for="import-text">${words.importText}</label>
      <textarea
        class="control code"
        id="import-text"
        rows="8"
        dir="ltr"
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${wrong ? 'import-text-error' : nothing}
      ></textarea>
      ${wrong ? errorView('import-text', wrong) : nothing}
      ${taken?.state === 'not-json' ? html`<p class="hint" lang="en" dir="ltr">${taken.where}</p>` : nothing}
    </div>
    <div class="row">
      <button class="button primary" type="button" @click=${pasted}>${words.importTake}</button>
    </div>
    ${taken?.state === 'taken' ? takenView(taken.faults, words) : nothing}`;
}

/** What to tell about a text of which nothing was taken over. */
export function wrongText(taken: Taken | undefined, words: StudioWords): string | undefined {
  switch (taken?.state) {
    case 'empty':
      return words.importEmpty;
    case 'not-json':
      return words.notJson;
    case 'not-object':
      return words.notObject;
    default:
      return undefined;
  }
}

function takenView(faults: readonly BrandFault[], words: StudioWords): TemplateResult {
  if (faults.length === 0) return html`<p class="done">${icon('check')} <span>${words.taken}</span></p>`;
  return html`<p class="remark">${icon('alert')} <span>${words.takenWithFaults(faults.length)}</span></p>
    ${faultsView(faults)}`;
}

/** Each fault at its path, in the words of whoever writes the file: English, as in the console. */
export const faultsView = (faults: readonly BrandFault[]) =>
  html`<ul class="faults">
    ${faults.map(
      ({ path, problem }) =>
        html`<li><code>${path || '{ }'}</code> <span lang="en" dir="ltr">${problem}</span></li>`,
    )}
  </ul>`;
