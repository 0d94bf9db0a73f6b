import { residentOf } from '../../../adapter/asked.js';
import { writeJson } from '../../../adapter/json.js';
import { withDeadline } from '../../../adapter/deadline.js';
import { AdapterError, toAdapterError } from '../../../adapter/errors.js';
import { isUncertain } from '../../../adapter/uncertain.js';
import type { ActivitiesPort, WriteOptions } from '../../../adapter/ports.js';
import type { OneRecord } from '../../../controllers/one-record.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import type { Activity, RsvpInput } from '../../../domain/activity.js';
import { placesLeft } from '../../../domain/activity-state.js';
import { randomId } from '../../../internal/key.js';
import { pageBody } from '../../../internal/page-body.js';
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
  readonly guests?: number;
  readonly isSending?: boolean;
  /** Why the last attempt failed. */
  readonly error?: AdapterError;
  /** What came of the last one that was answered: there was no room, or none for more guests. */
  readonly answer?: 'taken' | 'no-room' | 'left' | 'left-line';
  /** Whether the resident is asked if they mean to leave. */
  readonly isAsked?: boolean;
}

/** Who has sent a reply. */
interface Sender {
  wish: Wish;
  again: () => Promise<void>;
  /** Whether they are still there. */
  isTheirs: () => boolean;
}

/** Refusals that hold: whoever presses again means something new. */
const isFinal = ({ code }: AdapterError) => ['conflict', 'invalid', 'forbidden', 'not-found'].includes(code);

/** Sends replies: on a press alone, and done once the backend says so. What it says is what is shown. */
export class Joining {
  readonly #calendar: CalendarParts;
  readonly #one: OneRecord<Activity, ActivitiesPort>;
  /** By activity, each with what was seen of it: what was said of that does not outlive it. */
  readonly #replies = new Map<string, { seen: string; reply: Reply }>();
  /** By activity, the key of each wish until one is answered or seen to be: whoever presses again means the same. */
  readonly #keys = new Map<string, { place: string; keys: Map<string, string> }>();

  constructor(calendar: CalendarParts, one: OneRecord<Activity, ActivitiesPort>) {
    this.#calendar = calendar;
    this.#one = one;
  }

  replyTo(activity: Activity): Reply {
    const asked = this.#keys.get(activity.id);
    if (asked && asked.place !== placeIn(activity)) this.#keys.delete(activity.id);
    const { seen, reply = {} } = this.#replies.get(activity.id) ?? {};
    if (seen === undefined || seen === placesSeen(activity)) return reply;
    const { guests, isSending = false } = reply;
    return { isSending, ...(guests !== undefined && { guests }) };
  }

  /** Somebody else is there, or another backend. */
  forget(): void {
    this.#replies.clear();
    this.#keys.clear();
  }

  choose(activity: Activity, guests: number): void {
    this.#set(activity, { ...this.replyTo(activity), guests });
  }

  /** Asks whether the resident means to leave, or takes the question back. */
  async ask(activity: Activity, isAsked: boolean): Promise<void> {
    if (this.replyTo(activity).isSending) return;
    this.#set(activity, { ...this.replyTo(activity), isAsked });
    await this.#calendar.focusOn(isAsked ? 'leave-question' : 'leave');
  }

  async join(activity: Activity, reply: RsvpInput): Promise<void> {
    if (this.replyTo(activity).isSending) return;
    const { host } = this.#calendar;
    if (host.dispatchEvent(new LinliActivityJoinEvent({ activity, ...reply })))
      await this.#send(activity, reply);
  }

  async leave(activity: Activity): Promise<void> {
    const { host, focusOn } = this.#calendar;
    if (!host.dispatchEvent(new LinliActivityLeaveEvent({ activity }))) return;
    const sending = this.#send(activity, undefined);
    // The question has gone, and with it what was pressed.
    await focusOn('joining-title');
    await sending;
  }

