import { draftType } from '../../../controllers/draft/draft-record.js';
import { recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { readRecord } from '../../../controllers/outbox/record.js';
import { ratingSlot } from './slot.js';

/** After that long without a letter nobody is in the middle of it any more, ms. */
const halfHour = 1_800_000;

const editable =
  'textarea, select, input:not([type=button], [type=submit], [type=reset], [type=image], [type=hidden])';

/** When something was last typed, by the form or control. */
const typed = new Map<Element, number>();
const prompts = new WeakSet<EventTarget>();
const listeners = new Set<() => void>();
let isListening = false;

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
    const record = key.startsWith(ratings) ? undefined : readRecord(draftType, stored);
    return record?.state === 'read' ? [Date.parse(record.value.savedAt)] : [];
  });
  const times = [...typed].flatMap(([element, at]) => (element.isConnected ? [at] : []));
  const until = Math.max(...saved, ...times) + halfHour;
  return until > now ? until : undefined;
}

/** Calls back when a form may have come out of use. */
export function onFormChange(listener: () => void): () => void {
  listen();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a field has the focus, also one in a shadow root that can be seen into. */
function hasFocus(): boolean {
  let focused = document.activeElement;
  while (focused && !prompts.has(focused)) {
    const inner: Element | null | undefined = focused.shadowRoot?.activeElement;
    if (!inner) return focused.matches(editable) || (focused as HTMLElement).isContentEditable;
    focused = inner;
  }
  return false;
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  const keep = ({ target }: Event) => {
    if (target instanceof Element && !prompts.has(target))
      typed.set(target.closest('form') ?? target, Date.now());
  };
  const forget = ({ target }: Event) => {
    if (target instanceof Element) typed.delete(target);
    tell();
  };
  document.addEventListener('input', keep, true);
  for (const type of ['submit', 'reset', 'linli-request-submitted']) document.addEventListener(type, forget);
  document.addEventListener('focusout', tell);
}

/** After the event: the focus is not there yet where it goes to. */
function tell(): void {
  setTimeout(() => {
    for (const listener of [...listeners]) listener();
  });
}
