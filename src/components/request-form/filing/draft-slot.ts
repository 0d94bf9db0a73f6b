import { recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { warnOnce } from '../../../internal/warn.js';

const taken = new Set<string>();

/** The place of a form's draft on the device. Two forms of one kind on a page must not write over each other; in two tabs they are one. */
export class DraftSlot {
  #key: string | undefined;
  #isHeld = false;

  /** Takes the place that is wished for, or the next that is free, and leaves the one before; gives its name. */
  take(owner: Owner, wanted: string): string {
    this.leave();
    for (let number = 1; ; number++) {
      const slot = number === 1 ? wanted : `${wanted}/${number}`;
      this.#key = recordKey('draft', owner, slot);
      this.hold();
      if (this.#isHeld) return slot;
      warnOnce(
        'request-form: drafts of forms alike are told apart only by which came first: give each an id.',
      );
    }
  }

  /** Takes again what it has left, unless another has taken it by now. */
  hold(): void {
    if (this.#key === undefined || taken.has(this.#key)) return;
    taken.add(this.#key);
    this.#isHeld = true;
  }

  leave(): void {
    if (this.#isHeld) taken.delete(this.#key!);
    this.#isHeld = false;
  }
}