  /** For whoever pressed and for nobody else, however long it takes. */
  async #send(activity: Activity, wish: Wish): Promise<void> {
    const { port, adapter, locale } = this.#calendar;
    const [{ id }, sender, residentId] = [activity, port(), residentOf(adapter())];
    const isTheirs = () => port() === sender && residentOf(adapter()) === residentId;
    if (!sender?.rsvp || this.replyTo(activity).isSending) return;
    const { guests } = this.replyTo(activity);
    this.#set(activity, { isSending: true, ...(guests !== undefined && { guests }) });
    const options = {
      locale: locale.locale,
      idempotencyKey: this.#keyOf(activity, wish),
      ...(residentId !== undefined && { residentId }),
    };
    try {
      const answer = await withDeadline(undefined, (signal) =>
        ask(sender, activity, wish, { ...options, signal }),
      );
      if (answer.id !== id || !answer.rsvp)
        throw new AdapterError('malformed', { message: 'the answer does not say what came of it' });
      if (isTheirs()) await this.#answered(answer, activity, wish);
    } catch (thrown) {
      // After signing in, the same resident's wish goes on; somebody else's was never theirs.
      const again = async () => {
        const now = residentOf(adapter());
        if (residentId === undefined || residentId === now) await this.#send(activity, wish);
      };
      if (isTheirs()) await this.#failed(activity, toAdapterError(thrown), { wish, again, isTheirs });
    }
  }

  #keyOf(activity: Activity, wish: Wish): string {
    const { id } = activity;
    const asked = this.#keys.get(id) ?? { place: placeIn(activity), keys: new Map<string, string>() };
    this.#keys.set(id, asked);
    const { keys } = asked;
    const intent = writeJson(wish ?? 'leave');
    const key = keys.get(intent) ?? `rsvp.${randomId()}`;
    keys.set(intent, key);
    return key;
  }

  async #answered(answer: Activity, before: Activity, wish: Wish): Promise<void> {
    const { host, announcer } = this.#calendar;
    const { rsvp } = answer;
    const isRefused = wish && rsvp!.state === 'none';
    const hasLess = wish && rsvp!.state !== 'none' && (rsvp!.guests ?? 0) !== (wish.guests ?? 0);
    const outcome = !wish ? leftOf(before) : isRefused ? 'taken' : hasLess ? 'no-room' : undefined;
    const { guests } = this.replyTo(answer);
    // Chosen while it was on its way: for the next one.
    const isNext = wish && guests !== (wish.guests ?? 0);
    this.#keys.delete(answer.id);
    this.#place(answer);
    this.#one.show(answer.id, answer);
    this.#set(answer, {
      ...(outcome && { answer: outcome }),
      ...((isRefused || isNext) && guests !== undefined && { guests }),
    });
    const isHeard = (await this.#keepFocus(answer)) && rsvp!.state !== 'none';
    if (!isHeard) announcer.say(this.words(answer));
    host.dispatchEvent(
      wish
        ? new LinliActivityJoinedEvent({ activity: answer })
        : new LinliActivityLeftEvent({ activity: answer }),
    );
  }

  async #failed(activity: Activity, error: AdapterError, { again, ...sender }: Sender): Promise<void> {
    const { host, announcer } = this.#calendar;
    const { guests } = this.replyTo(activity);
    if (isFinal(error)) this.#keys.delete(activity.id);
    const shown = this.#one.record?.id === activity.id ? this.#one.record : activity;
    this.#set(shown, { error, ...(guests !== undefined && { guests }) });
    await this.#keepFocus(activity);
    announcer.say(this.failureWords(error));
    // How it stands is read again, where it may be another than is shown.
    if (isUncertain(error.code) || error.code === 'conflict') await this.#readAgain(activity, sender);
    if (error.code !== 'unauthenticated') return;
    host.dispatchEvent(new LinliSessionExpiredEvent({ retry: () => void again() }));
  }

  async #readAgain(before: Activity, { wish, isTheirs }: Omit<Sender, 'again'>): Promise<void> {
    await this.#one.reload();
    const { record } = this.#one;
    if (!isTheirs() || record?.id !== before.id || record.rsvp?.state === before.rsvp?.state) return;
    this.#place(record);
    // The answer was lost, and what was wished is done.
    if (!wish && !isIn(record)) this.#set(record, { answer: leftOf(before) });
    this.#calendar.announcer.say(this.newWords(record));
  }

  /** Puts what is known now among the days. What reads them since before is begun anew: it would take it back. */
  #place(activity: Activity): void {
    const { source } = this.#calendar;
    putInPlace(source, activity.id, activity);
    if (source.month.state.status === 'loading') void source.month.reload();
  }

  /** What became of a reply that was not answered as it should be. */
  failureWords(error: AdapterError): string {
    const { rsvp: words } = this.#calendar.locale.section('activity');
    if (error.code === 'conflict') return words.refused;
    const core = this.#calendar.locale.core.errors[error.code];
    return `${isUncertain(error.code) ? words.unsure : words.failed} ${core}`;
  }

  /** How it stands with the resident's place, in words; empty where they have none and nothing has happened. */
  words(activity: Activity): string {
    const { rsvp: words } = this.#calendar.locale.section('activity');
    const { answer } = this.replyTo(activity);
    const { state = 'none', guests = 0, position = 0 } = activity.rsvp ?? {};
    if (answer === 'no-room') return words.noRoom(guests);
    if (state === 'joined') return words.joined(guests);
    if (state === 'waiting') return words.waiting(position, guests);
    if (answer === 'taken') return hasPlaces(activity) ? words.tooFew : words.taken;
    return answer === 'left' ? words.left : answer === 'left-line' ? words.leftLine : '';
  }

  /** The same where it is another than before; whoever was taken off the list has done nothing. */
  newWords(activity: Activity): string {
    return this.words(activity) || this.#calendar.locale.section('activity').rsvp.lost;
  }

  #set(activity: Activity, reply: Reply): void {
    this.#replies.set(activity.id, { seen: placesSeen(activity), reply });
    this.#calendar.host.requestUpdate();
  }

  /**
   * What was pressed goes away: what takes its place has the focus, unless the resident has gone elsewhere meanwhile.
   * Resolves with whether it has.
   */
  async #keepFocus({ id }: Activity): Promise<boolean> {
    const { host, focusOn } = this.#calendar;
    const { activeElement } = host.shadowRoot!;
    const isHere = activeElement?.closest('.joining') ?? document.activeElement === pageBody();
    if (isHere && host.activityId === id) {
      await focusOn('joining-title');
      return true;
    }
    host.requestUpdate();
    return false;
  }
}

/** The resident's own place. */
const placeIn = ({ rsvp }: Activity) => writeJson([rsvp?.state, rsvp?.guests]);

const isIn = ({ rsvp }: Activity) => (rsvp?.state ?? 'none') !== 'none';

/** What whoever leaves has left. */
const leftOf = ({ rsvp }: Activity) => (rsvp?.state === 'waiting' ? 'left-line' : 'left');

const hasPlaces = ({ capacity }: Activity) => !capacity || placesLeft(capacity) > 0;

/** What is seen of the places: an answer to something else is an answer no more. */
const placesSeen = (activity: Activity) => writeJson([activity.rsvp, activity.status, hasPlaces(activity)]);

function ask(port: ActivitiesPort, { id }: Activity, wish: Wish, options: WriteOptions): Promise<Activity> {
  return wish ? port.rsvp!.join(id, wish, options) : port.rsvp!.leave(id, options);
}
