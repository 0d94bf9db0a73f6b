import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CommunityAdapter } from '../../adapter/adapter.js';
import { checkFiling } from '../../adapter/filing-boundary.js';
import type { MessageOverrides } from '../../adapter/brand.js';
import { pageSettings } from '../../adapter/settings.js';
import { AdapterController } from '../../controllers/adapter.js';
import { AnnounceController } from '../../controllers/announce.js';
import { FallbackController } from '../../controllers/fallback.js';
import { LocalizeController } from '../../controllers/localize.js';
import type { TrayPhoto } from '../../controllers/tray-photo.js';
import type { PhotoLimits } from '../../domain/intake.js';
import type { Contact } from '../../domain/person.js';
import { booleanAttribute, readsFalse } from '../../internal/boolean-attribute.js';
import { setStates } from '../../internal/states.js';
import {
  blankDraft,
  givenHome,
  knownContact,
  offeredKinds,
  reviseIssues,
  settleDraft,
  type Draft,
  type DraftContext,
  type Issue,
} from './request-form.model.js';
import { RequestFormPhotos } from './request-form.photos.js';
import type { FilingForm } from './filing/filing-form.js';
import { RequestFormLate } from './request-form.late.js';
import { RequestFormSource } from './request-form.source.js';
import { requestFormStyles } from './request-form.styles.js';
import { controlId } from './views/form-view.js';
import { absentView, formView } from './views/form.view.js';
import type { PhotosView } from './views/photos.view.js';

/**
 * The one intake of a community portal: repairs, complaints, questions and suggestions, with the backend's
 * categories and their own questions, a place, times, a contact and photos. It shows "sent" only after the
 * backend's answer, and keeps everything on failure.
 *
 * @summary Lets a resident report a repair, complain, ask or suggest.
 * @slot - What is read until the element has its first data, or where the backend cannot be reached.
 * @slot title - Replaces the heading.
 * @slot intro - Words below the heading.
 * @slot notes - Words above the button: privacy, consent, opening hours.
 * @fires {LinliRequestSubmitEvent} linli-request-submit - Before anything is sent; cancelable.
 * @fires {LinliRequestSubmittedEvent} linli-request-submitted - After the backend said that it has the request.
 * @fires {LinliRequestFailedEvent} linli-request-failed - After an attempt that did not get through.
 * @fires {LinliRequestFollowEvent} linli-request-follow - Before a neighbour's report is followed; cancelable.
 * @fires {LinliRequestFollowedEvent} linli-request-followed - After a neighbour's report is followed.
 * @fires {LinliSessionExpiredEvent} linli-session-expired - Once, when the resident has to sign in again.
 * @csspart base - The box around everything.
 * @csspart header - The heading and the introduction.
 * @csspart title - The heading.
 * @csspart body - The questions, or what stands in their place.
 * @csspart footer - The notes, the failure and the button.
 * @csspart control - A labelled control with its help and its error.
 * @csspart label - The label of a control.
 * @csspart hint - Help for a control.
 * @csspart error - What is wrong with a control or a photo.
 * @csspart list - The photos.
 * @csspart item - A choice, or a photo.
 * @csspart progress - The progress of an upload.
 * @csspart action - A button.
 * @cssproperty [--linli-request-form-max-width=720px] - How wide the form gets at most.
 * @cssproperty [--linli-reserved-size=0] - The room that is kept until there is data; first-paint.css sets it.
 * @cssstate loading - The form is not there yet.
 * @cssstate failed - Loading or sending failed.
 * @cssstate invalid - Some answers need another look.
 * @cssstate sending - An attempt is under way.
 * @cssstate waiting - What was sent has not arrived yet; it is sent again by itself.
 * @cssstate sent - The backend has the request.
 */
export class LinliRequestForm extends LitElement {
  static override styles = requestFormStyles;

