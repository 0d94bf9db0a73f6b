import { html, type TemplateResult } from 'lit';
import type { RequestKind } from '../../../domain/request.js';
import { icon, type IconName } from '../../../styles/icons.js';
import { fieldGroup } from './field.view.js';
import type { FormView } from './form-view.js';

const kindIcons: Record<RequestKind, IconName> = {
  repair: 'wrench',
  complaint: 'chat',
  enquiry: 'question',
  suggestion: 'lightbulb',
};

/** Which of the kinds it is. */
export function kindView(view: FormView, kinds: readonly RequestKind[]): TemplateResult {
  const { words } = view.locale;
  return fieldGroup(
    { id: 'kind', label: words.kindLegend, required: true },
    html`<div class="chips">
      ${kinds.map(
        (kind) =>
          html`<label class="chip" part="item">
            <input
              type="radio"
              name="kind"
              value=${kind}
              .checked=${view.draft.kind === kind}
              @change=${() => view.update({ kind, kindChosen: true })}
            />
            ${icon(kindIcons[kind])} <span>${words.kinds[kind]}</span>
          </label>`,
      )}
    </div>`,
  );
}
