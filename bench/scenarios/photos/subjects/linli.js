// The part of <linli-request-form> that takes photos, its own view and controllers, in an element that has nothing else. No
// public element is only that, so a page never has it by itself.
import { LitElement, html } from 'lit';
import { RequestFormPhotos } from '../../../../src/components/request-form/request-form.photos.ts';
import { requestFormStyles } from '../../../../src/components/request-form/request-form.styles.ts';
import { photosView } from '../../../../src/components/request-form/views/photos.view.ts';
import { LocalizeController } from '../../../../src/controllers/localize.ts';
import { core } from '../../../../src/i18n/en/core.ts';
import { requestForm } from '../../../../src/i18n/en/request-form.ts';
import { registerMessages } from '../../../../src/i18n/registry.ts';
import { limits } from '../content.js';

registerMessages('en', { core, requestForm });

class FormPhotos extends LitElement {
  static styles = requestFormStyles;

  #locale = new LocalizeController(this, 'requestForm');
  #photos = new RequestFormPhotos(this, () => undefined);

  render() {
    const view = {
      locale: this.#locale,
      limits,
      photos: this.#photos,
      add: (files) => this.#photos.add(files, this.#locale.words.photoNumber),
      remove: ({ id }) => this.#photos.tray.remove(id),
    };
    return html`<div class="base">${photosView(view)}</div>`;
  }
}

customElements.define('form-photos', FormPhotos);

export const create = () => document.createElement('form-photos');
export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
