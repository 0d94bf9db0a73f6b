import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { ResidentAction } from '../../../domain/request.js';
import type { Messages } from '../../../i18n/messages.js';
import { icon } from '../../../styles/icons.js';
import { textControl } from '../../request-form/views/controls.view.js';
import { field } from '../../request-form/views/field.view.js';
import type { Written } from '../following/paper.js';
import type { WrittenField } from '../following/written-problem.js';

/** What a reason, a message or times are asked with. */
export interface WritingView {
  words: Messages['tracking'];
  locale: LocalizeController<'requestTracker'>;
  action: Exclude<ResidentAction, 'urge' | 'confirm'>;
  number: string;
  written: Written;
  /** What is wrong with it, in words, and where. */
  error: { field: WrittenField; words: string } | undefined;
  isBusy: boolean;
  /** Whether it can be sent as things stand. */
  isPossible: boolean;
  /** The photos that go with a message; absent: none can. */
  photos: { rows: unknown; isFull: boolean; add: (files: readonly File[]) => void } | undefined;
  write: (change: Partial<Written>) => void;
  send: () => void;
  close: () => void;
}

/** A few words, kept while they are written, and the button that sends them. */
export function writingView(view: WritingView): TemplateResult {
  const { words, action, number, isBusy, isPossible, send, close } = view;
  const titles = {
    reopen: words.reopenTitle,
    cancel: words.cancelTitle,
    reschedule: words.rescheduleTitle,
    comment: words.commentTitle,
  };
  const buttons = {
    reopen: words.reopenSend,
    cancel: words.cancelSend,
    reschedule: words.rescheduleSend,
    comment: words.commentSend,
  };
  // Of what is reopened the one field asks the question.
  const title = action === 'reopen' ? nothing : html`<h4 class="writing-title">${titles[action]}</h4>`;
  return html`<div class="writing" role="group" aria-label=${titles[action]} part="item" aria-busy=${isBusy}>
    ${title} ${action === 'reschedule' ? timesView(view) : textView(view)} ${photosView(view)}
    <div class="row">
      <button
        class="button primary"
        part="action"
        type="button"
        aria-label=${words.named(buttons[action], number)}
        aria-disabled=${isBusy || !isPossible}
        aria-busy=${isBusy}
        @click=${() => (isPossible && !isBusy ? send() : undefined)}
      >
        ${isBusy ? words.working : buttons[action]}
      </button>
      <button class="button quiet" part="action" type="button" @click=${close}>
        ${action === 'cancel' ? words.cancelNo : words.close}
      </button>
    </div>
  </div>`;
}

function textView(view: WritingView): TemplateResult {
  const { words, locale, action, written, isBusy, write } = view;
  const labels = { reopen: words.reopenTitle, cancel: words.cancelReason, comment: words.commentLabel };
  const text = {
    id: `write-${action}`,
    label: labels[action as keyof typeof labels],
    hint: action === 'reopen' ? words.reopenHint : words.kept,
    error: errorOf(view, 'text'),
    required: action !== 'cancel',
    optional: locale.core.optional,
  };
  return field(text, (attributes) =>
    textControl(attributes, {
      path: 'text',
      value: written.text,
      rows: 4,
      readOnly: isBusy,
      input: (value) => write({ text: value }),
    }),
  );
}

function timesView(view: WritingView): TemplateResult {
  const { words, locale, written, isBusy, write } = view;
  const { optional } = locale.core;
  const error = errorOf(view, 'text');
  const note = { id: 'write-reschedule', label: words.note, hint: words.noteHint, error, optional };
  const time = (name: 'from' | 'until') =>
    field({ id: `write-${name}`, label: words[name], optional, error: errorOf(view, name) }, (attributes) =>
      textControl(attributes, {
        path: name,
        value: written[name],
        type: 'datetime-local',
        readOnly: isBusy,
        input: (value) => write({ [name]: value }),
      }),
    );
  return html`${field(note, (attributes) =>
      textControl(attributes, {
        path: 'note',
        value: written.text,
        readOnly: isBusy,
        input: (value) => write({ text: value }),
      }),
    )}
    <div class="times">${time('from')} ${time('until')}</div>
    <label class="check">
      <input
        type="checkbox"
        .checked=${written.entryAllowed}
        aria-disabled=${isBusy}
        @click=${(event: Event) => (isBusy ? event.preventDefault() : undefined)}
        @change=${() => write({ entryAllowed: !written.entryAllowed })}
      />
      <span>${words.entryAllowed}</span>
    </label>`;
}

const errorOf = ({ error }: WritingView, name: WrittenField) =>
  error?.field === name ? error.words : undefined;

/** A real file input in a label that looks like a button: it works in every web view, and by keyboard. */
function photosView({ words, photos, isBusy }: WritingView): TemplateResult | typeof nothing {
  if (!photos) return nothing;
  const take = (event: Event) => {
    const input = event.target as HTMLInputElement;
    photos.add([...(input.files ?? [])]);
    input.value = '';
  };
  return html`${photos.rows}
    <div class="row">
      <label class="button picker" part="action" aria-busy=${isBusy}>
        <input
          class="visually-hidden"
          id="add-photos"
          type="file"
          accept="image/*"
          multiple
          ?disabled=${photos.isFull || isBusy}
          @change=${take}
        />
        ${icon('image')} <span>${words.addPhotos}</span>
      </label>
    </div>`;
}
