import { html, nothing, type TemplateResult } from 'lit';
import { canDownload } from '../../../src/internal/download.js';
import { icon } from '../../../src/styles/icons.js';
import type { StudioWords } from '../words/words.js';
import { formats, type ExportFile, type Format } from './files.js';

export interface Export {
  readonly words: StudioWords;
  readonly format: Format;
  readonly file: ExportFile;
  /** How many fields were left out, since they cannot be used. */
  readonly faults: number;
  /** Whether a logo is shown that is in no file. */
  readonly hasTriedLogo: boolean;
  readonly choose: (format: Format) => void;
  readonly copy: () => void;
  readonly download: () => void;
}

/** One format at a time: to read, to copy, to save. */
export function exportView(given: Export): TemplateResult {
  const { words, format, file } = given;
  return html`<h3 class="panel-title">${words.exportTitle}</h3>
    <fieldset class="field">
      <legend class="label">${words.format}</legend>
      <div class="chips">
        ${formats.map(
          (one) =>
            html`<label class="chip">
              <input
                type="radio"
                name="format"
                value=${one}
                .checked=${one === format}
                @change=${() => given.choose(one)}
              />
              <span>${words.formats[one]}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    <p class="hint">${words.formatHints[format]}</p>
    ${given.faults > 0 ? remark(words.faultsInForm(given.faults)) : nothing}
    ${given.hasTriedLogo ? remark(words.triedLogo) : nothing}
    <div class="row">
      <button class="button primary" type="button" @click=${() => given.copy()}>
        ${icon('copy')} ${words.copy}
      </button>
      ${
        canDownload()
          ? html`<button class="button" type="button" @click=${() => given.download()}>
              ${words.download}
            </button>`
          : nothing
      }
      <code class="file-name">${file.name}</code>
    </div>
    <pre
      class="file-text"
      tabindex="0"
      role="region"
      aria-label=${file.name}
      dir="ltr"
    ><code>${file.text}</code></pre>`;
}

const remark = (text: string) => html`<p class="remark">${icon('info')} <span>${text}</span></p>`;
