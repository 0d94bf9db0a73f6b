import { residentOf } from '../../../adapter/asked.js';
import { AdapterError, toAdapterError } from '../../../adapter/errors.js';
import { withDeadline } from '../../../adapter/deadline.js';
import type { NoticesPort } from '../../../adapter/ports.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import { changedAt, type Notice } from '../../../domain/notice.js';
import { digest, randomId } from '../../../internal/key.js';
import { pageBody } from '../../../internal/page-body.js';
import type { BoardParts } from '../board-parts.js';
import type { Newer } from './newer.js';
import { LinliNoticeAcknowledgedEvent, LinliNoticeAcknowledgeEvent } from './reading.events.js';

/** Sends acknowledgements: on a press alone, and done once the backend says so. */
export class Acknowledging {
  readonly #board: BoardParts;
  readonly #newer: Newer;
  readonly #readAgain: (id: string) => Promise<void>;
  #sending = new Set<string>();
  /** By notice and version: what failed of one text says nothing of another. */
  readonly #failed = new Map<string, AdapterError>();
  /** The keys of those who cannot be told apart, by notice and version. */
  readonly #keys = new Map<string, string>();

  /** `readAgain` brings the notice as it is now, where it turns out to be another. */
  constructor(board: BoardParts, newer: Newer, readAgain: (id: string) => Promise<void>) {
    this.#board = board;
    this.#newer = newer;
    this.#readAgain = readAgain;
  }

  isSending({ id }: Notice): boolean {
    return this.#sending.has(id);
  }

  failure(notice: Notice): AdapterError | undefined {
    return this.#failed.get(versionOf(notice));
  }

  /** Somebody else is there: what is on its way is not theirs. */
  forget(): void {
    this.#sending = new Set();
    this.#failed.clear();
    this.#keys.clear();
  }

  readonly acknowledge = (notice: Notice): Promise<void> =>
    this.#send(notice, this.#board.port(), residentOf(this.#board.adapter()));

  /** For whoever pressed and for nobody else, however long it takes. */
  async #send(notice: Notice, port: NoticesPort | undefined, residentId: string | undefined): Promise<void> {
    const { host, locale, announcer } = this.#board;
    const { id } = notice;
    const isTheirs = () => port === this.#board.port() && residentId === residentOf(this.#board.adapter());
    if (!port?.acknowledge || this.#sending.has(id) || !isTheirs()) return;
    // What is acknowledged is what was read: a text that waits has to be seen first.
    if (this.#newer.one && host.noticeId === id) return announcer.say(locale.section('notice').changedOne);
    if (!host.dispatchEvent(new LinliNoticeAcknowledgeEvent({ notice }))) return;
    const sending = this.#sending.add(id);
    this.#failed.delete(versionOf(notice));
    host.requestUpdate();
    try {
      const idempotencyKey = this.#keyOf(notice, residentId);
      const answer = await withDeadline(undefined, (signal) =>
        port.acknowledge!(id, {
          signal,
          locale: locale.locale,
          idempotencyKey,
          seen: changedAt(notice),
          ...(residentId !== undefined && { residentId }),
        }),
      );
      if (answer.id !== id || !answer.acknowledgement?.acknowledgedAt)
        throw new AdapterError('malformed', { message: 'the answer does not say that it is acknowledged' });
      if (!isTheirs()) return;
      this.#done(answer);
      this.#keepFocus(id);
    } catch (thrown) {
      if (isTheirs()) this.#fail(notice, toAdapterError(thrown), () => this.#send(notice, port, residentId));
    } finally {
      sending.delete(id);
      host.requestUpdate();
    }
  }

  #done(answer: Notice): void {
    const { host, locale, announcer } = this.#board;
    this.#newer.take(answer);
    announcer.say(locale.section('notice').acknowledge.said);
    host.dispatchEvent(new LinliNoticeAcknowledgedEvent({ notice: answer }));
  }

  #fail(notice: Notice, error: AdapterError, again: () => Promise<void>): void {
    const { announcer, host, locale } = this.#board;
    this.#failed.set(versionOf(notice), error);
    announcer.say(`${locale.section('notice').acknowledge.failed} ${locale.core.errors[error.code]}`);
    // Where it cannot be read now, the next change or the next visit brings it.
    if (error.code === 'conflict') void this.#readAgain(notice.id).catch(() => {});
    if (error.code !== 'unauthenticated') return;
    host.dispatchEvent(new LinliSessionExpiredEvent({ retry: () => void again() }));
  }

  /** The button goes away: what takes its place has the focus, unless the resident has gone elsewhere meanwhile. */
  #keepFocus(id: string): void {
    const { host, focusOn } = this.#board;
    const { activeElement } = host.shadowRoot!;
    const isHere = activeElement?.closest('.acknowledgement') ?? document.activeElement === pageBody();
    if (isHere && host.noticeId === id) void focusOn('acknowledgement');
  }

  /**
   * The same every time that a resident acknowledges a text: it is done once. Where residents are not told apart, each
   * press has its own, which its repetitions share.
   */
  #keyOf(notice: Notice, residentId: string | undefined): string {
    const version = versionOf(notice);
    if (residentId !== undefined) return `acknowledge.${digest(`${residentId} ${version}`)}`;
    const key = this.#keys.get(version) ?? `acknowledge.${randomId()}`;
    this.#keys.set(version, key);
    return key;
  }
}

/** One text of a notice. */
const versionOf = (notice: Notice) => `${notice.id} ${changedAt(notice)}`;
