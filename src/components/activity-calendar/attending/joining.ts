import { withDeadline } from '../../../adapter/deadline.js';
import { AdapterError, toAdapterError } from '../../../adapter/errors.js';
import type { ActivitiesPort, WriteOptions } from '../../../adapter/ports.js';
import type { OneRecord } from '../../../controllers/one-record.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import type { Activity, RsvpInput } from '../../../domain/activity.js';
import { randomId } from '../../../internal/key.js';
import type { CalendarParts } from '../calendar-parts.js';
import {
  LinliActivityJoinEvent,
  LinliActivityJoinedEvent,
  LinliActivityLeaveEvent,
  LinliActivityLeftEvent,
} from './attending.events.js';
import { putInPlace } from './newer.js';

/** What a resident wants: a place, or to give theirs up (`undefined`). */
type Wish = RsvpInput | undefined;

/** How it stands with a resident's reply to one activity. */
export interface Reply {
  /** How many guests are chosen, where that is another number than before. */
  guests?: number;
  isSending?: boolean;
  /** Why the last attempt failed. */
  error?: AdapterError;
  /** What came of the last one that was answered: somebody else was quicker, or there was no room for more guests. */
  answer?: 'taken' | 'no-room' | 'left';
  /** Whether the resident is asked if they mean to leave. */
  isAsked?: boolean;
}

/** Sends replies: on a press alone, and done once the backend says so. What it says is what is shown. */
export class Joining {
  readonly #calendar: CalendarParts;
  readonly #one: OneRecord<Activity, ActivitiesPort>;
  readonly #replies = new Map<string, Reply>();
  /** The key of a wish until it is answered: whoever presses again means the same. */
  readonly #keys = new Map<string, string>();

  constructor(calendar: CalendarParts, one: OneRecord<Activity, ActivitiesPort>) {
    this.#calendar = calendar;
    this.#one = one;
  }

  replyTo({ id }: Activity): Reply {
    return this.#replies.get(id) ?? {};
  }

  /** Somebody else is there. */
  forget(): void {
    this.#replies.clear();
    this.#keys.clear();
  }

  choose(activity: Activity, guests: number): void {
    this.#set(activity, { guests });
  }

  /** Asks whether the resident means to leave, or takes the question back. */
  async ask(activity: Activity, isAsked: boolean): Promise<void> {
    this.#set(activity, { isAsked });
    await this.#calendar.focusOn(isAsked ? 'leave-question' : 'leave');
  }

  async join(activity: Activity, reply: RsvpInput): Promise<void> {
    const { host } = this.#calendar;
    if (host.dispatchEvent(new LinliActivityJoinEvent({ activity, ...reply })))
      await this.#send(activity, reply);
  }

  async leave(activity: Activity): Promise<void> {
    const { host } = this.#calendar;
    if (host.dispatchEvent(new LinliActivityLeaveEvent({ activity }))) await this.#send(activity, undefined);
  }

  /** For whoever pressed and for nobody else, however long it takes. */
  async #send(activity: Activity, wish: Wish): Promise<void> {
    const { port, adapter, locale } = this.#calendar;
    const [{ id }, sender, residentId] = [activity, port(), adapter()?.resident?.()];
    const isTheirs = () => port() === sender && adapter()?.resident?.() === residentId;
    if (!sender?.rsvp || this.replyTo(activity).isSending) return;
    const intent = JSON.stringify([id, wish ?? 'leave']);
    const idempotencyKey = this.#keys.get(intent) ?? `rsvp.${randomId()}`;
    this.#keys.set(intent, idempotencyKey);
    const { guests } = this.replyTo(activity);
    this.#replies.set(id, { isSending: true, ...(guests !== undefined && { guests }) });
    this.#calendar.host.requestUpdate();
    const options = {
      locale: locale.locale,
      idempotencyKey,
      ...(residentId !== undefined && { residentId }),
    };
    try {
      const answer = await withDeadline(undefined, (signal) =>
        ask(sender, activity, wish, { ...options, signal }),
      );
      if (answer.id !== id || !answer.rsvp)
        throw new AdapterError('malformed', { message: 'the answer does not say what came of it' });
      this.#keys.delete(intent);
      if (isTheirs()) await this.#answered(answer, wish);
    } catch (thrown) {
      if (isTheirs()) await this.#failed(activity, toAdapterError(thrown), () => this.#send(activity, wish));
    }
  }

  async #answered(answer: Activity, wish: Wish): Promise<void> {
    const { host, source, announcer } = this.#calendar;
    const { rsvp } = answer;
    const isRefused = wish && rsvp!.state === 'none';
    const hasLess = wish && rsvp!.state !== 'none' && (rsvp!.guests ?? 0) !== (wish.guests ?? 0);
    const outcome = !wish ? 'left' : isRefused ? 'taken' : hasLess ? 'no-room' : undefined;
    this.#replies.set(answer.id, {
      ...(outcome && { answer: outcome }),
      ...(isRefused && wish.guests !== undefined && { guests: wish.guests }),
    });
    putInPlace(source, answer.id, answer);
    this.#one.show(answer);
    announcer.say(this.words(answer));
    await this.#keepFocus(answer);
    host.dispatchEvent(
      wish
        ? new LinliActivityJoinedEvent({ activity: answer })
        : new LinliActivityLeftEvent({ activity: answer }),
    );
  }

  async #failed(activity: Activity, error: AdapterError, again: () => Promise<void>): Promise<void> {
    const { guests } = this.replyTo(activity);
    this.#replies.set(activity.id, { error, ...(guests !== undefined && { guests }) });
    await this.#keepFocus(activity);
    if (error.code !== 'unauthenticated') return;
    this.#calendar.host.dispatchEvent(new LinliSessionExpiredEvent({ retry: () => void again() }));
  }

  /** How it stands with the resident's place, in words; empty where they have none and nothing has happened. */
  words(activity: Activity): string {
    const { rsvp: words } = this.#calendar.locale.section('activity');
    const { answer } = this.replyTo(activity);
    const { state = 'none', guests = 0, position = 1 } = activity.rsvp ?? {};
    if (answer === 'no-room') return words.noRoom(guests);
    if (state === 'joined') return words.joined(guests);
    if (state === 'waiting') return words.waiting(position, guests);
    return answer === 'taken' ? words.taken : answer === 'left' ? words.left : '';
  }

  #set(activity: Activity, change: Partial<Reply>): void {
    const { isSending = false, guests } = this.replyTo(activity);
    const before = { isSending, ...(guests !== undefined && { guests }) };
    this.#replies.set(activity.id, { ...before, ...change });
    this.#calendar.host.requestUpdate();
  }

  /** What was pressed goes away: what takes its place has the focus, unless the resident has gone elsewhere meanwhile. */
  async #keepFocus({ id }: Activity): Promise<void> {
    const { host, focusOn } = this.#calendar;
    const { activeElement } = host.shadowRoot!;
    const isHere = activeElement?.closest('.joining') ?? document.activeElement === document.body;
    if (isHere && host.activityId === id) await focusOn('joining-title');
    else host.requestUpdate();
  }
}

function ask(port: ActivitiesPort, { id }: Activity, wish: Wish, options: WriteOptions): Promise<Activity> {
  return wish ? port.rsvp!.join(id, wish, options) : port.rsvp!.leave(id, options);
}
