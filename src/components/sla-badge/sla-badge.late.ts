import { nothing, type TemplateResult } from 'lit';
import type * as Reckonings from './reckoning/index.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { ElementHost } from '../../controllers/provided.js';
import type { ServiceRequest } from '../../domain/request.js';
import type { WorkCalendar } from '../../domain/service-level/calendar.js';
import type { ServiceLevel } from '../../domain/service-level/level.js';
import type { PromiseMetric, ServicePromise } from '../../domain/service-level/promise.js';
import { adoptStyles } from '../../internal/adopt-styles.js';
import type { PromiseView } from './sla-badge.view.js';

type Reckoning = typeof Reckonings;

let loading: Promise<Reckoning> | undefined;
let loaded: Reckoning | undefined;

/** Loads what reckons and explains deadlines: a badge with the server's deadline does without. */
export class SlaBadgeLate {
  readonly #host: ElementHost;
  #isStyled = false;

  constructor(host: ElementHost) {
    this.#host = host;
  }

  /** The promise of a request under a level; `undefined` while that is being loaded. */
  reckon(
    request: ServiceRequest,
    level: ServiceLevel,
    calendars: readonly WorkCalendar[],
    metric: PromiseMetric,
  ): ServicePromise | undefined {
    return this.#load()?.reckonPromise(request, level, calendars, metric);
  }

  /** The progress and the steps to the deadline, once they are loaded. */
  details(
    view: PromiseView,
    calendars: readonly WorkCalendar[],
    locale: LocalizeController<'slaBadge'>,
  ): TemplateResult | typeof nothing {
    const late = this.#load();
    if (!late) return nothing;
    if (!this.#isStyled) adoptStyles(this.#host.shadowRoot!, late.tokenStyles, late.detailsStyles);
    this.#isStyled = true;
    return late.detailsView(view, calendars, locale.section('explanation'));
  }

  #load(): Reckoning | undefined {
    if (!loaded) void this.#fetch();
    return loaded;
  }

  async #fetch(): Promise<void> {
    loading ??= import('./reckoning/index.js');
    try {
      loaded = await loading;
    } catch {
      // The line is gone; whoever draws next tries again.
      loading = undefined;
      return;
    }
    this.#host.requestUpdate();
  }
}
