import type { ReactiveControllerHost } from 'lit';
import type { RequestsPort } from '../../adapter/ports.js';
import { ResourceController } from '../../controllers/resource.js';
import type { Category, Field, Intake } from '../../domain/intake.js';

/** What the form's questions depend on. */
export interface SourceInput {
  port: () => RequestsPort | undefined;
  locale: () => string;
  categoryId: () => string;
}

/** Loads what the form asks: the intake, and the questions of the chosen category. */
export class RequestFormSource {
  readonly intake: ResourceController<Intake, readonly [RequestsPort, string]>;
  readonly questions: ResourceController<readonly Field[], readonly [RequestsPort, string, string]>;
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
      load: ([requests, id, language], signal) => requests.fields!(id, { signal, locale: language }),
    });
  }

  /** The chosen category. */
  get category(): Category | undefined {
    return this.intake.state.value?.categories.find(({ id }) => id === this.#categoryId());
  }
}
