import type { AdapterError } from '../../../adapter/errors.js';
import { goneElsewhere } from '../../../controllers/gone-elsewhere.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import type { Issue } from '../request-form.model.js';
import { controlId } from '../views/form-view.js';
import { readDraft } from './draft-shape.js';
import type { RequestFormFiling } from './filing.js';
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
    const { form, neighbours } = this.#filing;
    const isElsewhere = goneElsewhere(form.host);
    const issues = issuesFrom(error?.fields ?? {});
    this.#isUnderWay = true;
    try {
      await settled;
      if (!(await this.#takeOut(entry, () => this.#show(error, issues)))) return;
    } finally {
      this.#isUnderWay = false;
    }
    if (error?.originalId !== undefined) await neighbours.showDuplicate(error.originalId);
    // Whoever is writing on by then stays there.
    if (!isElsewhere()) await form.focusOn(error ? controlId(issues[0]?.path ?? 'failure') : 'title');
  }

  /** Calls back when it is in the form. Resolves with whether it still is the form of whoever wrote it. */
  async #takeOut(entry: OutboxEntry, isBack: () => void): Promise<boolean> {
    const { drafting, posting } = this.#filing;
    const { keeper } = drafting;
    // Without one it would be a draft nowhere.
    if (!keeper) return false;
    const isShown = () => entry.id === posting.entryId;
    const wasShown = isShown();
    const fileIds = entry.files.map(({ id }) => id);
    const files = wasShown ? [] : await keeper.filesOf({ fileIds });
    const draft = readDraft(entry.draft);
    const taken = await posting.outbox?.withdraw(entry.id, () => {
      // Where somebody else is there by now, it is a draft of whoever wrote it.
      if (drafting.keeper === keeper) {
        // It may be on its way for long, and something else be begun meanwhile.
        if (!isShown() && (wasShown || !draft || !drafting.isFree)) return undefined;
        // At once: what is typed while the device is busy belongs to it.
        if (!isShown()) void drafting.show({ draft: draft!, files });
        isBack();
      }
      return keeper.takeOver({ id: entry.draftId, content: entry.draft, fileIds });
    });
    return taken !== undefined && drafting.keeper === keeper;
  }

  /** The form shows it, and why it was refused. */
  #show(error: AdapterError | undefined, issues: readonly Issue[]): void {
    const { form, posting, emergency } = this.#filing;
    posting.entryId = undefined;
    emergency.isUnsent = false;
    this.#filing.error = error;
    const { context, draft } = form.now();
    form.put({ issues, ...(context && { draft: revealIssues(draft, issues, context) }) });
    form.host.requestUpdate();
  }
}
