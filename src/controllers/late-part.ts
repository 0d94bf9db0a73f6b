import type { ReactiveControllerHost } from 'lit';

/** A part of an element that is loaded after the element is drawn, which does not wait for it. */
export class LatePart<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #begin: () => Promise<Part>;
  readonly #cutOff: () => void;
  #loading: Promise<void> | undefined;
  /** `undefined` until it is there. */
  loaded: Part | undefined;
  /** Whether it could not be loaded. */
  isCutOff = false;

  /** `begin` loads it and begins with it; `cutOff` tells whoever wanted something of it that it could not be loaded. */
  constructor(host: ReactiveControllerHost, begin: () => Promise<Part>, cutOff: () => void) {
    this.#host = host;
    this.#begin = begin;
    this.#cutOff = cutOff;
  }

  /** Once; whoever asks after it failed tries again. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** Does something with it, once it is there. */
  readonly act = (act: (part: Part) => void): void => {
    void this.load().then(() => (this.loaded ? act(this.loaded) : this.#cutOff()));
  };

  async #load(): Promise<void> {
    try {
      this.loaded = await this.#begin();
      this.isCutOff = false;
    } catch {
      this.#loading = undefined;
      this.isCutOff = true;
    }
    this.#host.requestUpdate();
  }
}
