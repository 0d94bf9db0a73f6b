import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import { dimensionBounds, ratingCommentLimit, type RatingDimension } from '../../../domain/rating.js';
import { countCharacters } from '../../../domain/text.js';
import type { Messages } from '../../../i18n/messages.js';
import {
  offeredReasons,
  toneIn,
  type Answer,
  type Judgement,
  type Question,
} from '../rating-prompt.model.js';
import { stepsView } from '../views/steps.view.js';

/** What the details are drawn from. */
export interface DetailsView {
  readonly question: Question;
  readonly answer: Answer;
  readonly locale: LocalizeController<'ratingPrompt'>;
  readonly disabled: boolean;
  readonly change: (change: Partial<Answer>) => void;
}

/** What follows the first answer: reasons, dimensions, words, and what the resident wishes to happen. */
export function detailsView(view: DetailsView): TemplateResult {
  const { question } = view;
  return html`<div class="details" part="body">
    ${reasonsView(view)}
    ${
      question.dimensions.length > 0
        ? html`<div role="group" aria-labelledby="dimensions">
            <h3 class="section-title" id="dimensions">
              ${view.locale.section('rating').dimensions} ${optional(view)}
            </h3>
            ${question.dimensions.map((dimension) => dimensionView(dimension, view))}
          </div>`
        : nothing
    }
    ${question.asksComment ? commentView(view) : nothing} ${wishesView(view)}
  </div>`;
}

const optional = ({ locale }: DetailsView) => html`<span class="optional">${locale.core.optional}</span>`;

function reasonsView(view: DetailsView): TemplateResult | typeof nothing {
  const { question, answer, locale, disabled, change } = view;
  const offered = offeredReasons(question, answer);
  if (offered.length === 0) return nothing;
  const tone = toneIn(question, answer) ?? 'middle';
  const toggle = (id: string) => {
    const others = answer.reasonIds.filter((chosen) => chosen !== id);
    change({ reasonIds: others.length < answer.reasonIds.length ? others : [...others, id] });
  };
  return html`<fieldset class="field" ?disabled=${disabled}>
    <legend class="label" part="label">${locale.section('rating').reasons[tone]} ${optional(view)}</legend>
    <ul class="chips" part="list">
      ${offered.map(
        ({ id, label }) =>
          html`<li>
            <label class="chip" part="item">
              <input
                type="checkbox"
                name="reasons"
                value=${id}
                .checked=${answer.reasonIds.includes(id)}
                @input=${stop}
                @change=${() => toggle(id)}
              />${label}
            </label>
          </li>`,
      )}
    </ul>
  </fieldset>`;
}

function dimensionView({ id, label, askExpectation }: RatingDimension, view: DetailsView): TemplateResult {
  const { answer, locale, disabled, change } = view;
  const judgement = answer.dimensions[id] ?? {};
  const judge = (part: Judgement) =>
    change({ dimensions: { ...answer.dimensions, [id]: { ...judgement, ...part } } });
  const { levels, clear } = locale.words;
  const group = (
    name: string,
    legend: unknown,
    chosen: number | undefined,
    choose: (score?: number) => void,
  ) =>
    stepsView({
      name,
      legend,
      steps: levelSteps(levels),
      layout: 'levels',
      chosen,
      clearLabel: html`${clear}<span class="visually-hidden">${locale.core.colon}${label}</span>`,
      disabled,
      choose,
    });
  return html`<div class="dimension">
    ${group(`dimension-${id}`, label, judgement.perceived, (perceived) => judge({ perceived }))}
    ${
      askExpectation && judgement.perceived !== undefined
        ? html`<div class="expected">
            ${group(
              `dimension-${id}-expected`,
              html`${locale.section('rating').expected}<span class="visually-hidden"
                  >${locale.core.comma}${label}</span
                >`,
              judgement.expected,
              (expected) => judge({ expected }),
            )}
          </div>`
        : nothing
    }
  </div>`;
}

function levelSteps(levels: Messages['ratingPrompt']['levels']) {
  const { min, max } = dimensionBounds;
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const score = min + index;
    return { score, label: levels[score as keyof typeof levels] };
  });
}

/** How many characters are left is told once that begins to matter. */
function commentView(view: DetailsView): TemplateResult {
  const { answer, locale, disabled, change } = view;
  const words = locale.section('rating');
  const { comment } = answer;
  const left =
    comment.length < ratingCommentLimit * 0.9 ? undefined : ratingCommentLimit - countCharacters(comment);
  const isTooLong = left !== undefined && left < 0;
  return html`<div class="field">
    <label class="label" part="label" for="comment">${words.comment} ${optional(view)}</label>
    <textarea
      class="control"
      part="control"
      id="comment"
      name="comment"
      rows="3"
      .value=${comment}
      ?disabled=${disabled}
      aria-invalid=${isTooLong ? 'true' : nothing}
      aria-describedby=${left === undefined ? nothing : 'comment-left'}
      @input=${(event: Event) => {
        stop(event);
        change({ comment: (event.target as HTMLTextAreaElement).value });
      }}
    ></textarea>
    ${
      left === undefined
        ? nothing
        : html`<p
            class=${isTooLong ? 'error' : 'hint'}
            part=${isTooLong ? 'error' : 'hint'}
            id="comment-left"
          >
            ${words.charactersLeft(left)}
          </p>`
    }
  </div>`;
}

function wishesView(view: DetailsView): TemplateResult | typeof nothing {
  const { question, answer, locale, disabled, change } = view;
  const { callBack, thanks } = locale.section('rating');
  const tone = toneIn(question, answer);
  const check = (id: string, label: string, isOn: boolean, toggled: (on: boolean) => void) =>
    html`<div class="wishes">
      <label class="check">
        <input
          type="checkbox"
          name=${id}
          .checked=${isOn}
          ?disabled=${disabled}
          @input=${stop}
          @change=${(event: Event) => toggled((event.target as HTMLInputElement).checked)}
        />${label}
      </label>
    </div>`;
  if (tone === 'low' && question.offersCallBack)
    return check('call-back', callBack, answer.callBack, (on) => change({ callBack: on }));
  if (tone === 'high' && question.personName !== undefined)
    return check('thanks', thanks(question.personName), answer.thanks, (on) => change({ thanks: on }));
  return nothing;
}

/** The element says itself what has changed. */
function stop(event: Event): void {
  event.stopPropagation();
}
