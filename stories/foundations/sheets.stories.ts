import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { icon, iconOutlines, type IconName } from '../../src/styles/icons.js';
import { underSheets } from './story-sheet.js';

const meta: Meta = {
  title: 'Foundations/Shared sheets',
  render: (_, { parameters }) => underSheets(parameters.content as TemplateResult),
};
export default meta;

/** The steps in use, as multiples of `--linli-font-size`, and what each is for. */
const steps: [number, string][] = [
  [1.5, 'title 标题'],
  [1.25, 'number of a request 工单编号'],
  [1.125, 'section 小节'],
  [1, 'text 正文'],
  [0.9375, 'error 错误'],
  [0.875, 'hint 提示'],
];

/** Sizes of type. */
export const Type: StoryObj = {
  parameters: {
    content: html`<div class="column">
      ${steps.map(
        ([size, purpose]) =>
          html`<p style=${styleMap({ fontSize: `${size}em` })}>
            ${size} em, ${purpose}: 3 号楼电梯停在 12 层 · Lift stuck at floor 12
          </p>`,
      )}
    </div>`,
  },
};

/** Every icon with its name. */
export const Icons: StoryObj = {
  parameters: {
    content: html`<ul class="grid">
      ${(Object.keys(iconOutlines) as IconName[]).map((name) => html`<li>${icon(name)} <code>${name}</code></li>`)}
    </ul>`,
  },
};

/** Buttons in each rank and state. */
export const Buttons: StoryObj = {
  parameters: {
    content: html`<div class="row">
      <button class="button primary" type="button">Send</button>
      <button class="button" type="button">${icon('retry')} Try again</button>
      <button class="button quiet" type="button">Use another contact</button>
      <button class="button icon-only" type="button" aria-label="Remove">${icon('close')}</button>
      <button class="button primary" type="button" aria-disabled="true" aria-busy="true">Sending</button>
      <button class="button" type="button" aria-disabled="true">Not now</button>
    </div>`,
  },
};

/** Labelled controls: plain, wrong, chosen. */
export const Controls: StoryObj = {
  parameters: {
    content: html`<div class="column">
      <div class="field">
        <label class="label" for="plain">Where exactly</label>
        <div class="hint" id="plain-hint">For example: kitchen, under the sink</div>
        <input class="control" id="plain" aria-describedby="plain-hint" />
      </div>
      <div class="field">
        <label class="label" for="wrong">Phone</label>
        <input class="control" id="wrong" value="12" aria-invalid="true" aria-describedby="wrong-error" />
        <div class="error" id="wrong-error">${icon('alert')} Write at least 3 digits.</div>
      </div>
      <fieldset class="field group">
        <legend class="label">What is it about?</legend>
        <div class="chips">
          <label class="chip"
            ><input type="radio" name="kind" checked />${icon('wrench')} <span>Repair</span></label
          >
          <label class="chip"><input type="radio" name="kind" />${icon('chat')} <span>Complaint</span></label>
        </div>
      </fieldset>
      <fieldset class="field group" aria-describedby="group-error">
        <legend class="label">Category</legend>
        <div class="chips">
          <label class="chip"><input type="radio" name="category" /><span>Leak</span></label>
          <label class="chip"><input type="radio" name="category" /><span>Lamp</span></label>
        </div>
        <div class="error" id="group-error">${icon('alert')} Choose one.</div>
      </fieldset>
      <label class="check"><input type="checkbox" checked /> Staff may enter when nobody is at home</label>
    </div>`,
  },
};
