import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import { commentChannelName } from '../../../controllers/outbox/comment-channel.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import type { SentRecord } from '../../../controllers/outbox/receipt.js';
import { requestChannel } from '../../../controllers/outbox/request-channel.js';
import { nextMultiple, secondsUntil } from '../../../controllers/outbox/waiting-time.js';
import { TickerController } from '../../../controllers/ticker.js';
import { adoptStyles } from '../../../internal/adopt-styles.js';
import { icon } from '../../../styles/icons.js';
import { alreadyView, unsureView } from '../views/alert.view.js';
import { draftNoticeView, keptView } from '../views/draft-notice.view.js';
import { emergencyStyles } from '../views/emergency.styles.js';
import type { FormParts } from '../views/form-view.js';
import { linksView } from '../views/links.view.js';
import { refusalWords } from '../../../controllers/refusal-words.js';
import { joinParts } from '../../../internal/join-parts.js';
import { sentView } from '../views/sent.view.js';
import { similarView } from '../views/similar.view.js';
import { waitingView, type WaitingQuestion } from '../views/waiting.view.js';
import { filingStyles } from './filing.styles.js';
import type { RequestFormFiling } from './filing.js';
import { numberOf, receiptOf } from './posting.js';
import { Promised } from './promised.js';

/** Draws what the filing adds to the form, and what stands in the form's place. */
export class FilingParts implements FormParts {
  readonly #filing: RequestFormFiling;
  readonly #promised: Promised;
  #asking: { id: string; question: WaitingQuestion } | undefined;
  #isDressed = false;

  constructor(filing: RequestFormFiling) {
    this.#filing = filing;
    this.#promised = new Promised(filing.form, () => filing.emergency.isEmergency);
  }

  get isSending(): boolean {
    return this.#filing.posting.phase === 'sending';
  }

  get status(): 'sending' | 'waiting' | 'sent' | 'failed' | undefined {
    const { posting, presence } = this.#filing;
    const { phase } = posting;
    if (!presence.isKnown) return undefined;
    if (phase === 'writing') return this.#filing.error ? 'failed' : undefined;
    return phase;
  }

  get error(): AdapterError | undefined {
    return this.#filing.error;
  }

  /** What is shown in the place of the form, to the one whose it is. */
  get instead(): TemplateResult | undefined {
    const { posting, neighbours, presence } = this.#filing;
    const { followed } = neighbours;
    if (!presence.isKnown) return undefined;
    if (followed) return this.#dressed(this.#sent({ state: 'recorded', request: followed }, true));
    const { phase, sent, entry } = posting;
    if (phase === 'waiting') return this.#dressed(this.#waiting(entry!));
    if (phase !== 'sent') return undefined;
    return this.#dressed(this.#sent(receiptOf(sent!), false, isLongAgo(sent!) ? sent!.sentAt : undefined));
  }

  /** Whom to call. */
  get alarm(): TemplateResult | undefined {
    const { emergency, posting } = this.#filing;
    // One from an earlier visit that still does not get through.
    const isWaiting = posting.others.some((entry) => entry.emergency && entry.attempts > 0);
    const phase = emergency.isUnsent || isWaiting ? 'unsent' : 'writing';
    return this.#dressed(emergency.view(emergency.isEmergency || isWaiting, phase));
  }

