import { html, nothing, type TemplateResult } from 'lit';
import type { TrayPhoto } from '../../../controllers/tray-photo.js';
import { descriptionLimit } from '../../../domain/text.js';
import { refusalWords } from '../../../controllers/refusal-words.js';
import { actionsView, newsView, outcomeView } from '../views/actions.view.js';
import { writingView } from '../views/writing.view.js';
import type { Outcome } from './act.js';
import type { WrittenAction } from './acting.js';
import type { RequestTrackerFollowing } from './following.js';

/** Draws what the resident can do with a request, what they write, what became of it, and what changed of late. */
export class ActingParts {
  readonly #following: RequestTrackerFollowing;

  constructor(following: RequestTrackerFollowing) {
    this.#following = following;
  }

  /** What changed while it was open. */
  get news(): unknown {
    const { news, tracker } = this.#following;
    const { requestId } = tracker.now();
    if (!news.latest || news.latest.requestId !== requestId) return nothing;
    const hide = () => {
      news.latest = undefined;
      void tracker.focusOn('title');
    };
    return newsView(this.#words, news.sentences(news.latest.changes), hide);
  }

  /** What can be done, once it is known who is there. */
  get actions(): unknown {
    const { acting, tracker } = this.#following;
    const { request } = tracker.now();
    const { offered, panel, urgeFrom, outcome } = acting;
    if (!request || acting.papers.size === 0) return nothing;
    if (offered.length === 0 && !outcome && !panel) return nothing;
    const { locale } = tracker;
    return actionsView({
      words: this.#words,
      number: request.number,
      offered,
      underWay: acting.underWay,
      panel,
      urgeFrom: urgeFrom === undefined ? undefined : locale.dateTime(new Date(urgeFrom).toISOString()),
      form: panel ? this.#form(panel, request.number) : nothing,
      outcome: outcome ? this.#outcome(outcome) : nothing,
      act: (action) => void acting.act(action),
      open: (action) => acting.open(action as WrittenAction),
    });
  }

  get #words() {
    return this.#following.tracker.locale.section('tracking');
  }

  #form(action: WrittenAction, number: string): TemplateResult {
    const { acting, tracker } = this.#following;
    const words = this.#words;
    const { problem } = acting;
    return writingView({
      words,
      locale: tracker.locale,
      action,
      number,
      written: acting.papers.get(action)!.written,
      error: problem && {
        field: problem.field,
        words: problem.code === 'tooLong' ? words.tooLong(descriptionLimit) : words[problem.code],
      },
      isBusy: acting.underWay === action,
      isPossible: acting.offers(action),
      photos: action === 'comment' ? this.#photos() : undefined,
      write: (change) => acting.write(action, change),
      send: () => void acting.act(action),
      close: () => acting.close(),
    });
  }

  #photos() {
    const { commenting, tracker } = this.#following;
    const limits = tracker.now().port?.photos?.limits;
    if (!limits?.count) return undefined;
    const { locale } = tracker;
    const { album, hasFailed, isOut } = commenting;
    const remove = (photo: TrayPhoto) => void commenting.removePhoto(photo);
    const rows = album?.rows({ locale, limits, tray: album.tray, isOut, remove });
    const failed = html`<p class="error" part="error" role="alert">${locale.core.errors.unavailable}</p>`;
    return {
      rows: hasFailed ? failed : rows,
      isFull: (album?.tray.photos.length ?? 0) >= limits.count,
      add: (files: readonly File[]) => void commenting.addPhotos(files),
    };
  }

  #outcome(outcome: Outcome): TemplateResult {
    const { acting, commenting, news, tracker } = this.#following;
    const { core, words: shared } = tracker.locale;
    const words = this.#words;
    const { action } = outcome;
    if (outcome.state === 'done') {
      const missing = action === 'comment' ? refusalWords(tracker.locale, commenting.missing) : [];
      return outcomeView({ words, isDone: true, sentence: [words.done[action], ...missing].join(' ') });
    }
    const isKept = acting.panel === action && !acting.papers.get(acting.panel)?.isBlank;
    if (outcome.state === 'failed') {
      const { error, act } = outcome;
      const sentence = `${words.failed[action]} ${core.errors[error.code]}`;
      const hasButton = acting.panel === action || !acting.offers(action) || acting.urgeFrom !== undefined;
      const again = () => void acting.act(action, act.request.id);
      const retry = hasButton ? undefined : { name: core.retry, act: again };
      return outcomeView({ words, isDone: false, sentence, isKept, retry });
    }
    const changes = news.sentences(outcome.changes);
    const { request } = tracker.now();
    const asItIs = request ? words.conflictNothing(shared.statuses[request.status]) : shared.notFound;
    const sentence = changes.length > 0 ? words.conflict : asItIs;
    return outcomeView({ words, isDone: false, sentence, changes, isKept });
  }
}
