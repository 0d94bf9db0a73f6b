import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { readDraft } from './draft-shape.js';
import type { Drafting } from './drafting.js';
import type { Posting } from './posting.js';

/** Takes a request that is not sent out of the outbox and back into the form: to be changed, or because it was refused. */
export class TakingBack {
  readonly #drafting: Drafting;
  readonly #posting: Posting;
  #isUnderWay = false;

  constructor(drafting: Drafting, posting: Posting) {
    this.#drafting = drafting;
    this.#posting = posting;
  }

  /** `settled`: once the form knows where it keeps drafts. Resolves with whether the request is in the form. */
  async take(entry: OutboxEntry, settled: Promise<unknown>): Promise<boolean> {
    if (this.#isUnderWay) return false;
    this.#isUnderWay = true;
    try {
      await settled;
      return await this.#take(entry);
    } finally {
      this.#isUnderWay = false;
    }
  }

  async #take(entry: OutboxEntry): Promise<boolean> {
    const { keeper } = this.#drafting;
    // Without one it would be a draft nowhere.
    if (!keeper) return false;
    const isShown = () => entry.id === this.#posting.entryId;
    const wasShown = isShown();
    const fileIds = entry.files.map(({ id }) => id);
    const files = wasShown ? [] : await keeper.filesOf({ fileIds });
    const draft = readDraft(entry.draft);
    const taken = await this.#posting.outbox?.withdraw(entry.id, () => {
      // Where somebody else is there by now, it is a draft of whoever wrote it.
      if (this.#drafting.keeper === keeper && !isShown()) {
        // It may be on its way for long, and something else be begun meanwhile.
        if (wasShown || !draft || !this.#drafting.isFree) return undefined;
        // At once: what is typed while the device is busy belongs to it.
        void this.#drafting.show({ draft, files });
      }
      return keeper.takeOver({ id: entry.draftId, content: entry.draft, fileIds });
    });
    return taken !== undefined && this.#drafting.keeper === keeper;
  }
}
