import { svg, html, type TemplateResult } from 'lit';
import { scaleBounds, type RatingScale } from '../../../domain/rating.js';
import type { Messages } from '../../../i18n/messages.js';
import { stepsView, type Step, type StepsView } from './steps.view.js';

/** A scale, and what stands around it. */
export type ScaleView = Omit<StepsView, 'name' | 'steps' | 'layout' | 'below' | 'clearLabel'> & {
  readonly scale: RatingScale;
  readonly words: Messages['ratingPrompt'];
};

/** The question itself: words, faces with words, or numbers with words for the two ends. */
export function scaleView(view: ScaleView): TemplateResult {
  const { scale, words } = view;
  const common = { ...view, name: 'score', clearLabel: words.clear };
  if (scale === 'satisfaction')
    return stepsView({
      ...common,
      layout: 'words',
      steps: steps(scale, (score) => ({ label: words.satisfaction[score as 1], sign: score })),
    });
  if (scale === 'emoji')
    return stepsView({
      ...common,
      layout: 'faces',
      steps: steps(scale, (score) => ({ label: words.levels[score as 1], sign: face(score) })),
    });
  const { low, high } = words.ends[scale];
  const { min, max } = scaleBounds[scale];
  const heard = (score: number) => {
    const end = score === min ? low : score === max ? high : undefined;
    return end === undefined ? String(score) : words.end(score, end);
  };
  const below = html`<div class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></div>`;
  return stepsView({
    ...common,
    layout: 'numbers',
    steps: steps(scale, (score) => ({ label: heard(score), isHidden: true, sign: score })),
    below,
  });
}

function steps(scale: RatingScale, look: (score: number) => Omit<Step, 'score'>): Step[] {
  const { min, max } = scaleBounds[scale];
  return Array.from({ length: max - min + 1 }, (_, index) => ({ score: min + index, ...look(min + index) }));
}

/** A mouth from turned down to turned up. */
function face(score: number): TemplateResult {
  const bend = (score - 3) * 2.2;
  const corner = 15.5 - bend / 2;
  return html`<svg viewBox="0 0 24 24">
    ${svg`<circle cx="12" cy="12" r="9.5"/><path d="M9 9.2v.6M15 9.2v.6M8 ${corner}Q12 ${corner + bend} 16 ${corner}"/>`}
  </svg>`;
}
