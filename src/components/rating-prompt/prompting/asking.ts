import type { Owner } from '../../../controllers/outbox/owner.js';
import {
  afterAsking,
  afterOutcome,
  afterRefusal,
  afterUndo,
  chooseInvitation,
  defaultAskingRules,
  subjectKey,
  type Asked,
  type AskingMemory,
  type AskingRules,
} from '../../../domain/rating-policy.js';
import type { RatingInvitation } from '../../../domain/rating.js';
import { amountOf } from '../../../domain/service-level/duration.js';
import { wakeAt } from '../../../internal/ticker.js';
import { warnOnce } from '../../../internal/warn.js';
import type { PromptHost } from '../rating-prompt.late.js';
import { deviceMemoryOf, type DeviceMemory } from '../../../controllers/device-memory.js';
import { askingMemory } from './asking-memory.js';
import { exceptPrompt, formInUseUntil, onFormChange } from './form-in-use.js';
import { endTurn, onFreeTurn, takeTurn } from './turn.js';

type Change = (memory: AskingMemory) => AskingMemory;

/** Decides when to ask, and remembers what was asked. */
export class Asking {
  readonly #form: PromptHost;
  readonly #evaluate: () => void;
  #stops: (() => void)[] = [];
  #store: DeviceMemory<AskingMemory> | undefined;
  #owner: Owner | undefined;
  #cancelLook: (() => void) | undefined;
  /** What takes back what was decided last, and nothing that was remembered since. */
  #undo: Change | undefined;

  /** `evaluate` is called when the answer may have become another. */
  constructor(form: PromptHost, evaluate: () => void) {
    this.#form = form;
    this.#evaluate = evaluate;
    exceptPrompt(form.host);
  }

  follow(owner: Owner): void {
    this.disconnect();
    this.#owner = owner;
    this.#undo = undefined;
    this.#store = deviceMemoryOf(owner, askingMemory);
    this.#stops = [
      this.#store.subscribe(this.#evaluate),
      onFreeTurn(this.#evaluate),
      onFormChange(this.#evaluate),
    ];
  }

  disconnect(): void {
    for (const stop of this.#stops.splice(0)) stop();
    endTurn(this);
    this.#lookAgainAt(undefined);
  }

  /** The one to ask about now, if there is one. Without a doubt about the turn: what it returns is to be shown. */
  async choose(invitations: readonly RatingInvitation[], now: number): Promise<RatingInvitation | undefined> {
    const store = this.#store;
    const owner = this.#owner;
    if (!store || !owner) return undefined;
    const { always } = this.#form.now();
    const [{ value: memory, isKnown }, inUseUntil] = await Promise.all([
      store.read(),
      formInUseUntil(owner, Date.now()),
    ]);
    if (store !== this.#store || !this.#form.host.isConnected) return undefined;
    if (always) {
      const isAnswered = ({ subject }: RatingInvitation) =>
        memory.asked.some(
          ({ subjectId, outcome }) => subjectId === subjectKey(subject) && outcome === 'answered',
        );
      return invitations.find((invitation) => !isAnswered(invitation));
    }
    // There may be a "never" that the device has not told yet, or that another version wrote: rather no question in this
    // visit than one against that. Where the device answers after all, this is decided anew.
    if (!isKnown) return undefined;
    const { invitation, changesAt } = chooseInvitation(invitations, {
      memory,
      rules: this.#rules(),
      now,
      formInUse: inUseUntil !== undefined,
    });
    if (!invitation) {
      const times = [changesAt && changesAt + Date.now() - now, inUseUntil].filter((time) =>
        Number.isFinite(time),
      );
      this.#lookAgainAt(times.length > 0 ? Math.min(...(times as number[])) : undefined);
      return undefined;
    }
    this.#lookAgainAt(undefined);
    return takeTurn(this) ? invitation : undefined;
  }

  /** The question is put. */
  async begin(subjectId: string, now: number): Promise<void> {
    if (!this.#form.now().always) await this.#store?.change((memory) => afterAsking(memory, subjectId, now));
  }

  /** The resident has answered, or wants no question now. */
  async end(subjectId: string, outcome: NonNullable<Asked['outcome']>, now: number): Promise<void> {
    await this.#decide(
      (memory) => afterOutcome(memory, subjectId, outcome, now),
      (before) => (memory) => afterUndo(memory, before, subjectId),
    );
  }

  /** The answer was refused for good: it is asked for again, on later pages too. */
  async refused(subjectId: string, now: number): Promise<void> {
    await this.#store?.change((memory) => afterRefusal(memory, subjectId, now));
  }

  /** The resident wants no questions at all. */
  async silence(): Promise<void> {
    await this.#decide(
      (memory) => ({ ...memory, never: true }),
      ({ never }) =>
        (memory) => ({ ...memory, never }),
    );
  }

  async #decide(change: Change, undoTo: (before: AskingMemory) => Change): Promise<void> {
    const store = this.#store;
    const before = await store?.change(change);
    // Somebody else may be there by now, who has decided nothing.
    if (before && store === this.#store) this.#undo = undoTo(before);
  }

  /** Takes back what was decided last. */
  async undo(): Promise<void> {
    if (this.#undo) await this.#store?.change(this.#undo);
  }

  /** Lets another prompt of the page ask. */
  leave(): void {
    endTurn(this);
  }

  #rules(): AskingRules {
    const { delay, coolDown } = this.#form.now();
    return {
      delay: spanOf('delay', delay) ?? defaultAskingRules.delay,
      coolDown: spanOf('cool-down', coolDown) ?? defaultAskingRules.coolDown,
    };
  }

  /** By the device's clock. */
  #lookAgainAt(time: number | undefined): void {
    this.#cancelLook?.();
    this.#cancelLook = time === undefined ? undefined : wakeAt(time, this.#evaluate);
  }
}

/** A duration in ms; "no time" is one here. */
function spanOf(name: string, duration: string | undefined): number | undefined {
  if (duration === undefined) return undefined;
  if (/^P(0+[WD]|T0+[HMS])$/.test(duration)) return 0;
  const amount = amountOf(duration, false);
  if (!amount) warnOnce(`rating-prompt ${name}="${duration}": write it as "PT1H" or "P7D".`);
  return amount?.value;
}
