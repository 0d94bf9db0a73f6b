import { expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../src/adapter/settings.js';
import { rest } from '../../src/adapters/rest/index.js';
import '../../src/components/request-form/request-form.define.js';
import type { LinliRequestForm } from '../../src/components/request-form/request-form.js';
import { openLine, type FaultRule, type FaultyLine } from '../support/fault-line.js';
import { photoFile } from '../support/photo-file.js';
import { replace, restoreAll } from '../support/replace.js';
import { FormDriver } from '../support/request-form.js';
import { newWords } from './tab/sound.js';

const hold = (path: string): FaultRule => ({ method: 'POST', path: `${path}$`, times: 1, fault: 'hold' });

describe('sending', () => {
  let line: FaultyLine;
  let resident: string;
  const uncaught: string[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent) =>
    void uncaught.push('reason' in event ? String(event.reason) : event.message);

  before(async function () {
    // The portal behind the line starts with the first of them.
    this.timeout(60_000);
    await (await openLine({ resident: 'wang-fang' })).close();
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
  });
  beforeEach(async () => {
    resident = 'wang-fang';
    line = await openLine({ resident });
  });
  afterEach(async () => {
    restoreAll();
    await line.close();
    expect(uncaught.splice(0)).to.deep.equal([]);
  });
  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
  });

  async function open(): Promise<FormDriver> {
    const adapter = rest({ baseUrl: line.baseUrl, resident: () => resident });
    const form = new FormDriver(
      await fixture<LinliRequestForm>(
        html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
      ),
    );
    await form.until(() => form.all('.above [role=alert]').length > 0);
    return form;
  }

  async function write(form: FormDriver, words = newWords()): Promise<string> {
    await form.choose('Light in the stairwell');
    await form.type('Description', words);
    return words;
  }

  /** After every fault: so many requests, and the form takes one more without a reload. */
  async function expectSound(form: FormDriver, made: number): Promise<void> {
    expect(await line.unique('/requests')).to.equal(made);
    if (form.text.includes('Report something else')) await form.press('Report something else');
    await write(form);
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(await line.unique('/requests')).to.equal(made + 1);
  }

  /** As pages do: first the session, then what the page says of it. */
  async function signIn(who: string): Promise<void> {
    await line.signIn(who);
    resident = who;
    configure({});
  }

  const descriptions = async () =>
    (await line.log('POST', '/requests')).map(({ json }) => (json as { description: string }).description);

  it('K043: two clicks in one task, and more while it is on its way, are one request', async () => {
    const form = await open();
    for (let time = 1; time <= 10; time++) {
      await write(form);
      await line.rules(hold('/requests'));
      const button = form.button('Send the report');
      button.click();
      button.click();
      void form.element.send();
      await line.arrived('POST', '/requests', time);
      button.click();
      void form.element.send();
      await line.release();
      await form.untilText('We have received it');
      expect(await line.log('POST', '/requests')).to.have.length(time);
      await form.press('Report something else');
    }
    await expectSound(form, 10);
  });

  it('K052: what is typed while it is on its way does not go with it', async () => {
    const form = await open();
    const words = await write(form);
    await line.rule(hold('/requests'));
    await form.press('Send the report');
    await line.arrived('POST', '/requests');
    expect(form.root.querySelector<HTMLElement>('.body')!.inert).to.equal(true);
    await form.type('Description', 'Another text altogether.');
    await line.release();
    await form.untilText('We have received it');
    expect(await descriptions()).to.deep.equal([words]);
    await expectSound(form, 1);
  });

  it('K053: a photo that is removed while it is uploaded stops, and the others go on', async () => {
    const form = await open();
    await write(form);
    await line.rule({ method: 'POST', path: '/photos$', times: 1, fault: 'hang' });
    await form.addPhotos(await photoFile('a.png'), await photoFile('b.png'));
    await line.arrived('POST', '/photos');
    await form.press('Remove a.');
    await form.untilText('Ready');
    const [first] = (
      await line.until((log) => log.some(({ done, isOver }) => done === 'hang' && isOver))
    ).filter(({ done }) => done === 'hang');
    expect(first!.isPassedOn).to.equal(false);
    await form.press('Send the report');
    await form.untilText('We have received it');
    const [sent] = await line.log('POST', '/requests');
    expect((sent!.json as { photoIds: string[] }).photoIds).to.have.length(1);
    expect(await line.unique('/photos')).to.equal(1);
    await expectSound(form, 1);
  });

  it('K054: what one resident sends is not sent, shown or answered as another who signs in meanwhile', async () => {
    const form = await open();
    const words = await write(form);
    await line.rule(hold('/requests'));
    await form.press('Send the report');
    await line.arrived('POST', '/requests');
    await signIn('li-jun');
    await form.untilText('Li Jun');
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal('');
    await line.release();
    const refused = (log: { status?: number; resident?: string }[]) =>
      log.some((entry) => entry.resident === 'wang-fang' && (entry.status ?? 0) >= 400);
    await line.until(refused);
    expect(await line.unique('/requests')).to.equal(0);
    expect(form.text).not.to.contain(words).and.not.to.contain('Not sent yet');
    expect(form.text).to.contain('Li Jun').and.not.to.contain('Wang Fang');
    const own = await write(form);
    await form.type('Home', form.control<HTMLSelectElement>('Home').options[1]!.value);
    await form.press('Send the report');
    await form.untilText('We have received it');
    await signIn('wang-fang');
    await form.untilText(`Sent: ${words}`);
    const writes = (await line.log('POST', '/requests')).map((entry) => [
      entry.resident,
      (entry.json as { description: string }).description,
    ]);
    expect(writes).to.deep.equal([
      ['wang-fang', words],
      ['li-jun', own],
      ['wang-fang', words],
    ]);
    await expectSound(form, 2);
  });

  for (const [state, name, isMoved] of [
    ['down', 'is cut', false],
    ['hang', 'is silent', false],
    ['hang', 'is silent, from a form that the page moves', true],
  ] as const) {
    it(`K056: an emergency over a line that ${name} is said not to be sent, within 2 s, with whom to call`, async () => {
      const form = await open();
      await form.choose('Light in the stairwell');
      await form.type('Description', `I smell gas in the kitchen. ${newWords()}`);
      if (state === 'down') await line.down();
      else await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: 'hang' });
      // What takes 2 s and more does not come at all.
      replace(globalThis, 'setTimeout', (set) => {
        const start = (ring: () => void, ms?: number) => ((ms ?? 0) < 2000 ? set(ring, ms) : 0);
        return start as typeof setTimeout;
      });
      await form.press('Send the report');
      if (isMoved) form.element.parentElement!.append(form.element);
      await form.untilText('NOT sent yet – call');
      restoreAll();
      const call = form.all<HTMLAnchorElement>('[role=alert] a')[0]!;
      expect(call.getAttribute('href')).to.equal('tel:02155500110');
      expect(form.text).not.to.contain('We have received it');
      await line.down();
      await line.up();
      await form.untilText('We have received it');
      await expectSound(form, 1);
    });
  }
});
