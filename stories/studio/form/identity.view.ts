import { html, nothing, type TemplateResult } from 'lit';
import { brandTextField } from './brand-text.view.js';
import { errorView, textField } from './controls.view.js';
import type { StudioForm } from './form.js';

/** A logo that is looked at before it has an address. */
export interface TriedLogo {
  readonly url: string | undefined;
  readonly isWrong: boolean;
  choose(file: File): void;
  remove(): void;
}

/** The company's name and logo. */
export function identityView(form: StudioForm, tried: TriedLogo): TemplateResult {
  const { words } = form;
  const address = { type: 'url', wrong: words.wrongAddress } as const;
  return html`${brandTextField(form, ['name'], {
    label: words.name,
    hint: words.nameHint,
    each: words.nameEach,
  })}
  ${textField(form, ['logo', 'light'], { ...address, label: words.logoLight, hint: words.logoHint })}
  ${textField(form, ['logo', 'dark'], { ...address, label: words.logoDark, hint: words.logoDarkHint })}
  ${brandTextField(form, ['logo', 'alt'], {
    label: words.logoAlt,
    hint: words.logoAltHint,
    each: words.logoAltEach,
  })}
  ${triedView(form, tried)}`;
}

function triedView({ words }: StudioForm, tried: TriedLogo): TemplateResult {
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file again has to be a change again.
    input.value = '';
    if (file) tried.choose(file);
  };
  return html`<div class="field">
    <label class="label" for="logo-file">${words.logoFile}</label>
    <p class="hint" id="logo-file-hint">${words.logoFileHint}</p>
    <input
      class="control file"
      type="file"
      id="logo-file"
      accept="image/*"
      aria-describedby="logo-file-hint ${tried.isWrong ? 'logo-file-error' : ''}"
      @change=${chosen}
    />
    ${tried.isWrong ? errorView('logo-file', words.logoFileWrong) : nothing}
    ${
      tried.url
        ? html`<button class="button" type="button" @click=${() => tried.remove()}>
            ${words.logoFileRemove}
          </button>`
        : nothing
    }
  </div>`;
}
