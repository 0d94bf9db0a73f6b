import { LitElement, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { announce, ensureAnnouncer } from '../../src/internal/announcer.js';
import { copyText } from '../../src/internal/clipboard.js';
import { downloadFile } from '../../src/internal/download.js';
import { followLang, nearestLang, unfollowLang } from '../../src/internal/lang.js';
import { buttonStyles } from '../../src/styles/button.styles.js';
import { controlStyles } from '../../src/styles/control.styles.js';
import { hostStyles } from '../../src/styles/host.styles.js';
import { tokenStyles } from '../../src/styles/tokens.generated.styles.js';
import { visuallyHiddenStyles } from '../../src/styles/visually-hidden.styles.js';
import { studioStyles } from './brand-studio.styles.js';
import { exportView } from './export/export.view.js';
import { exportFile, type Format } from './export/files.js';
import { brandFormView } from './form/brand-form.view.js';
import type { StudioForm } from './form/form.js';
import { formStyles } from './form/form.styles.js';
import { TriedLogoController } from './form/tried-logo.js';
import { headView, messageView, type Message } from './head.view.js';
import { importView, wrongText, type Taken } from './import/import.view.js';
import { panelStyles } from './panels.styles.js';
import { previewView, type PreviewChoice } from './preview/preview.view.js';
import { reportView, verdictText, verdictView } from './report/report.view.js';
import { pathName } from './state/fields.js';
import { readText } from './state/reading-text.js';
import { StudioState, type Opened } from './state/studio-state.js';
import { tabsView } from './tabs.view.js';
import { wordsFor, type StudioWords } from './words/words.js';

type Panel = keyof StudioWords['tabs'];

/** A link that chats and mail programs keep whole, in characters. */
const longLink = 2000;

/** How long nothing changes before the verdict is said, ms: nobody can listen to every step of a slider. */
const pause = 800;

/**
 * Where a company makes the elements its own: every choice at once in every element, light and dark, with the contrast
 * of every pair; and away with it, as files or as a link. A page of the catalogue, not of the package.
 */
export class BrandStudio extends LitElement {
  static override styles = [
    tokenStyles,
    hostStyles,
    controlStyles,
    buttonStyles,
    visuallyHiddenStyles,
    studioStyles,
    formStyles,
    panelStyles,
  ];

  readonly #state = new StudioState(this, (opened) => this.#opened(opened));
  readonly #logo = new TriedLogoController(this);
  readonly #each = new Set<string>();
  #saying?: ReturnType<typeof setTimeout>;
  #said = '';

  @state() private panel: Panel = 'preview';
  @state() private format: Format = 'brand';
  @state() private choice?: PreviewChoice;
  @state() private message?: Message | undefined;
  @state() private taken?: Taken | undefined;
  @state() private isDroppedOn = false;

  override connectedCallback(): void {
    super.connectedCallback();
    ensureAnnouncer();
    followLang(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLang(this);
    clearTimeout(this.#saying);
    this.#saying = undefined;
  }

  /** A `lang` somewhere in the document has changed. */
  langChanged(): void {
    this.requestUpdate();
  }

  get #words(): StudioWords {
    return wordsFor(nearestLang(this)).words;
  }

  get #locale(): 'en' | 'zh-Hans' {
    return wordsFor(nearestLang(this)).locale;
  }

  #tell(message: Message): void {
    this.message = message;
    this.#say(message.text);
  }

  #say(sentence: string): void {
    announce(sentence, this.#locale);
    // The verdict would be said over it.
    if (this.#saying !== undefined) this.#sayVerdict();
  }

  #opened(opened: Opened): void {
    const { linkBroken, linkFaults, linkOpened } = this.#words;
    if (opened.state === 'broken') this.#tell({ text: linkBroken, isBad: true });
    else if (opened.faults.length > 0) this.#tell({ text: linkFaults, isBad: true, faults: opened.faults });
    else this.#tell({ text: linkOpened });
  }

  /** Says, once nothing else follows, whether all pairs pass and what became of the colour, if that is another than before. */
  #sayVerdict(): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.#saying = undefined;
      const { pairs, colour } = verdictText(this.#state.brand, this.#state.theme, this.#words);
      const sentence = `${pairs} ${colour}`;
      if (sentence !== this.#said) announce(sentence, this.#locale);
      this.#said = sentence;
    }, pause);
  }

  readonly #form = (): StudioForm => ({
    written: this.#state.written,
    words: this.#words,
    locale: this.#locale,
    each: this.#each,
    isWrong: (path) => this.#state.faults.some((fault) => fault.path === pathName(path)),
    change: (path, value, typed) => {
      this.#state.change(path, value, typed);
      this.message = undefined;
      this.#sayVerdict();
    },
  });

  #undo(): void {
    this.#state.undo();
    this.#tell({ text: this.#words.undone });
  }

  #redo(): void {
    this.#state.redo();
    this.#tell({ text: this.#words.redone });
  }

  #startAgain(): void {
    this.#state.replace({});
    this.#logo.remove();
    this.#tell({ text: this.#words.startedAgain });
  }

  async #copyLink(): Promise<void> {
    const { link } = this.#state;
    const { linkCopied, linkLong, copyFailed } = this.#words;
    if (!(await copyText(link))) this.#tell({ text: `${copyFailed} ${link}`, isBad: true });
    else this.#tell({ text: link.length > longLink ? linkLong : linkCopied });
  }

  #take(text: string): void {
    const reading = readText(text);
    this.message = undefined;
    this.taken =
      reading.state === 'object' ? { state: 'taken', faults: this.#state.replace(reading.value) } : reading;
    const faults = this.taken.state === 'taken' ? this.taken.faults.length : 0;
    const { taken, takenWithFaults } = this.#words;
    const sentence = wrongText(this.taken, this.#words) ?? (faults > 0 ? takenWithFaults(faults) : taken);
    this.#say(sentence);
  }

  get #file() {
    return exportFile(this.format, this.#state.brand, this.#state.theme);
  }

  async #copyFile(): Promise<void> {
    const { name, text } = this.#file;
    const isCopied = await copyText(text);
    const { copied, copyFailed } = this.#words;
    this.#tell(isCopied ? { text: copied(name) } : { text: copyFailed, isBad: true });
  }

  #downloadFile(): void {
    const { name, type, text } = this.#file;
    downloadFile(name, type, text);
    this.#tell({ text: this.#words.downloaded(name) });
  }

  /** Files may be dropped anywhere: a browser would open them in the place of the studio. */
  readonly #drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isDroppedOn = event.type === 'dragover';
  };

  readonly #drop = async (event: DragEvent): Promise<void> => {
    const file = event.dataTransfer?.files[0];
    this.#drag(event);
    if (!file) return;
    if (file.type.startsWith('image/')) return this.#logo.choose(file);
    this.panel = 'import';
    this.#take(await file.text());
  };

  protected override render(): TemplateResult {
    const words = this.#words;
    const { brand, theme, faults } = this.#state;
    return html`<div
      class="base ${this.isDroppedOn ? 'dropping' : ''}"
      lang=${this.#locale}
      @dragover=${this.#drag}
      @dragleave=${this.#drag}
      @drop=${this.#drop}
    >
      ${headView({
        words,
        canUndo: this.#state.canUndo,
        canRedo: this.#state.canRedo,
        isTouched: Object.keys(this.#state.written).length > 0 || this.#logo.url !== undefined,
        undo: () => this.#undo(),
        redo: () => this.#redo(),
        startAgain: () => this.#startAgain(),
        copyLink: () => this.#copyLink(),
      })}
      ${messageView(this.message)}
      <div class="work">
        <section class="form" aria-labelledby="form-title">
          <h2 class="visually-hidden" id="form-title">${words.form}</h2>
          ${brandFormView(this.#form(), this.#logo)}
        </section>
        <section class="views" aria-labelledby="views-title">
          <h2 class="visually-hidden" id="views-title">${words.views}</h2>
          ${verdictView(brand, theme, words)}
          ${tabsView<Panel>({
            label: words.views,
            names: words.tabs,
            chosen: this.panel,
            choose: (panel) => (this.panel = panel),
            panels: {
              preview: previewView({
                brand,
                words,
                choice: this.#choice,
                triedLogo: this.#logo.url,
                choose: (choice) => (this.choice = choice),
              }),
              contrast: reportView(brand, theme, words),
              export: exportView({
                words,
                format: this.format,
                file: this.#file,
                faults: faults.length,
                hasTriedLogo: this.#logo.url !== undefined,
                choose: (format) => (this.format = format),
                copy: () => this.#copyFile(),
                download: () => this.#downloadFile(),
              }),
              import: importView({ words, taken: this.taken, take: (text) => this.#take(text) }),
            },
          })}
        </section>
      </div>
    </div>`;
  }

  /** What was chosen; before that, everything in the language of the page, at the width of a telephone. */
  get #choice(): PreviewChoice {
    return this.choice ?? { locale: this.#locale, width: 'phone', scheme: 'both', shown: 'all' };
  }
}
customElements.define('brand-studio', BrandStudio);

/** The studio. A function, because a bundler drops an import of which nothing is used. */
export const brandStudio = (): TemplateResult => html`<brand-studio></brand-studio>`;

declare global {
  interface HTMLElementTagNameMap {
    'brand-studio': BrandStudio;
  }
}
