import type { CommunityAdapter } from '../adapter/adapter.js';
import type { Report } from '../adapter/checking.js';
import { describe } from '../adapter/describe.js';
import { warnOnce } from '../internal/warn.js';

/** Makes the checked port that an element works with; `undefined`: the backend has none. */
export type PortOf<Port> = (adapter: CommunityAdapter, report: Report) => Port | undefined;

/** The checked port, always the same one of an adapter, so that another means another backend. */
export class CheckedPort<Port> {
  readonly #portOf: PortOf<Port>;
  #checked: { adapter: CommunityAdapter; port: Port | undefined } | undefined;

  constructor(portOf: PortOf<Port>) {
    this.#portOf = portOf;
  }

  /** An adapter whose port cannot even be looked at has none. */
  of(adapter: CommunityAdapter | undefined): Port | undefined {
    if (!adapter) return undefined;
    if (this.#checked?.adapter !== adapter) {
      const report = (message: string) => warnOnce(`adapter "${adapter.name}": ${message}`);
      this.#checked = { adapter, port: undefined };
      try {
        this.#checked.port = this.#portOf(adapter, report);
      } catch (thrown) {
        report(describe(thrown));
      }
    }
    return this.#checked.port;
  }
}
