import { toAdapterError, type AdapterError } from '../../../adapter/errors.js';
import { withDeadline } from '../../../adapter/deadline.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import type { Notice } from '../../../domain/notice.js';
import { digest } from '../../../internal/key.js';
import type { BoardParts } from '../board-parts.js';
import type { Newer } from './newer.js';
import { LinliNoticeAcknowledgedEvent, LinliNoticeAcknowledgeEvent } from './reading.events.js';

/** Sends acknowledgements: on a press alone, and done once the backend says so. */
export class Acknowledging {
  readonly #board: BoardParts;
  readonly #newer: Newer;
  readonly #sending = new Set<string>();
  readonly #failed = new Map<string, AdapterError>();

  constructor(board: BoardParts, newer: Newer) {
    this.#board = board;
    this.#newer = newer;
  }

  isSending({ id }: Notice): boolean {
    return this.#sending.has(id);
  }

  failure({ id }: Notice): AdapterError | undefined {
    return this.#failed.get(id);
  }

  /** Somebody else is there. */
  forget(): void {
    this.#failed.clear();
  }

  readonly acknowledge = async (notice: Notice): Promise<void> => {
    const { host, locale, announcer, focusOn } = this.#board;
    const port = this.#board.port();
    const { id } = notice;
    if (!port?.acknowledge || this.#sending.has(id)) return;
    if (!host.dispatchEvent(new LinliNoticeAcknowledgeEvent({ notice }))) return;
    const residentId = this.#board.adapter()?.resident?.();
    // The same every time: however often it is pressed, and wherever, it is one acknowledgement of this text.
    const what = [id, residentId, notice.corrections?.[0]?.at].join(' ');
    this.#sending.add(id);
    this.#failed.delete(id);
    host.requestUpdate();
    try {
      const answer = await withDeadline(undefined, (signal) =>
        port.acknowledge!(id, {
          signal,
          locale: locale.locale,
          idempotencyKey: `acknowledge.${digest(what)}`,
          ...(residentId !== undefined && { residentId }),
        }),
      );
      // Somebody else has signed in meanwhile: it is not theirs.
      if (this.#board.adapter()?.resident?.() !== residentId) return;
      this.#newer.take(answer);
      announcer.say(locale.section('notice').acknowledge.said);
      host.dispatchEvent(new LinliNoticeAcknowledgedEvent({ notice: answer }));
    } catch (thrown) {
      this.#fail(notice, toAdapterError(thrown));
    } finally {
      this.#sending.delete(id);
    }
    await focusOn('acknowledgement');
  };

  #fail(notice: Notice, error: AdapterError): void {
    this.#failed.set(notice.id, error);
    if (error.code !== 'unauthenticated') return;
    const retry = () => void this.acknowledge(notice);
    this.#board.host.dispatchEvent(new LinliSessionExpiredEvent({ retry }));
  }
}