  readonly #adapter = new AdapterController(
    this,
    ({ requests }, report) => requests && checkFiling(requests, report),
  );
  readonly #locale = new LocalizeController(this, 'requestForm');
  readonly #announcer = new AnnounceController(this, () => this.#locale.locale);
  readonly #photos = new RequestFormPhotos(this, () => this.#adapter.port?.photos);
  readonly #late = new RequestFormLate(this);
  readonly #fallback = new FallbackController(this, () =>
    this.#adapter.adapter ? this.#source.intake.state : undefined,
  );
  readonly #internals = this.attachInternals?.();

  readonly #source = new RequestFormSource(this, {
    adapter: () => this.#adapter.adapter,
    port: () => this.#adapter.port,
    locale: () => this.#locale.locale,
    categoryId: () => this.draft.categoryId,
    askedBefore: () => this.#late.askedBefore(this.#filingForm.now),
  });

  /** The form, as what is loaded later sees it. */
  readonly #filingForm: FilingForm = {
    host: this,
    locale: this.#locale,
    announcer: this.#announcer,
    photos: this.#photos,
    source: this.#source,
    now: () => ({
      adapter: this.#adapter.adapter,
      port: this.#adapter.port,
      context: this.#context(),
      slot: `request-form/${this.id || this.kinds || ''}`,
      sharedDevice: this.sharedDevice || (pageSettings().sharedDevice ?? false),
      draft: this.draft,
    }),
    put: ({ draft = this.draft, issues = this.issues }) => {
      this.draft = draft;
      this.issues = issues;
    },
    focusOn: (id) => this.#focusOn(id),
    addPhotos: (files) => this.#addPhotos(files),
    clear: () => this.#clear(),
  };

  @state() private draft: Draft = blankDraft('repair');
  @state() private issues: readonly Issue[] = [];
  @state() private categorySearch = '';

  /** The backend of this one element; the provider's or the page's when left out. */
  @property({ attribute: false }) adapter?: CommunityAdapter | undefined;

  /** Words that replace this element's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** The kinds on offer, the first one first chosen: `repair complaint`. All that the backend takes when left out. */
  @property() kinds?: string | undefined;

  /** The id of the home that the page is about. The resident is asked for it only where the backend refuses it. */
  @property() home?: string | undefined;

  /** How the resident can be reached, where the page knows it better than the backend. Not asked again. */
  @property({ attribute: false }) contact?: Contact | undefined;

  /** Whether others use this device too: then nothing that is written stays on it. */
  @readsFalse @property({ attribute: 'shared-device', converter: booleanAttribute }) sharedDevice = false;

  protected override willUpdate(): void {
    const intake = this.#source.intake.state.value;
    if (intake)
      this.draft = settleDraft(this.draft, intake, {
        kinds: offeredKinds(this.kinds, intake.kinds),
        homeId: this.home,
      });
  }

  protected override updated(): void {
    setStates(this.#internals, this.#stateNames());
    // Once there is something to fill in: what keeps it, and what sends it.
    if (this.#source.intake.state.value && !this.#late.isCutOff) void this.#late.load(this.#filingForm);
  }

  /** Puts the focus on the first control. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input, select, textarea, button')?.focus(options);
  }

  /** Empties the form and begins a new request. */
  reset(): void {
    this.#photos.turnAway();
    const filing = this.#late.loaded?.filing;
    if (filing) return filing.restart();
    this.#photos.tray?.discard();
    this.#clear();
  }

  /** Sends the request, as the button does: checks it first, and does nothing while it is being sent. */
  async send(): Promise<void> {
    const late = this.#late.loaded ?? (await this.#late.load(this.#filingForm));
    if (late) await late.filing.send();
    else await this.#focusOn('failure');
  }

  #clear(): void {
    const { kind, kindChosen } = this.draft;
    this.draft = { ...blankDraft(kind), kindChosen };
    this.issues = [];
    this.categorySearch = '';
  }

  /** Falls back on the failure when the backend complains of something that the form does not ask. */
  async #focusOn(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const root = this.shadowRoot!;
    (root.getElementById(id) ?? root.getElementById('failure'))?.focus();
  }

  #context(): DraftContext | undefined {
    const intake = this.#source.intake.state.value;
    if (!intake) return undefined;
    return {
      intake,
      category: this.#source.category,
      fields: this.#source.questions.state.value?.fields ?? [],
      contact: knownContact(this.contact ?? intake.contact),
    };
  }

  #stateNames(): string[] {
    const status = this.#late.loaded?.parts.status;
    const names: string[] = status ? [status] : [];
    const intake = this.#source.intake.state;
    if (this.#adapter.isAwaited) names.push('loading');
    if (!intake.value && intake.status !== 'unsupported') names.push(intake.status);
    return this.issues.length > 0 ? [...names, 'invalid'] : names;
  }

  readonly #update = (change: Partial<Draft>) => {
    // What is on its way is what was there at Send; old engines know no `inert`.
    if (this.#late.loaded?.parts.isSending) return;
    this.draft = { ...this.draft, ...change };
    const context = this.#context();
    if (context) this.issues = reviseIssues(this.issues, change, this.draft, context);
    this.#late.loaded?.filing.changed();
  };

  readonly #addPhotos = (files: readonly File[]) => {
    if (this.#late.loaded?.parts.isSending) return;
    void this.#photos.add(files, this.#locale.words.photoNumber);
  };

  /** The focus goes to what has moved into the photo's place, so that the keyboard stays where it was. */
  readonly #removePhoto = async (photo: TrayPhoto) => {
    if (this.#late.loaded?.parts.isSending) return;
    const tray = this.#photos.tray!;
    const place = tray.photos.indexOf(photo);
    tray.remove(photo.id);
    this.#announcer.say(this.#locale.words.photoRemoved(photo.name));
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.photo button:last-child')];
    (buttons[place] ?? buttons.at(-1) ?? this.renderRoot.querySelector<HTMLElement>('.album input'))?.focus();
  };

  protected override render(): TemplateResult {
    const content = () =>
      html`<div class="base" part="base" lang=${this.#locale.locale}>${this.#content()}</div>`;
    return this.#fallback.draw(content, content);
  }

  #content(): TemplateResult {
    const instead = this.#late.loaded?.parts.instead;
    if (instead) return instead;
    const intake = this.#source.intake.state;
    const context = this.#context();
    if (context && intake.status !== 'empty') return this.#form(context);
    const { adapter, isAwaited } = this.#adapter;
    const reload = () => this.#source.intake.reload();
    const { emergencyPhone } = this.#source;
    const isConnected = Boolean(adapter);
    return absentView({ locale: this.#locale, intake, isConnected, isAwaited, emergencyPhone, reload });
  }

  #photosView(limits: PhotoLimits): PhotosView {
    return {
      locale: this.#locale,
      limits,
      photos: this.#photos,
      add: this.#addPhotos,
      remove: this.#removePhoto,
    };
  }

  #form(context: DraftContext): TemplateResult {
    const { loaded, isCutOff } = this.#late;
    const limits = this.#adapter.port?.photos?.limits;
    return formView({
      ...context,
      draft: this.draft,
      issues: this.issues,
      locale: this.#locale,
      questions: this.#source.questions.state,
      categorySearch: this.categorySearch,
      givenHome: givenHome(this.home, this.draft),
      kinds: offeredKinds(this.kinds, context.intake.kinds),
      photos: limits?.count ? this.#photosView(limits) : undefined,
      parts: loaded?.parts,
      sending: loaded?.parts.isSending ?? false,
      isCutOff,
      emergencyPhone: this.#source.emergencyPhone,
      update: this.#update,
      reveal: (path) => void this.#focusOn(controlId(path)),
      search: (text) => (this.categorySearch = text),
      reloadQuestions: () => this.#source.questions.reload(),
      send: () => void this.send(),
    });
  }
}
