import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { Brand } from '../../../src/adapter/brand.js';
import { memory } from '../../../src/adapters/memory/index.js';
import '../../../src/components/activity-calendar/activity-calendar.define.js';
import '../../../src/components/notice-board/notice-board.define.js';
import '../../../src/components/provider/provider.define.js';
import '../../../src/components/rating-prompt/rating-prompt.define.js';
import '../../../src/components/request-form/request-form.define.js';
import '../../../src/components/request-tracker/request-tracker.define.js';
import '../../../src/components/sla-badge/sla-badge.define.js';
import type { ServicePromise } from '../../../src/domain/index.js';
import { shownElements, type ShownElement } from '../elements.js';
import { wordsFor, type StudioWords } from '../words/words.js';
import { brandPage } from './brand-page.js';
import { languageName, previewLocales, type PreviewLocale } from './locales.js';

/** How the preview is looked at: no part of the brand. */
export interface PreviewChoice {
  locale: PreviewLocale;
  width: 'phone' | 'desktop';
  scheme: 'both' | 'light' | 'dark';
  shown: ShownElement | 'all';
}

/**
 * A community that lives in the page: nothing is sent anywhere. Both schemes show the same one. It names nobody to call in an
 * emergency, so that the brand's number is seen.
 */
const adapter = withoutPhone(memory());

function withoutPhone(backend: CommunityAdapter): CommunityAdapter {
  const requests = backend.requests!;
  const intake: typeof requests.intake = async (options) => {
    const intake = { ...(await requests.intake(options)) };
    delete intake.emergencyPhone;
    return intake;
  };
  return { ...backend, requests: { ...requests, intake } };
}

const minute = 60_000;

/** A promise of which a good third of the time is left, as long as somebody looks. */
const promise: ServicePromise = {
  metric: 'response',
  source: 'server',
  startedAt: new Date(Date.now() - 160 * minute).toISOString(),
  dueAt: new Date(Date.now() + 80 * minute).toISOString(),
};

export interface Preview {
  readonly brand: Brand;
  readonly words: StudioWords;
  readonly choice: PreviewChoice;
  /** A logo that is looked at before it has an address. */
  readonly triedLogo: string | undefined;
  readonly choose: (choice: PreviewChoice) => void;
}

/** Every element in the brand, light beside dark. */
export function previewView(preview: Preview): TemplateResult {
  return html`${choicesView(preview)}
    <div class="frames ${preview.choice.width}">
      ${frameView(preview, 'light')} ${frameView(preview, 'dark')}
    </div>`;
}

function choicesView({ words, choice, choose }: Preview): TemplateResult {
  const list = (
    id: keyof PreviewChoice,
    label: string,
    values: readonly string[],
    nameOf: (value: string) => string,
  ) =>
    html`<div class="choice">
      <label class="label" for="preview-${id}">${label}</label>
      <select
        class="control"
        id="preview-${id}"
        @change=${(event: Event) => choose({ ...choice, [id]: (event.target as HTMLSelectElement).value })}
      >
        ${values.map((value) => html`<option value=${value} ?selected=${value === choice[id]}>${nameOf(value)}</option>`)}
      </select>
    </div>`;
  return html`<div class="choices">
    ${list('locale', words.language, previewLocales, languageName)}
    ${list('width', words.width, ['phone', 'desktop'], (width) => words.widths[width as 'phone'])}
    ${list('scheme', words.scheme, ['both', 'light', 'dark'], (scheme) => words.schemes[scheme as 'both'])}
    ${list('shown', words.shown, ['all', ...shownElements], (shown) =>
      shown === 'all' ? words.all : words.elements[shown as ShownElement],
    )}
  </div>`;
}

function frameView({ brand, words, choice, triedLogo }: Preview, scheme: 'light' | 'dark'): TemplateResult {
  const { locale, shown } = choice;
  const logo = triedLogo ?? (scheme === 'dark' ? brand.logo?.dark : undefined) ?? brand.logo?.light;
  const page = brandPage({ brand, logo, locale, isWhole: shown === 'all' }, elementsView(choice, scheme));
  return html`<section
    class="frame"
    ?hidden=${!['both', scheme].includes(choice.scheme)}
    aria-labelledby="frame-${scheme}"
  >
    <h3 class="frame-title" id="frame-${scheme}">${words[scheme]}</h3>
    <div class="stage" lang=${locale} style=${styleMap({ colorScheme: scheme })}>
      <linli-provider .brand=${brand} .adapter=${adapter} locale=${locale} time-zone="Asia/Shanghai">
        ${page}
      </linli-provider>
    </div>
  </section>`;
}

/** What is not looked at is hidden and not taken away: it may hold what somebody wrote. */
function elementsView({ locale, shown }: PreviewChoice, scheme: 'light' | 'dark'): TemplateResult {
  const isAway = (element: ShownElement) => shown !== 'all' && shown !== element;
  return html`<linli-sla-badge
      size="detailed"
      label=${wordsFor(locale).words.badgeLabel}
      ?hidden=${isAway('sla-badge')}
      .promise=${promise}
    ></linli-sla-badge>
    <linli-request-form id="form-${scheme}" ?hidden=${isAway('request-form')}></linli-request-form>
    <linli-rating-prompt subject-id="seed-2" always ?hidden=${isAway('rating-prompt')}></linli-rating-prompt>
    <linli-notice-board slot="second" ?hidden=${isAway('notice-board')}></linli-notice-board>
    <linli-request-tracker slot="second" ?hidden=${isAway('request-tracker')}></linli-request-tracker>
    <linli-activity-calendar
      slot="second"
      holidays="CN"
      ?hidden=${isAway('activity-calendar')}
    ></linli-activity-calendar>`;
}
