import type { CommunityAdapter } from '../../../adapter/adapter.js';
import { isSameOwner, ownerOf, portalOf, succession } from '../../../controllers/outbox/owner.js';
import type { Owner, Succession } from '../../../controllers/outbox/owner.js';
import type { FilingForm } from './filing-form.js';

/** Who is there, and at which backend: until another has said who is there, that may be somebody else. */
export class Presence {
  readonly #form: FilingForm;
  /** The one that has said so last. */
  #adapter: CommunityAdapter | undefined;
  /** Who was there last. */
  owner: Owner | undefined;

  constructor(form: FilingForm) {
    this.#form = form;
  }

  /** Whether the backend at hand has said who is there. A form that has left may have lost it, and nobody else has come. */
  get isKnown(): boolean {
    return !this.#form.host.isConnected || this.#isAtHand;
  }

  /** Whether that owner is the one who is told what comes of what is sent. */
  isOf(owner: Owner): boolean {
    return this.isKnown && this.owner === owner;
  }

  /** Whether what the form is connected to now is that owner's. */
  isConnectedFor(owner: Owner): boolean {
    return this.#isAtHand && this.owner === owner;
  }

  get #isAtHand(): boolean {
    return this.#form.now().adapter === this.#adapter;
  }

  /** Looks who is there; gives what they have to do with whoever was there before, where that was not they. */
  look(): Succession | undefined {
    const { adapter, context, sharedDevice } = this.#form.now();
    // What a form holds that has left is not taken over behind the page's back. Without a portal's word the intake tells.
    if (!adapter || !(context || adapter.resident) || !this.#form.host.isConnected) return undefined;
    this.#adapter = adapter;
    const owner = ownerOf({ adapter, intakeResidentId: context?.intake.residentId, sharedDevice });
    const { owner: before } = this;
    // Somebody has signed out of the portal. Until it is known who comes, it may well be the same person.
    const isSignedOut =
      before?.residentId !== undefined &&
      owner.residentId === undefined &&
      before.portal === portalOf(adapter);
    if (isSameOwner(before, owner) || (isSignedOut && !sharedDevice)) return undefined;
    this.owner = owner;
    return succession(before, owner, adapter);
  }
}
