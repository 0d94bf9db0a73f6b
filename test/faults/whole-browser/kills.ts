import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { FaultyLine } from '../../support/fault-line.js';
import { BrowserSession } from '../../support/fault-line/browser-session.js';
import { startHost, type Host } from '../../support/fault-line/host.js';
import { seededRandom, type Random } from '../../support/seeded-random.js';
import { writeJpeg } from '../../support/photos/jpeg.js';
import { found } from './portal-records.js';

const received = 'We have received it';
const kept = 'Kept on this device';
const restored = 'We kept what you wrote';

type FormTab = Awaited<ReturnType<BrowserSession['newTab']>>;

/** Photos that are told apart by what the portal gets, large enough to take a moment to be made ready. */
const photos = [3200, 3600, 4000].map((width) => ({
  name: `lamp-${width}.jpg`,
  bytes: writeJpeg({ width, height: 2400 }),
}));

type Photo = (typeof photos)[number];

/** A browser that is killed again and again, always on the same profile. */
export class Kills {
  readonly #random: Random;
  #host!: Host;
  #session!: BrowserSession;
  /** What the portal has of a photo whose browser nobody killed, by name. */
  readonly #unharmed = new Map<string, string>();
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

  /** Killed once the form says that the draft is kept: the text is back, and with `hasPhoto` the photo too. */
  async afterSaved(hasPhoto: boolean): Promise<void> {
    const { line, words } = await this.#begin();
    const photo = hasPhoto ? this.#random.of(photos) : undefined;
    const tab = await this.#openForm(line);
    await tab.fillLamp(words);
    if (photo) {
      // The device alone has it.
      await line.rule({ method: 'POST', path: '/photos$', fault: 'hang' });
      await tab.addPhotos(photo);
      await tab.untilText(photo.name);
    }
    await tab.untilText(kept);
    await this.#session.restart();
    await line.rules();
    const again = await this.#openForm(line);
    await again.untilText(restored);
    assert.equal(await again.value('Description'), words);
    if (photo) {
      assert.equal(await this.#sendPhoto(again, line, words), await this.#unharmedOf(photo));
    }
    await this.#end(again, line);
  }

  /**
   * Killed right after Send, in a third while the answer is on its way: the portal has it once in the end. Resolves
   * with whether the resident had to press once more: the press before was too late, and all is a draft still.
   */
  async afterSend(): Promise<boolean> {
    const { line, words } = await this.#begin();
    const tab = await this.#openForm(line);
    await tab.fillLamp(words);
    await tab.untilText(kept);
    const isAnswering = this.#random.below(3) === 0;
    if (isAnswering)
      await line.rule({ method: 'POST', path: '/requests$', fault: { kind: 'hold', part: 'reply' } });
    await tab.press('Send the report');
    if (isAnswering)
      await line.until((log) => log.some(({ done, status }) => done === 'hold' && status === 201));
    else await pause(this.#random.below(100));
    await this.#session.restart();
    await line.rules();
    const again = await this.#openForm(line);
    let isDraft = false;
    await again.until(async () => {
      const text = await again.text();
      if (text.includes(restored) && !isDraft) {
        isDraft = true;
        await again.press('Send the report');
      }
      if (text.includes('Sent: ') || text.includes(received)) return true;
      // What the resident has seen arrive before the kill is not shown once more: then nothing waits, and it is there.
      return !text.includes('Not sent yet') && (await found(line, words)).length === 1;
    }, 'the report to be sent');
    assert.equal((await found(line, words)).length, 1);
    const keys = new Set((await line.log('POST', '/requests')).map(({ key }) => key));
    assert.equal(keys.size, 1);
    if (isAnswering) assert.ok(!isDraft, 'what has left the device is no draft');
    await this.#end(again, line);
    return isDraft;
  }

  /** The renderer crashes once the draft is kept. */
  async afterCrash(): Promise<void> {
    const { line, words } = await this.#begin();
    const tab = await this.#openForm(line);
    await tab.fillLamp(words);
    await tab.untilText(kept);
    await this.#session.crash(tab);
    const again = await this.#openForm(line);
    await again.untilText(restored);
    assert.equal(await again.value('Description'), words);
    await this.#end(again, line);
  }

  /** Killed at some moment of writing: at most what was written in the last second is gone. Gives the loss, ms. */
  async whileWriting(): Promise<number> {
    const { line } = await this.#begin();
    const tab = await this.#openForm(line);
    await tab.choose('Light in the stairwell');
    await tab.untilText(kept);
    const typedAt: number[] = [];
    const startedAt = performance.now();
    const lastsFor = this.#random.below(1500);
    let text = '';
    do {
      const letter = String.fromCharCode(97 + this.#random.below(26));
      typedAt.push(performance.now());
      await tab.type('Description', letter);
      text += letter;
    } while (performance.now() - startedAt < lastsFor);
    const killedAt = performance.now();
    await this.#session.restart();
    const again = await this.#openForm(line);
    await again.untilText(restored);
    const back = await again.value('Description');
    assert.ok(text.startsWith(back), `${back} is no beginning of ${text}`);
    const loss = back.length < text.length ? killedAt - typedAt[back.length]! : 0;
    assert.ok(loss < 1000, `what was typed ${Math.round(loss)} ms before is gone`);
    await this.#end(again, line);
    return loss;
  }

  async #unharmedOf(photo: Photo): Promise<string> {
    let digest = this.#unharmed.get(photo.name);
    if (digest !== undefined) return digest;
    const { line, words } = await this.#begin();
    const tab = await this.#openForm(line);
    await tab.fillLamp(words);
    await tab.addPhotos(photo);
    await tab.untilText(photo.name);
    digest = await this.#sendPhoto(tab, line, words);
    this.#unharmed.set(photo.name, digest);
    await this.#end(tab, line);
    return digest;
  }

  /** Sends what the form has, and resolves with a digest of the one photo that the portal has of it. */
  async #sendPhoto(tab: FormTab, line: FaultyLine, words: string): Promise<string> {
    await tab.press('Send the report');
    await tab.untilText(received);
    const [filed, ...others] = await found(line, words);
    assert.deepEqual([others.length, filed!.photos?.length], [0, 1]);
    const reply = await fetch(`${line.baseUrl}/photos/${filed!.photos![0]!.id}`);
    assert.ok(reply.ok);
    return createHash('sha256')
      .update(new Uint8Array(await reply.arrayBuffer()))
      .digest('hex');
  }

  async #begin(): Promise<{ line: FaultyLine; words: string }> {
    const line = await this.#host.openLine();
    return { line, words: `The lamp is dark, ${++this.#count}-${line.id}.` };
  }

  async #openForm(line: FaultyLine): Promise<FormTab> {
    const tab = await this.#session.newTab(this.#host.formUrl(line));
    await tab.untilText('Light in the stairwell');
    return tab;
  }

  async #end(tab: FormTab, line: FaultyLine): Promise<void> {
    assert.deepEqual(tab.errors, []);
    await tab.close();
    await line.close();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
