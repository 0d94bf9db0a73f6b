import { html, type TemplateResult } from 'lit';
import { offeredField, textField } from './controls.view.js';
import type { StudioForm } from './form.js';

/** The emergency number, and where residents find what the company has to tell. */
export function helpView(form: StudioForm): TemplateResult {
  const { words } = form;
  const links = (['privacy', 'terms', 'help'] as const).map((name) =>
    textField(form, ['links', name], {
      label: words.links[name],
      type: 'url',
      wrong: words.wrongAddress,
    }),
  );
  const phone = {
    label: words.phone,
    hint: words.phoneHint,
    type: 'tel',
    wrong: words.wrongPhone,
  } as const;
  return html`${textField(form, ['emergency', 'phone'], phone)} ${links}`;
}

/** What residents may do, element by element. */
export function featuresView(form: StudioForm): TemplateResult {
  const { words } = form;
  const elements = Object.entries(words.featureNames) as [keyof typeof words.featureNames, object][];
  return html`<p class="hint">${words.featuresHint}</p>
    ${elements.map(
      ([element, features]) =>
        html`<fieldset class="field">
          <legend class="label">${words.elements[element]}</legend>
          <div class="checks">
            ${Object.entries(features).map(([feature, name]) =>
              offeredField(form, ['features', element, feature], String(name)),
            )}
          </div>
        </fieldset>`,
    )}`;
}
