import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The longest that a test waits for anything, ms: far more than it takes. */
const patience = 25_000;

/** @typedef {import('puppeteer-core').Page} Page */

/** A tab with a form, used as a resident does: by what can be read. */
export class FormTab {
  /** For whatever is not here. @type {Page} */
  page;
  /** Errors and rejections that nobody caught, over all pages that the tab has shown. @type {string[]} */
  errors = [];
  #folder;

  /**
   * @param {Page} page
   * @param {string} folder for files that are chosen
   */
  constructor(page, folder) {
    this.page = page;
    this.#folder = folder;
    page.on('pageerror', (error) => this.errors.push(String(error?.message ?? error)));
  }

  /** Chooses what the words label: a radio button, a tick box. @param {string} words */
  async choose(words) {
    await (await this.#labelled(words)).click();
  }

  /** Types into the control that the words label, behind what is there. @param {string} words @param {string} text */
  async type(words, text) {
    await (await this.#control(words)).type(text);
  }

  /** Chooses an option by its value. @param {string} words @param {string} value */
  async select(words, value) {
    await (await this.#control(words)).select(value);
  }

  /** What a control holds. @param {string} words @returns {Promise<string>} */
  async value(words) {
    return (await this.#control(words)).evaluate((control) => control.value);
  }

  /** Presses the button that is called so. @param {string} words */
  async press(words) {
    await (await this.#button(words)).click();
  }

  /** Puts the pointer on the button that is called so. @param {string} words */
  async hover(words) {
    await (await this.#button(words)).hover();
  }

  /** Adds photos from the album. @param {...{ name: string, bytes: Uint8Array }} photos */
  async addPhotos(...photos) {
    const paths = photos.map(({ name }) => join(this.#folder, name));
    await Promise.all(photos.map(({ bytes }, index) => writeFile(paths[index], bytes)));
    const input = await this.#find(() => globalThis.linliAll('input[type=file]:not([capture])')[0], 'photos');
    await input.uploadFile(...paths);
  }

  /** What can be read in the form, without spare space. @returns {Promise<string>} */
  async text() {
    return this.#inForm(() => globalThis.linliText());
  }

  /** Waits until the form says so. @param {string} words */
  async untilText(words) {
    await this.until(async () => (await this.text()).includes(words), words);
  }

  /** Waits until it is so. @param {() => Promise<boolean> | boolean} isSo @param {string} [what] */
  async until(isSo, what = String(isSo)) {
    const end = performance.now() + patience;
    while (!(await isSo())) {
      if (performance.now() > end) {
        throw new Error(`waited in vain for "${what}"; the form says: ${await this.text()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** The library's events on this page, the oldest first. @returns {Promise<string[]>} */
  async events() {
    return this.page.evaluate(() => globalThis.host.events);
  }

  /** Fills what a repair of a lamp needs. The portal takes the same words only once a day. @param {string} words */
  async fillLamp(words) {
    await this.untilText('Light in the stairwell');
    await this.choose('Light in the stairwell');
    await this.type('Description', words);
  }

  /** Tells the page who is signed in now. @param {string | undefined} resident */
  async signInAs(resident) {
    await this.page.evaluate((id) => (globalThis.host.resident = id ?? undefined), resident ?? null);
  }

  /** Presses the browser's back button. Pages may come back as they were left, without being loaded. */
  async back() {
    const where = () => this.page.evaluate(() => location.href).catch(() => from);
    const from = this.page.url();
    await this.page.evaluate(() => history.back());
    await this.until(async () => (await where()) !== from, 'the page before');
  }

  async close() {
    await this.page.close();
  }

  #button(words) {
    const find = (wanted) =>
      globalThis
        .linliAll('button')
        .find((button) => (button.ariaLabel ?? button.textContent).trim().startsWith(wanted));
    return this.#find(find, words);
  }

  #control(words) {
    const find = (wanted) => {
      const label = globalThis.linliLabel(wanted);
      return label?.control ?? (label?.htmlFor && label.getRootNode().getElementById(label.htmlFor));
    };
    return this.#find(find, words);
  }

  #labelled(words) {
    return this.#find((wanted) => globalThis.linliLabel(wanted), words);
  }

  /** The element that a function finds in the page, once it is there. */
  async #find(find, words) {
    const end = performance.now() + patience;
    for (;;) {
      await this.#inForm(() => undefined);
      const handle = await this.page.evaluateHandle(find, words);
      const element = handle.asElement();
      if (element) return element;
      if (performance.now() > end) throw new Error(`nothing is called "${words}": ${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Calls a function in the page, which has the means to look into the form. */
  async #inForm(call) {
    await this.page.evaluate(giveMeans);
    return this.page.evaluate(call);
  }
}

/** Runs in the page: what the functions above find their way with. */
function giveMeans() {
  const root = () => document.querySelector('linli-request-form')?.shadowRoot;
  globalThis.linliAll = (selector) => [...(root()?.querySelectorAll(selector) ?? [])];
  globalThis.linliText = () =>
    (root()?.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  globalThis.linliLabel = (words) =>
    globalThis.linliAll('label').find(({ textContent }) => textContent.trim().startsWith(words));
}