  /** Above the questions: the draft, what is not sent yet, what was sent meanwhile. */
  get above() {
    const { drafting, form, posting } = this.#filing;
    const words = form.locale.section('filing');
    const { notice } = drafting;
    const savedAt = notice && 'savedAt' in notice ? { savedAt: form.locale.dateTime(notice.savedAt) } : {};
    const others = posting.others.length > 0 ? this.#others(posting.others) : undefined;
    const unseen = this.#unseen();
    if (!notice && !others && unseen.length === 0) return undefined;
    return this.#dressed(
      html`${
        notice
          ? draftNoticeView({
              words,
              notice: { ...notice, ...savedAt },
              isOut: drafting.isOut(),
              startOver: () => void drafting.startOver(),
              takeAside: () => void drafting.takeAside(),
              dropAside: () => void drafting.dropAside(),
            })
          : nothing
      }
      ${others} ${unseen}`,
    );
  }

  /** Where the resident is writing: whom to call. */
  get nearDescription(): TemplateResult | undefined {
    const { emergency } = this.#filing;
    return emergency.isEmergency ? emergency.line : undefined;
  }

  /** Beside the questions: what others have reported. */
  get similar(): TemplateResult | undefined {
    const { neighbours, form, posting } = this.#filing;
    if (neighbours.found.length === 0) return undefined;
    return this.#dressed(
      similarView({
        words: form.locale.section('filing'),
        requests: neighbours.found,
        isDuplicate: neighbours.isDuplicate,
        state: neighbours.state,
        dateTime: (instant) => form.locale.dateTime(instant),
        follow: (request) => void neighbours.follow(request, posting.owner?.residentId),
        dismiss: () => neighbours.dismiss(),
      }),
    );
  }

  /** Above the button: what is promised, where the draft is kept, and what the company does with it. */
  get footnote(): TemplateResult | typeof nothing {
    const { drafting, form } = this.#filing;
    // A photo that is still being made ready is not kept yet, whatever the text is.
    const kept = (form.photos.tray?.isKept ?? true) ? drafting.keeper?.kept : undefined;
    const words = form.locale.section('filing');
    return html`${this.#dressed(this.#promised.view)} ${keptView(words, kept, drafting.trouble)}
    ${linksView(form.source.links, words)}`;
  }

  /** What is to be known before the next press of the button. */
  get alert(): TemplateResult | undefined {
    const { already, error, isUnsure, form } = this.#filing;
    if (error && isUnsure)
      return unsureView(form.locale.core.errors[error.code], form.locale.section('outbox'));
    if (!already) return undefined;
    return this.#dressed(
      alreadyView({
        words: form.locale.section('filing'),
        sentAt: form.locale.dateTime(already.sentAt),
        show: () => this.#filing.show(already),
        sendAgain: () => void this.#filing.send({ again: true }),
      }),
    );
  }

  #sent(receipt: ReturnType<typeof receiptOf>, isFollowed: boolean, sentAt?: string): TemplateResult {
    const { afterwards, emergency, form } = this.#filing;
    // Somebody may still be in danger: a report alone brings nobody in time.
    const isUrgent = !isFollowed && sentAt === undefined && emergency.isEmergency;
    const waiting = receipt.state === 'recorded' ? afterwards.waitingFor(receipt.request) : [];
    const { copy, share, addPhoto, canShare } = afterwards;
    const isOpen = receipt.state === 'recorded' && afterwards.canAddPhoto(receipt.request);
    const words = form.locale.section('filing');
    return sentView({
      locale: form.locale,
      words,
      receipt,
      isFollowed,
      sentAt,
      alarm: emergency.view(isUrgent, 'sent'),
      missing: [
        ...refusalWords(form.locale, afterwards.missing),
        ...(afterwards.isWithoutPhotos ? [words.photosLeft] : []),
      ],
      outcome: afterwards.outcome,
      copy,
      share: canShare ? share : undefined,
      addPhoto: isOpen && !isFollowed ? (request, files) => void addPhoto(request, files) : undefined,
      waiting: waiting.length > 0 ? this.#others(waiting) : undefined,
      another: this.#another,
    });
  }

  #waiting(entry: OutboxEntry): TemplateResult {
    const { emergency, form } = this.#filing;
    const { title } = form.locale.section('outbox');
    return html`<div class="waiting" part="body">
      <div role="alert">${emergency.view(entry.emergency, 'unsent')}</div>
      <h2 class="title" part="title" id="title" tabindex="-1">${icon('clock')} ${title}</h2>
      ${this.#entry(entry, true)}
      <div class="row" part="footer">
        <button class="button quiet" part="action" type="button" @click=${this.#another}>
          ${form.locale.section('filing').another}
        </button>
      </div>
    </div>`;
  }

  #others(entries: readonly OutboxEntry[]): TemplateResult {
    const { title } = this.#filing.form.locale.section('outbox');
    const signedOut = entries.find(({ state }) => state === 'signed-out');
    return html`<div role="group" class="notice" part="item" aria-labelledby="unsent">
      <h3 class="section-title" id="unsent">${icon('clock')} ${title}</h3>
      <ul class="reports" part="list">
        ${entries.map(
          (entry) =>
            html`<li class="report" part="item">
              ${this.#entry(entry, entry.channel === requestChannel && this.#filing.drafting.isFree, entry !== signedOut)}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /** What most forms never show brings its styles and its clock when it is first shown. */
  #dressed<View>(view: View): View {
    if (!view || this.#isDressed) return view;
    this.#isDressed = true;
    const { host } = this.#filing.form;
    adoptStyles(host.shadowRoot!, filingStyles, emergencyStyles);
    new TickerController(host, () => this.#nextChange());
    return view;
  }

  #entry(entry: OutboxEntry, canChange: boolean, isSignOutSaid = false): TemplateResult {
    const { form, posting, change, discard } = this.#filing;
    const { outbox, owner } = posting;
    return waitingView({
      words: form.locale.section('outbox'),
      entry,
      writtenAt: form.locale.dateTime(entry.createdAt),
      isSending: outbox?.isSending(entry.id) ?? false,
      isDurable: owner!.store.isDurable,
      seconds: secondsUntil(entry),
      isHeld: entry.notBefore > Date.now(),
      isSignOutSaid,
      asking: this.#asking?.id === entry.id ? this.#asking.question : undefined,
      retry: (id) => void outbox?.retry(id),
      change: canChange ? (id) => void this.#answered(id, change(id)) : undefined,
      ask: this.#ask,
      discard: (id) => void this.#answered(id, discard(id)),
    });
  }

  /** What was sent while nobody looked. */
  #unseen(): TemplateResult[] {
    const { posting, drafting, form } = this.#filing;
    const words = form.locale.section('outbox');
    const unseen = (posting.outbox?.sent ?? []).filter(
      ({ seen, slot, channel, id }) =>
        !seen && (slot === drafting.keeper?.slot || channel === commentChannelName) && id !== posting.entryId,
    );
    return unseen.map(
      (sent) =>
        html`<div class="notice" part="item" role="status">
          <p>${icon('check')} ${joinParts(words.sent(sent.summary), numberOf(sent))}</p>
          <button
            class="button quiet"
            part="action"
            type="button"
            @click=${() => void this.#filing.hide(sent)}
          >
            ${words.hide}
          </button>
        </div>`,
    );
  }

  readonly #ask = (id: string, question: WaitingQuestion | undefined) => {
    this.#asking = question && { id, question };
    this.#filing.form.host.requestUpdate();
    void this.#filing.form.focusOn(question ? 'answer-yes' : 'title');
  };

  /** By then the resident may be asked about another. */
  async #answered(id: string, act: Promise<void>): Promise<void> {
    await act;
    if (this.#asking && this.#asking.id !== id) return this.#filing.form.focusOn('answer-yes');
    this.#asking = undefined;
    this.#filing.form.host.requestUpdate();
  }

  readonly #another = () => {
    this.#filing.restart();
    void this.#filing.form.focusOn('title');
  };

  #nextChange(): number | undefined {
    const { posting } = this.#filing;
    const entries = posting.entry ? [posting.entry, ...posting.others] : posting.others;
    const seconds = entries.map(secondsUntil).filter((left) => left > 0);
    if (seconds.length > 0) return nextMultiple(1000);
    const isPromising = posting.phase === 'writing' && this.#promised.promises.length > 0;
    return isPromising ? nextMultiple(60_000) : undefined;
  }
}

/** Just now needs no date. */
function isLongAgo({ sentAt }: SentRecord): boolean {
  return Date.now() - Date.parse(sentAt) > 60_000;
}
