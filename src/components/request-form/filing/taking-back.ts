import type { AdapterError } from '../../../adapter/errors.js';
import { goneElsewhere, isBeside } from '../../../controllers/gone-elsewhere.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { controlId } from '../views/form-view.js';
import { readDraft } from './draft-shape.js';
import type { RequestFormFiling } from './filing.js';
import { showLatePhotos } from './late-photos.js';
import { issuesFrom, revealIssues } from './refused.js';

/** Takes a request that is not sent out of the outbox and back into the form: to be changed, or because it was refused. */
export class TakingBack {
  readonly #filing: RequestFormFiling;
  #isUnderWay = false;

  constructor(filing: RequestFormFiling) {
    this.#filing = filing;
  }

  /** `error`: why it was refused; `settled`: once the form knows where it keeps drafts. */
  async take(entry: OutboxEntry, error: AdapterError | undefined, settled: Promise<unknown>): Promise<void> {
    if (this.#isUnderWay) return;
    const isElsewhere = goneElsewhere(this.#filing.form.host);
    let shown: Promise<void> | undefined;
    this.#isUnderWay = true;
    try {
      await settled;
      await this.#takeOut(entry, () => {
        shown = this.#show(entry, error, isElsewhere);
      });
    } finally {
      this.#isUnderWay = false;
      this.#filing.posting.givenBackId = undefined;
    }
    await shown;
  }

  /** Calls back when it is in the form, if it is the form of whoever wrote it. */
  async #takeOut(entry: OutboxEntry, isBack: () => void): Promise<void> {
    const { drafting, posting } = this.#filing;
    const { keeper } = drafting;
    // Without one it would be a draft nowhere.
    if (!keeper) return;
    const isShown = () => entry.id === posting.entryId;
    const wasShown = isShown();
    const fileIds = entry.files.map(({ id }) => id);
    const files = wasShown ? [] : await keeper.filesOf({ fileIds });
    const draft = readDraft(entry.draft);
    await posting.outbox?.withdraw(entry.id, () => {
      const back = { id: entry.draftId, content: entry.draft, fileIds };
      // Where somebody else is there by now, it is a draft of whoever wrote it.
      if (drafting.keeper === keeper) {
        // It may be on its way for long, and something else be begun meanwhile.
        if (!isShown() && (wasShown || !draft || !drafting.isFree)) return undefined;
        // At once: what is typed while the device is busy belongs to it.
        if (!isShown()) void drafting.show({ draft: draft!, files });
        void showLatePhotos(drafting, this.#filing.form, keeper, back, files);
        posting.givenBackId = entry.id;
        isBack();
      }
      return keeper.takeOver(back);
    });
  }

  /** The form shows it, and why it was refused. Whoever is writing on stays there. */
  async #show(
    entry: OutboxEntry,
    error: AdapterError | undefined,
    isElsewhere: () => boolean,
  ): Promise<void> {
    const { form, posting, emergency, neighbours } = this.#filing;
    const issues = issuesFrom(error?.fields ?? {});
    posting.entryId = undefined;
    emergency.isUnsent = false;
    this.#filing.error = error;
    // A duplicate is shown beside the words.
    this.#filing.isUnsure = entry.mayHaveArrived && error?.originalId === undefined;
    const { context, draft } = form.now();
    form.put({ issues, ...(context && { draft: revealIssues(draft, issues, context) }) });
    form.host.requestUpdate();
    if (error?.originalId !== undefined) await neighbours.showDuplicate(error.originalId);
    if (!isElsewhere() && !isBeside(form.host))
      await form.focusOn(error ? controlId(issues[0]?.path ?? 'failure') : 'title');
  }
}
