import { html, nothing, type TemplateResult } from 'lit';
import type { Activity } from '../../../domain/activity.js';
import { toolIcon } from '../../../styles/tool-icons.js';
import { codeView } from '../../notice-board/views/code.view.js';
import type { CalendarParts } from '../calendar-parts.js';
import type { ActivityTools } from './activity.view.js';

/** What a resident can do with an activity: take it over into their calendar, pass it on. */
export function toolsView(
  { locale, port }: CalendarParts,
  { passingOn, toCalendar }: ActivityTools,
  activity: Activity,
): TemplateResult {
  const words = locale.section('activity');
  const { id, title, seriesId } = activity;
  const address = toCalendar.addressOf(activity);
  const button = (label: string, picture: Parameters<typeof toolIcon>[0], press: () => void) =>
    html`<button class="button" part="action" type="button" @click=${press}>
      ${toolIcon(picture)} ${label}
    </button>`;
  return html`<div class="tools">
      ${button(words.calendarOne, 'calendar', () => void toCalendar.addOne(activity))}
      ${
        seriesId !== undefined && port()?.series
          ? button(words.calendarSeries, 'calendar', () => void toCalendar.addSeries(activity))
          : nothing
      }
      ${
        passingOn.isOffered
          ? html`${button(words.share, 'share', () => void passingOn.share(id, { title, url: address }))}
            ${button(passingOn.code ? words.hideQr : words.qr, 'qr', () => void passingOn.toggleCode(id, address))}`
          : nothing
      }
    </div>
    ${passingOn.said ? html`<p class="hint" part="hint">${passingOn.said}</p>` : nothing}
    ${codeView(passingOn.code, words.qrLabel(title))}`;
}
