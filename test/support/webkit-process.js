import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findMiniBrowser } from '../../scripts/find-browsers.mjs';

export const screen = { width: 1920, height: 1600 };

/** MiniBrowser's toolbar keeps the window above 447 px wide unless it is squeezed; phones are 320. */
const squeezedToolbar = `
headerbar, headerbar *, toolbar, toolbar *, box > button, entry, button, progressbar {
  min-width: 0;
  min-height: 0;
  padding: 0;
  margin: 0;
  border-width: 0;
  font-size: 1px;
  -gtk-icon-transform: scale(0.01);
}
`;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A virtual screen, WebKitWebDriver and MiniBrowser, with a folder of their own, spoken to over WebDriver. */
export class WebKitProcess {
  #children = [];
  #folder = mkdtempSync(join(tmpdir(), 'linli-webkit-'));
  #driver = '';
  #session = '';
  // The runner leaves on Ctrl-C without stopping its launchers.
  #cleanUp = () => {
    for (const child of this.#children) child.kill();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  };

  async start() {
    process.once('exit', this.#cleanUp);
    mkdirSync(join(this.#folder, 'gtk-3.0'));
    writeFileSync(join(this.#folder, 'gtk-3.0/gtk.css'), squeezedToolbar);
    const display = await this.#startScreen();
    const port = await freePort();
    this.#spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        XDG_CACHE_HOME: this.#folder,
        XDG_CONFIG_HOME: this.#folder,
        XDG_DATA_HOME: this.#folder,
        GDK_BACKEND: 'x11',
        GTK_A11Y: 'none',
        NO_AT_BRIDGE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      },
    });
    this.#driver = `http://127.0.0.1:${port}`;
    await this.#untilReady();
    const browserOptions = { binary: findMiniBrowser(), args: ['--automation'] };
    const { sessionId } = await this.#call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    });
    this.#session = `/session/${sessionId}`;
  }

  /** Sends one WebDriver command within the session. */
  command(method, path, body) {
    return this.#call(method, this.#session + path, body);
  }

  async stop() {
    process.off('exit', this.#cleanUp);
    await this.command('DELETE', '').catch(() => undefined);
    for (const child of this.#children.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
    this.#cleanUp();
  }

  #spawn(command, options, settings) {
    const child = spawn(command, options, settings);
    child.on('error', (reason) => {
      throw new Error(`cannot start ${command}`, { cause: reason });
    });
    this.#children.push(child);
    return child;
  }

  /** @returns {Promise<string>} the name of the display, for example `:7` */
  async #startScreen() {
    const size = `${screen.width}x${screen.height}x24`;
    const options = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
    const child = this.#spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [number] = await Promise.race([
      once(child.stdio[3], 'data'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`))),
    ]);
    return `:${String(number).trim()}`;
  }

  async #untilReady() {
    const deadline = Date.now() + 60_000;
    for (;;) {
      try {
        return await this.#call('GET', '/status');
      } catch (reason) {
        if (Date.now() > deadline) throw reason;
        await wait(50);
      }
    }
  }

  async #call(method, path, body) {
    const response = await fetch(this.#driver + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
}
