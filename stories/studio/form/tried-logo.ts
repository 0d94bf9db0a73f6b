import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TriedLogo } from './identity.view.js';

/** Holds a picture of this device for the preview. It is in no file and no link, and nobody is sent it. */
export class TriedLogoController implements ReactiveController, TriedLogo {
  readonly #host: ReactiveControllerHost;
  #url: string | undefined;
  #isWrong = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#show(undefined);
  }

  get url(): string | undefined {
    return this.#url;
  }

  get isWrong(): boolean {
    return this.#isWrong;
  }

  choose(file: File): void {
    this.#isWrong = !file.type.startsWith('image/');
    this.#show(this.#isWrong ? undefined : URL.createObjectURL(file));
  }

  remove(): void {
    this.#isWrong = false;
    this.#show(undefined);
  }

  #show(url: string | undefined): void {
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = url;
    this.#host.requestUpdate();
  }
}
