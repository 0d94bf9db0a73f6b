import { html, nothing, type TemplateResult } from 'lit';
import { tokens } from '../../../src/styles/tokens.generated.js';
import { pathName, valueAt, type Path } from '../state/fields.js';
import { colourField } from './colour.view.js';
import { section } from './controls.view.js';
import type { StudioForm } from './form.js';
import { identityView, type TriedLogo } from './identity.view.js';
import { featuresView, helpView } from './offers.view.js';
import { shapeView } from './shape.view.js';
import { termsView } from './terms.view.js';

const standard = (role: string) => tokens.find(({ name }) => name === role)!.light;

/** Everything that a brand can choose here. */
export function brandFormView(form: StudioForm, tried: TriedLogo): TemplateResult {
  const { words } = form;
  const colours = html`${colourField(form, ['color'], {
    label: words.color,
    hint: words.colorHint,
    standard: standard('color-accent-fill'),
    hasPresets: true,
  })}
  ${colourField(form, ['accent'], {
    label: words.accent,
    hint: words.accentHint,
    standard: standard('color-info-fill'),
    hasPresets: false,
  })}`;
  return html`${section(words.colours, colours, true)}
  ${section(words.identity, identityView(form, tried), true)} ${section(words.shape, shapeView(form))}
  ${section(words.terms, termsView(form))} ${section(words.help, helpView(form))}
  ${section(words.features, featuresView(form))} ${keptView(form)}`;
}

/** What a file may hold that nobody is asked for here. */
const keptFields: readonly Path[] = [
  ['messages'],
  ['serviceLevel'],
  ['calendars'],
  ['emergency', 'categories'],
];

function keptView({ written, words }: StudioForm): TemplateResult | typeof nothing {
  const kept = keptFields.filter((path) => valueAt(written, path) !== undefined).map(pathName);
  return kept.length > 0 ? html`<p class="hint kept">${words.alsoKept(kept.join(', '))}</p>` : nothing;
}
