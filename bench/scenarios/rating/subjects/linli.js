// The real element as a control of the page's form.
import '../../../../src/components/rating-prompt/rating-prompt.define.ts';

export function create() {
  const prompt = document.createElement('linli-rating-prompt');
  prompt.setAttribute('name', 'score');
  return prompt;
}

export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
