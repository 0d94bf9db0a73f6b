import type { CommunityAdapter } from '../../../src/adapter/adapter.js';

/** A call of a backend: what is called, with what, and how it would really be answered. */
export interface Call {
  name: string;
  given: readonly unknown[];
  really: (given?: readonly unknown[]) => Promise<unknown>;
}

/** What happens in the place of a call. */
export type Conduct = (call: Call) => unknown;

const ports = ['requests', 'notices', 'ratings', 'activities', 'photos', 'actions', 'rsvp'];

/** A working adapter that misbehaves as long as it is told how. */
export class Misbehaving {
  /** How each call is answered; `undefined`: as it should be. */
  conduct: Conduct | undefined;
  readonly adapter: CommunityAdapter;

  constructor(real: CommunityAdapter, conduct?: Conduct) {
    this.conduct = conduct;
    this.adapter = this.#around(real, false);
  }

  #around<Part extends object>(part: Part, isPort: boolean): Part {
    const known = new Map<PropertyKey, unknown>();
    return new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (!known.has(name)) known.set(name, this.#member(target, String(name), value, isPort));
        return known.get(name) ?? value;
      },
    });
  }

  #member(target: object, name: string, value: unknown, isPort: boolean): unknown {
    if (ports.includes(name) && value) return this.#around(value, true);
    if (!isPort || typeof value !== 'function' || name === 'subscribe') return undefined;
    return (...given: unknown[]) => {
      // As it is when it is called: what watches a backend takes the place of its methods.
      const really = async (asked: readonly unknown[] = given): Promise<unknown> =>
        Reflect.apply(Reflect.get(target, name, target) as typeof value, target, asked) as unknown;
      return this.conduct ? this.conduct({ name, given, really }) : really();
    };
  }
}
