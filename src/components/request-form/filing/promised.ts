import { html, type TemplateResult } from 'lit';
import { timeOf } from '../../../adapter/asked.js';
import { readCalendars, readLevel } from '../../../adapter/level-shapes.js';
import type { Intake } from '../../../domain/intake.js';
import type { WorkCalendar } from '../../../domain/service-level/calendar.js';
import type { ServiceLevel } from '../../../domain/service-level/level.js';
import type { ServicePromise } from '../../../domain/service-level/promise.js';
import { promisesFor } from '../../../domain/service-level/request-promises.js';
import { warnOnce } from '../../../internal/warn.js';
import { factView } from '../../../styles/facts.js';
import type { FilingForm } from './filing-form.js';

interface Standard {
  level: ServiceLevel | undefined;
  calendars: readonly WorkCalendar[];
}

const report = (message: string) => warnOnce(`request-form: ${message}`);

/** What the published standard promises for what is being written, before it is sent. */
export class Promised {
  readonly #form: FilingForm;
  readonly #isEmergency: () => boolean;
  #intake: Intake | undefined;
  #standard: Standard | undefined;

  constructor(form: FilingForm, isEmergency: () => boolean) {
    this.#form = form;
    this.#isEmergency = isEmergency;
  }

  /** The deadlines, if it were sent now. */
  get promises(): ServicePromise[] {
    const { adapter, context, draft } = this.#form.now();
    if (!context?.intake.serviceLevel) return [];
    const { level, calendars } = this.#read(context.intake);
    if (!level) return [];
    const now = timeOf(adapter?.clock);
    return promisesFor(level, calendars, {
      kind: draft.kind,
      ...(context.category && { category: context.category }),
      emergency: this.#isEmergency(),
      status: 'submitted',
      createdAt: new Date(now).toISOString(),
    });
  }

  /** What is promised, in words; nothing where nothing is. */
  get view(): TemplateResult | undefined {
    const due = this.promises.filter(({ dueAt }) => dueAt !== undefined);
    if (due.length === 0) return undefined;
    const { locale } = this.#form;
    const words = locale.section('filing');
    return html`<p class="hint" part="hint">${words.promised}</p>
      <dl class="facts" part="list">
        ${due.map(({ metric, dueAt }) =>
          factView(
            words.sentPromises[metric],
            html`<time datetime=${dueAt!}>${locale.dateTime(dueAt!)}</time>`,
          ),
        )}
      </dl>`;
  }

  /** A standard is read once for each intake. */
  #read(intake: Intake): Standard {
    if (!this.#standard || this.#intake !== intake) {
      const calendars = readCalendars(intake.calendars, report);
      this.#intake = intake;
      this.#standard = { level: readLevel(intake.serviceLevel, calendars, report), calendars };
    }
    return this.#standard;
  }
}
