import { findEmergency, type EmergencyType } from '../../../domain/emergency/emergency.js';
import { emergencyLineView, emergencyView, type EmergencyView } from '../views/emergency.view.js';
import type { FilingForm } from './filing-form.js';

/** How long a resident in danger may be left without a word after Send, ms (K056). */
const patience = 1500;

/** Sees that something is an emergency, by its category or by plain words, and says whom to call. */
export class EmergencyWatch {
  readonly #form: FilingForm;
  readonly #compose = (event: Event) => {
    this.#isComposing = event.type === 'compositionstart';
    if (!this.#isComposing) this.changed();
  };
  /** The words that were read last. */
  #read = '';
  #type: EmergencyType | undefined;
  #dismissed: EmergencyType | undefined;
  #isComposing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When it is to be said that nothing is sent yet, by the stopwatch, ms. */
  #unsentAt: number | undefined;
  /** Whether it is to be said that the emergency is not sent. */
  isUnsent = false;

  constructor(form: FilingForm) {
    this.#form = form;
  }

  connect(): void {
    for (const type of ['compositionstart', 'compositionend']) {
      this.#form.host.addEventListener(type, this.#compose);
    }
    // Moved while somebody waits, who waits on.
    if (this.#unsentAt !== undefined) this.#wait(this.#unsentAt);
  }

  disconnect(): void {
    for (const type of ['compositionstart', 'compositionend']) {
      this.#form.host.removeEventListener(type, this.#compose);
    }
    clearTimeout(this.#timer);
  }

  /** Reads what is written; not half a word that an input method is still making. */
  changed(): void {
    const { description } = this.#form.now().draft;
    if (this.#isComposing || description === this.#read) return;
    this.#read = description;
    const before = this.#type;
    this.#type = findEmergency(description);
    // "This is not an emergency" was said of words that are gone.
    if (description === '') this.#dismissed = undefined;
    if (this.#type !== before) this.#form.host.requestUpdate();
  }

  /** Whether what the form shows is an emergency. */
  get isEmergency(): boolean {
    const isSaid = this.#type !== undefined && this.#type !== this.#dismissed;
    return isSaid || (this.#form.now().context?.category?.emergency ?? false);
  }

  /** From now on somebody waits for an answer. Without a connection there is nothing to wait for. */
  startWaiting(): void {
    this.#wait(performance.now() + (navigator.onLine ? patience : 0));
  }

  #wait(unsentAt: number): void {
    this.#endWait();
    this.#unsentAt = unsentAt;
    this.#timer = setTimeout(() => this.stopWaiting(false), unsentAt - performance.now());
  }

  #endWait(): void {
    clearTimeout(this.#timer);
    this.#unsentAt = undefined;
  }

  /** The wait is over. */
  stopWaiting(isSent: boolean): void {
    this.#endWait();
    this.#sayUnsent(!isSent);
  }

  /** Begins anew. */
  forget(): void {
    this.#endWait();
    this.#read = '';
    this.#type = undefined;
    this.#dismissed = undefined;
    this.isUnsent = false;
  }

  /** What to do and whom to call. */
  view(isEmergency: boolean, phase: EmergencyView['phase']) {
    if (!isEmergency) return undefined;
    const { locale } = this.#form;
    const isByCategory = this.#form.now().context?.category?.emergency;
    return emergencyView({
      words: locale.section('emergency'),
      type: this.#type,
      phone: this.#form.source.emergencyPhone,
      phase,
      ...(!isByCategory && phase === 'writing' && { dismiss: this.#dismiss }),
    });
  }

  /** Whom to call, in one line. */
  get line() {
    return emergencyLineView({
      words: this.#form.locale.section('emergency'),
      phone: this.#form.source.emergencyPhone,
    });
  }

  readonly #dismiss = () => {
    this.#dismissed = this.#type;
    this.#form.host.requestUpdate();
    void this.#form.focusOn('description');
  };

  #sayUnsent(isUnsent: boolean): void {
    if (isUnsent === this.isUnsent) return;
    this.isUnsent = isUnsent;
    this.#form.host.requestUpdate();
  }
}
