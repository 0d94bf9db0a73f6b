import { html, render } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { WorkCalendar } from '../../../domain/service-level/calendar.js';
import { adoptStyles } from '../../../internal/adopt-styles.js';
import { tokenStyles } from '../../../styles/tokens.generated.styles.js';
import type { PromiseView } from '../sla-badge.view.js';
import { detailsStyles } from './details.styles.js';
import { detailsView } from './details.view.js';

/** A detailed badge: what was promised, the line of every badge, and below it why it is due when it is. */
export function drawFrame(
  frame: HTMLElement,
  line: HTMLElement,
  view: PromiseView,
  calendars: readonly WorkCalendar[],
  locale: LocalizeController<'slaBadge'>,
): void {
  adoptStyles(frame.getRootNode() as ShadowRoot, tokenStyles, detailsStyles);
  frame.className = 'base';
  frame.setAttribute('part', 'base');
  frame.lang = locale.locale;
  const title = view.words.metrics[view.promise.metric];
  render(
    html`<div class="row"><span class="title" part="title">${title}</span> ${line}</div>
      ${detailsView(view, calendars, locale.section('explanation'))}`,
    frame,
  );
}
