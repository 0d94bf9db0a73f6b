import { setTimeout as wait } from 'node:timers/promises';
import { keyCode } from './webdriver-keys.js';
import { WebKitProcess, screen } from './webkit-process.js';

const buttons = { left: 0, middle: 1, right: 2 };

/**
 * One WebKit window, with as much of puppeteer's page as the runner's own commands (sendKeys, sendMouse,
 * setViewport) ask for.
 */
export class WebKitPage {
  #process = new WebKitProcess();
  #toolbarHeight = 20;

  keyboard = {
    down: (name) => this.#keys([{ type: 'keyDown', value: keyCode(name) }]),
    up: (name) => this.#keys([{ type: 'keyUp', value: keyCode(name) }]),
    press: (name) => this.#keys(stroke(keyCode(name))),
    type: (text) => this.#keys([...text].flatMap(stroke)),
  };

  mouse = {
    move: (x, y) => this.#pointer([moveTo(x, y)]),
    down: ({ button = 'left' } = {}) => this.#pointer([{ type: 'pointerDown', button: buttons[button] }]),
    up: ({ button = 'left' } = {}) => this.#pointer([{ type: 'pointerUp', button: buttons[button] }]),
    click: (x, y, { button = 'left' } = {}) =>
      this.#pointer([
        moveTo(x, y),
        { type: 'pointerDown', button: buttons[button] },
        { type: 'pointerUp', button: buttons[button] },
      ]),
    reset: () => this.#process.command('DELETE', '/actions'),
  };

  start() {
    return this.#process.start();
  }

  close() {
    return this.#process.stop();
  }

  isClosed() {
    return false;
  }

  goto(url) {
    return this.#process.command('POST', '/url', { url });
  }

  url() {
    return this.#process.command('GET', '/url');
  }

  /** Runs the body of a function in the page and returns what it returns. */
  run(script) {
    return this.#process.command('POST', '/execute/sync', { script, args: [] });
  }

  emulateMediaFeatures() {
    throw new Error('WebKitGTK cannot emulate media features');
  }

  /** The window has a toolbar and resizes when it likes: aim, look, correct. GTK stops at about 290 px wide. */
  async setViewport({ width, height }) {
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      const outer = { width, height: height + this.#toolbarHeight };
      await this.#placeWindow(outer);
      if (await this.#hasSize({ width, height }, outer)) return;
    }
    throw new Error(`the WebKit window cannot be ${width} by ${height}`);
  }

  /** In the middle, because without a window manager the window under the pointer has the focus. */
  #placeWindow({ width, height }) {
    const x = Math.floor((screen.width - width) / 2);
    const y = Math.floor((screen.height - height) / 2);
    return this.#process.command('POST', '/window/rect', { x, y, width, height });
  }

  async #hasSize(inner, outer) {
    for (let look = 0; look < 8; look += 1) {
      const [width, height, outerHeight] = await this.run('return [innerWidth, innerHeight, outerHeight]');
      if (width === inner.width && height === inner.height) return true;
      const toolbarHeight = outerHeight - height;
      if (outerHeight === outer.height && height > 0 && toolbarHeight !== this.#toolbarHeight) {
        this.#toolbarHeight = toolbarHeight;
        return false;
      }
      await wait(16);
    }
    return false;
  }

  #keys(actions) {
    return this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  #pointer(actions) {
    return this.#perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  #perform(source) {
    return this.#process.command('POST', '/actions', { actions: [source] });
  }
}

function stroke(value) {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}

function moveTo(x, y) {
  return { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
}
