import { fixture, html } from '@open-wc/testing';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import { rest, type RestOptions } from '../../src/adapters/rest/index.js';
import '../../src/components/request-form/request-form.define.js';
import type { LinliRequestForm } from '../../src/components/request-form/request-form.js';
import type { FaultyLine } from '../support/fault-line.js';
import { FormDriver } from '../support/request-form.js';
import { formOnLine } from './harness/subjects.js';
import { watch, type Watch } from './harness/watch.js';

/** The resident of all these tests. */
export const residentId = 'wang-fang';

/** A form over a faulty line in the page of the test itself. */
export class FaultyForm extends FormDriver {
  /** Sees whether the six invariants hold, since it was opened. */
  readonly watch: Watch;
  /** The events of the element, in their order: `linli-request-failed offline true`. */
  readonly events: string[] = [];
  readonly #listening = new AbortController();

  private constructor(element: LinliRequestForm, line: FaultyLine) {
    super(element);
    this.watch = watch(formOnLine(this, line, residentId));
    const { signal } = this.#listening;
    for (const type of [
      'linli-request-submitted',
      'linli-request-failed',
      'linli-session-expired',
    ] as const) {
      element.addEventListener(
        type,
        ({ detail }) => {
          const failure = 'error' in detail ? ` ${detail.error.code} ${detail.willRetry}` : '';
          this.events.push(type + failure);
        },
        { signal },
      );
    }
  }

  /** Opens the form, and waits until it can be used. */
  static async open(line: FaultyLine, options: Partial<RestOptions> = {}): Promise<FaultyForm> {
    const form = await FaultyForm.begin(line, options);
    await form.untilOpen();
    return form;
  }

  /** Puts the form into the page and waits for nothing. */
  static async begin(line: FaultyLine, options: Partial<RestOptions> = {}): Promise<FaultyForm> {
    return FaultyForm.place(line, rest({ baseUrl: line.baseUrl, resident: () => residentId, ...options }));
  }

  /** The same over an adapter that another form has used. */
  static async place(line: FaultyLine, adapter: CommunityAdapter): Promise<FaultyForm> {
    const element = await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
    );
    return new FaultyForm(element, line);
  }

  /** What nobody has caught. */
  get uncaught(): readonly string[] {
    return this.watch.uncaught;
  }

  async untilOpen(): Promise<void> {
    await this.until(() => this.all('form').length > 0);
    await this.untilReady();
  }

  /** Takes the element away, as a page does that shows another one. */
  close(): void {
    this.#listening.abort();
    this.watch.stop();
    this.element.remove();
  }

  async write(description: string): Promise<void> {
    await this.choose('Light in the stairwell');
    await this.type('Description', description);
  }

  async send(description: string): Promise<void> {
    await this.write(description);
    await this.press('Send the report');
  }

  get description(): string {
    return this.control<HTMLTextAreaElement>('Description').value;
  }
}
