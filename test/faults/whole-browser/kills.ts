import assert from 'node:assert/strict';
import type { FaultyLine } from '../../support/fault-line.js';
import { BrowserSession } from '../../support/fault-line/browser-session.js';
import { startHost, type Host } from '../../support/fault-line/host.js';
import { seededRandom, type Random } from '../../support/seeded-random.js';
import { writeJpeg } from '../../support/photos/jpeg.js';

const received = 'We have received it';

/** A browser that is killed again and again, always on the same profile. */
export class Kills {
  readonly #random: Random;
  #host!: Host;
  #session!: BrowserSession;
  #count = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  async open(): Promise<void> {
    this.#host = await startHost();
    this.#session = await BrowserSession.open('chromium');
  }

  async close(): Promise<void> {
    await this.#session.close();
    await this.#host.stop();
  }

  /** Killed once the form says that the draft is kept: text and photo are back. */
  async afterSaved(): Promise<void> {
    const { line, words } = await this.#begin();
    const hasPhoto = this.#random.below(3) === 0;
    const tab = await this.#openForm(line);
    await tab.fillLamp(words);
    if (hasPhoto) await tab.addPhotos({ name: 'lamp.jpg', bytes: writeJpeg({ width: 640, height: 480 }) });
    if (hasPhoto) await tab.untilText('Ready');
    await tab.untilText('Kept on this device');
    await this.#session.restart();
    const again = await this.#openForm(line);
    await again.untilText('We kept what you wrote');
    assert.equal(await again.value('Description'), words);
    if (hasPhoto) await again.untilText('lamp.jpg');
    await again.close();
    await line.close();
  }

  /** Killed right after Send: the portal has it once in the end, by itself or by one more press. */
  async afterSend(): Promise<void> {
    const { line, words } = await this.#begin();
    const tab = await this.#openForm(line);
    await tab.fillLamp(words);
    await tab.untilText('Kept on this device');
    await tab.press('Send the report');
    await pause(this.#random.below(60));
    await this.#session.restart();
    const again = await this.#openForm(line);
    let isPressed = false;
    await again.until(async () => {
      const text = await again.text();
      // Killed before it was handed over, it is a draft still.
      if (text.includes('We kept what you wrote') && !isPressed) {
        isPressed = true;
        await again.press('Send the report');
      }
      return text.includes('Sent: ') || text.includes(received) || (await line.unique('/requests')) === 1;
    }, 'the report to go');
    await line.arrived('POST', '/requests');
    await again.until(async () => (await line.unique('/requests')) === 1, 'one request');
    const keys = new Set((await line.log('POST', '/requests')).map(({ key }) => key));
    assert.equal(keys.size, 1);
    await again.close();
    await line.close();
  }

  /** The renderer crashes once the draft is kept. */
  async afterCrash(): Promise<void> {
    const { line, words } = await this.#begin();
    const tab = await this.#openForm(line);
    await tab.fillLamp(words);
    await tab.untilText('Kept on this device');
    await this.#session.crash(tab);
    const again = await this.#openForm(line);
    await again.untilText('We kept what you wrote');
    assert.equal(await again.value('Description'), words);
    await again.close();
    await line.close();
  }

  /** Killed at some moment of writing: at most what was written in the last second is gone. Gives the loss, ms. */
  async whileWriting(): Promise<number> {
    const { line } = await this.#begin();
    const tab = await this.#openForm(line);
    await tab.choose('Light in the stairwell');
    const typedAt: number[] = [];
    const startedAt = performance.now();
    const lastsFor = 600 + this.#random.below(1500);
    let text = '';
    while (performance.now() - startedAt < lastsFor) {
      const letter = String.fromCharCode(97 + this.#random.below(26));
      await tab.type('Description', letter);
      text += letter;
      typedAt.push(performance.now());
    }
    const killedAt = performance.now();
    await this.#session.restart();
    const again = await this.#openForm(line);
    await again.untilText('We kept what you wrote');
    const kept = await again.value('Description');
    assert.ok(text.startsWith(kept), `${kept} is no beginning of ${text}`);
    const loss = kept.length < text.length ? killedAt - typedAt[kept.length]! : 0;
    assert.ok(loss < 1000, `what was typed ${Math.round(loss)} ms before is gone`);
    await again.close();
    await line.close();
    return loss;
  }

  async #begin(): Promise<{ line: FaultyLine; words: string }> {
    const line = await this.#host.openLine();
    return { line, words: `The lamp is dark, ${++this.#count}-${line.id}.` };
  }

  async #openForm(line: FaultyLine) {
    const tab = await this.#session.newTab(this.#host.formUrl(line));
    await tab.untilText('Light in the stairwell');
    return tab;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
