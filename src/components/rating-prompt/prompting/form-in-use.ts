import { draftType } from '../../../controllers/draft/draft-record.js';
import { recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { valueOf } from '../../../controllers/outbox/record.js';
import { ratingSlot } from './slot.js';

/** After that long without a letter nobody is in the middle of it any more, ms. */
const halfHour = 1_800_000;

const editable =
  'textarea, select, input:not([type=button], [type=submit], [type=reset], [type=image], [type=hidden])';

/** What is typed to find something is no work to be in the middle of. */
const searching = 'input[type=search], [role=searchbox], [role=search] *, search *';

/** What ends the use of a form. */
const ends = ['submit', 'reset', 'linli-request-submitted', 'linli-request-acted'];

/** When something was last typed, by the form or control. */
const typed = new Map<Element, number>();
const prompts = new WeakSet<EventTarget>();
const listeners = new Set<() => void>();
let stopListening: (() => void) | undefined;

/** What a resident writes here is no reason not to ask. */
export function exceptPrompt(prompt: HTMLElement): void {
  prompts.add(prompt);
}

/**
 * Until when a form is in use, ms since the epoch; `undefined`: none is. A form is in use while a field has the focus
 * (for as long as it has it, so the answer is `Infinity`); for half an hour after something was typed into it, unless it
 * was submitted, reset or taken away; and for half an hour after this resident's draft of anything was last kept on the
 * device, in whatever tab.
 */
export async function formInUseUntil(owner: Owner, now: number): Promise<number | undefined> {
  if (hasFocus()) return Infinity;
  const drafts = await owner.store.list(recordKey('draft', owner, ''));
  const ratings = recordKey('draft', owner, ratingSlot(''));
  const saved = drafts.flatMap(([key, stored]) => {
    const draft = key.startsWith(ratings) ? undefined : valueOf(draftType, stored);
    return draft ? [Date.parse(draft.savedAt)] : [];
  });
  for (const element of typed.keys()) if (!isInPage(element)) typed.delete(element);
  const until = Math.max(...saved, ...typed.values()) + halfHour;
  return until > now ? until : undefined;
}

/** Calls back when a form may have come out of use. */
export function onFormChange(listener: () => void): () => void {
  stopListening ??= listen();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    // A prompt that is only moved is back at once.
    setTimeout(() => {
      if (listeners.size > 0) return;
      stopListening?.();
      stopListening = undefined;
      typed.clear();
    });
  };
}

/** Whether a field has the focus, also one in a shadow root that can be seen into. */
function hasFocus(): boolean {
  let focused = document.activeElement;
  while (focused && !prompts.has(focused)) {
    const inner: Element | null | undefined = focused.shadowRoot?.activeElement;
    if (!inner) return isWork(focused);
    focused = inner;
  }
  return false;
}

function isWork(field: Element): boolean {
  if (field.matches(searching)) return false;
  return field.matches(editable) || (field as HTMLElement).isContentEditable;
}

/** The form that something belongs to, or itself. */
const formOf = (element: Element) => element.closest('form') ?? element;

/** Whether it stands in the page. A form answers `isConnected` with its field of that name. */
const isInPage = (element: Element) =>
  Reflect.get<Node, 'isConnected'>(Node.prototype, 'isConnected', element);

function listen(): () => void {
  const keep = ({ target }: Event) => {
    if (target instanceof Element && !prompts.has(target) && !target.matches(searching))
      typed.set(formOf(target), Date.now());
  };
  const forget = ({ target }: Event) => {
    if (target instanceof Element) typed.delete(formOf(target));
    tell();
  };
  document.addEventListener('input', keep, true);
  for (const type of ends) document.addEventListener(type, forget);
  document.addEventListener('focusout', tell);
  return () => {
    document.removeEventListener('input', keep, true);
    for (const type of ends) document.removeEventListener(type, forget);
    document.removeEventListener('focusout', tell);
  };
}

/** After the event: the focus is not there yet where it goes to. */
function tell(): void {
  setTimeout(() => {
    for (const listener of [...listeners]) listener();
  });
}
