import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { FilingPort } from '../../adapter/filing-boundary.js';
import { isAdapterError } from '../../adapter/errors.js';
import type { BrandInForce } from '../../adapter/brand.js';
import { BrandController } from '../../controllers/brand.js';
import type { ElementHost } from '../../controllers/provided.js';
import { ResourceController } from '../../controllers/resource.js';
import type { Category, Field, Intake } from '../../domain/intake.js';
import type { questionsView } from './views/questions.view.js';

/** What a form asks. */
export type Asked = Intake | readonly Field[];

/** What was asked on an earlier visit. */
export interface AskedBefore {
  /** `askedFor`: who was there when the backend was asked; empty: nobody. */
  keep(name: string, asked: Asked, askedFor: string): Promise<void>;
  recall(name: string): Promise<Asked | undefined>;
}

/** What the form's questions depend on. */
export interface SourceInput {
  adapter: () => CommunityAdapter | undefined;
  port: () => FilingPort | undefined;
  locale: () => string;
  categoryId: () => string;
  /** `undefined` where it cannot be loaded. */
  askedBefore: () => Promise<AskedBefore | undefined>;
}

/** How long a resident waits for what an earlier visit has left, ms. */
const patience = 3000;

/** What a category asks, and what draws it: loaded together, since most categories ask nothing. */
export interface Questions {
  fields: readonly Field[];
  draw: typeof questionsView;
}

/** Loads what the form asks: the intake, and the questions of the chosen category. */
export class RequestFormSource {
  readonly intake: ResourceController<Intake, readonly [FilingPort, string, string]>;
  readonly questions: ResourceController<Questions, readonly [FilingPort, string, string]>;
  readonly #brand: BrandController;
  readonly #input: SourceInput;
  /** Who was there when the intake was asked for; empty: nobody. */
  #askedFor = '';

  constructor(host: ElementHost, input: SourceInput) {
    const { port, locale } = (this.#input = input);
    this.#brand = new BrandController(host);
    this.intake = new ResourceController(host, {
      input: () => {
        const requests = port();
        // It has the home and the telephone number of who is there. What was asked for nobody is for whoever comes.
        if (this.#askedFor || !this.intake.state.value) this.#askedFor = this.#resident || this.#askedFor;
        return requests && ([requests, locale(), this.#askedFor] as const);
      },
      load: ([requests, language], signal) =>
        this.#orAsBefore(`intake ${language}`, requests.intake({ signal, locale: language })),
      isEmpty: ({ categories }) => categories.length === 0,
    });
    this.questions = new ResourceController(host, {
      input: () => {
        const requests = port();
        return requests?.fields && this.category?.hasFields
          ? ([requests, this.category.id, locale()] as const)
          : undefined;
      },
      load: async ([requests, id, language], signal) => {
        const [fields, { questionsView: draw }] = await Promise.all([
          this.#orAsBefore(`fields ${id} ${language}`, requests.fields!(id, { signal, locale: language })),
          import('./views/questions.view.js'),
        ]);
        return { fields, draw };
      },
    });
  }

  /** Who is signed in, as text: to be compared, whatever the portal answers. Empty: nobody. */
  get #resident(): string {
    try {
      return String(this.#input.adapter()?.resident?.() ?? '');
    } catch {
      return '';
    }
  }

  /** What was asked before is as good as new while the backend is silent or out of reach. */
  async #orAsBefore<Value extends Asked>(name: string, loading: Promise<Value>): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    const askedFor = this.#resident;
    const recall = async () => (await this.#input.askedBefore())?.recall(name) as Promise<Value | undefined>;
    try {
      const inTime = await Promise.race([loading, silence]);
      const asked = inTime ?? (await recall()) ?? (await loading);
      if (inTime) void this.#input.askedBefore().then((before) => before?.keep(name, asked, askedFor));
      return asked;
    } catch (thrown) {
      const before = isAdapterError(thrown) && thrown.retryable ? await recall() : undefined;
      if (before === undefined) throw thrown;
      return before;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whom to call in an emergency: the backend knows better than the brand. */
  get emergencyPhone(): string | undefined {
    return this.intake.state.value?.emergencyPhone ?? this.#brand.value?.emergency?.phone;
  }

  /** The company's own pages. */
  get links(): BrandInForce['links'] {
    return this.#brand.value?.links;
  }

  /** The chosen category. */
  get category(): Category | undefined {
    return this.intake.state.value?.categories.find(({ id }) => id === this.#input.categoryId());
  }
}
