import type { ReactiveControllerHost } from 'lit';
import type { FilingPort } from '../../adapter/boundary.js';
import { ResourceController } from '../../controllers/resource.js';
import type { Category, Field, Intake } from '../../domain/intake.js';
import type { questionsView } from './views/questions.view.js';

/** What the form's questions depend on. */
export interface SourceInput {
  port: () => FilingPort | undefined;
  locale: () => string;
  categoryId: () => string;
}

/** What a category asks, and what draws it: loaded together, since most categories ask nothing. */
export interface Questions {
  fields: readonly Field[];
  draw: typeof questionsView;
}

/** Loads what the form asks: the intake, and the questions of the chosen category. */
export class RequestFormSource {
  readonly intake: ResourceController<Intake, readonly [FilingPort, string]>;
  readonly questions: ResourceController<Questions, readonly [FilingPort, string, string]>;
  readonly #categoryId: () => string;

  constructor(host: ReactiveControllerHost, { port, locale, categoryId }: SourceInput) {
    this.#categoryId = categoryId;
    this.intake = new ResourceController(host, {
      input: () => {
        const requests = port();
        return requests && ([requests, locale()] as const);
      },
      load: ([requests, language], signal) => requests.intake({ signal, locale: language }),
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
          requests.fields!(id, { signal, locale: language }),
          import('./views/questions.view.js'),
        ]);
        return { fields, draw };
      },
    });
  }

  /** The chosen category. */
  get category(): Category | undefined {
    return this.intake.state.value?.categories.find(({ id }) => id === this.#categoryId());
  }
}
