import { expect } from '@open-wc/testing';
import { openLine, type Fault, type FaultyLine } from '../support/fault-line.js';
import { photoFile } from '../support/photo-file.js';
import { restoreAll } from '../support/replace.js';
import { hurryDeadlines } from './adapters/together.js';
import { FaultyForm, residentId } from './faulty-form.js';
import { expectSoundForm, newWords } from './tab/sound.js';
import { hour, reachTimers, useDevice } from './time/device.js';

const received = 'We have received it';
const unsent = 'Not sent yet';

/** Faults of the line between the page and the portal. */
describe('the network', () => {
  let line: FaultyLine;

  before(async function () {
    // The portal behind the line starts with the first of them.
    this.timeout(60_000);
    await (await openLine({ resident: residentId })).close();
  });
  beforeEach(async () => {
    line = await openLine({ resident: residentId });
  });
  afterEach(() => {
    restoreAll();
    return line.close();
  });

  /** The keys that the attempts to file carried. */
  const keys = async () => (await line.log('POST', '/requests')).map(({ key }) => key);

  const always = (fault: Fault, path = '/requests$') => line.rule({ method: 'POST', path, fault });

  it('K001: offline before the form is opened, it opens as it was, takes a report, and sends it later', async () => {
    (await FaultyForm.open(line)).close();
    await line.down();
    const form = await FaultyForm.open(line);
    expect(form.text).to.contain('Light in the stairwell');
    await form.send(newWords());
    await form.untilText(unsent);
    await form.until(() =>
      ['It is sent by itself', 'kept on this device'].every((words) => form.text.includes(words)),
    );
    await line.up();
    await form.untilText(received);
    await expectSoundForm(form, 1);
  });

  it('K001: without an earlier visit it says that there is no connection, and opens once there is', async () => {
    await line.down();
    const form = await FaultyForm.begin(line);
    await form.untilText('The form could not be loaded');
    expect(form.text).to.contain('There is no connection');
    await line.up();
    await form.press('Try again');
    await form.untilOpen();
    expect(form.text).to.contain('Light in the stairwell');
    await expectSoundForm(form, 0);
  });

  it('K002: offline between typing and Send, text and photos are kept and go by themselves', async () => {
    const form = await FaultyForm.open(line);
    await form.write(newWords());
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('Ready');
    await line.down();
    await form.press('Send the report');
    await form.untilText(unsent);
    await line.up();
    await form.untilText(received);
    const [filed] = (await line.log('POST', '/requests')).filter(({ status }) => status === 201);
    expect((filed!.json as { photoIds: string[] }).photoIds).to.have.length(1);
    await expectSoundForm(form, 1);
  });

  for (const bytes of [0, 1, 0.5, -1]) {
    it(`K003: cut at ${bytes} of the bytes of a request, it is one request in the end`, async () => {
      const form = await FaultyForm.open(line);
      await always({ kind: 'cut', bytes });
      await form.send(newWords());
      await form.untilText(unsent);
      expect(await line.unique('/requests')).to.equal(0);
      await line.rules();
      await form.untilText(received);
      expect(new Set(await keys()).size).to.equal(1);
      await expectSoundForm(form, 1);
    });

    it(`K003: cut at ${bytes} of the bytes of a photo, it is uploaded once in the end`, async () => {
      const form = await FaultyForm.open(line);
      await always({ kind: 'cut', bytes }, '/photos$');
      await form.write(newWords());
      await form.addPhotos(await photoFile('a.png'));
      await form.untilText('was not sent');
      await line.rules();
      await form.press('Send the report');
      await form.untilText(received);
      const uploads = await line.log('POST', '/photos');
      expect(new Set(uploads.map(({ key }) => key)).size).to.equal(1);
      expect(await line.unique('/photos')).to.equal(1);
      await expectSoundForm(form, 1);
    });
  }

  it('K004: the portal has it and the answer is lost, again and again: as many requests, each with one key', async () => {
    const form = await FaultyForm.open(line);
    for (let count = 1; count <= 4; count++) {
      await line.rules({ method: 'POST', path: '/requests$', times: 2, fault: 'drop' });
      await form.send(newWords());
      await form.untilText(received);
      expect(await line.unique('/requests')).to.equal(count);
      expect(new Set(await keys()).size).to.equal(count);
      await form.press('Report something else');
    }
    await line.rules();
    await expectSoundForm(form, 4);
  });

  it('K004: the answer is lost in the middle of its status, it is sent again and is one request', async () => {
    const form = await FaultyForm.open(line);
    await line.rule({ method: 'POST', path: '/requests$', times: 3, fault: 'cut-status' });
    await form.send(newWords());
    await form.untilText(received);
    expect(new Set(await keys()).size).to.equal(1);
    expect(await line.unique('/requests')).to.equal(1);
    await line.rules();
    await expectSoundForm(form, 1);
  });

  it('K005: an answer that comes after the element has gone is there for the next one', async () => {
    const form = await FaultyForm.open(line);
    const words = newWords();
    await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: { kind: 'hold', part: 'reply' } });
    await form.send(words);
    await line.arrived('POST', '/requests');
    form.element.remove();
    await line.release();
    await line.until((log) => log.some(({ path, isOver }) => path.endsWith('/requests') && isOver));
    const next = await FaultyForm.open(line);
    await next.untilText(`Sent: ${words}`);
    expect(next.text).to.match(/R-\d{4}-\d+/);
    expect(form.uncaught).to.deep.equal([]);
    await next.press('Hide');
    await next.until(() => !next.text.includes(words));
    expect(await line.unique('/requests')).to.equal(1);
    await expectSoundForm(next, 0);
  });

  it('K006: an answer that never comes is waited for as long as was agreed, and then it is tried again', async () => {
    const form = await FaultyForm.open(line);
    await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: 'hang' });
    hurryDeadlines();
    await form.send(newWords());
    await form.untilText('did not answer in time');
    restoreAll();
    await form.untilText(received);
    expect(form.events[0]).to.equal('linli-request-failed timeout true');
    await expectSoundForm(form, 1);
  });

  it('K007: an answer that trickles for ever is no answer', async () => {
    const form = await FaultyForm.open(line);
    await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: 'trickle' });
    hurryDeadlines();
    await form.send(newWords());
    await form.untilText('did not answer in time');
    restoreAll();
    await form.untilText(received);
    expect(new Set(await keys()).size).to.equal(1);
    await expectSoundForm(form, 1);
  });

  it('K008: on a slow line a photo takes longer than a request may, and is not given up while it moves', async () => {
    const timeout = 5000;
    const form = await FaultyForm.open(line, { timeout });
    await line.rule({ path: '/photos$', fault: { kind: 'slow', bytesPerSecond: 2500 } });
    await form.write(newWords());
    await form.addPhotos(await photoFile('a.png', 1600, 1600));
    await form.until(() => form.all('progress').length === 1 || form.text.includes('Ready'));
    await form.press('Send the report');
    await form.untilText(received);
    expect(form.events).to.deep.equal(['linli-request-submitted']);
    const [photo] = await line.log('POST', '/photos');
    const [request] = await line.log('POST', '/requests');
    expect(request!.at - photo!.at).to.be.greaterThan(timeout);
    await line.rules();
    await expectSoundForm(form, 1);
  });

  it('K009: a page in the place of an answer is no success, and is taken for no connection', async () => {
    const form = await FaultyForm.open(line);
    await always({ kind: 'html' });
    await form.send(newWords());
    await form.untilText(unsent);
    // Not at whatever moment: soon it is tried again, and said to be.
    await form.untilText('There is no connection');
    await line.rules();
    await form.untilText(received);
    await expectSoundForm(form, 1);
  });

  it('K010: a way to a sign-in page means that nobody is signed in: said once, sent once afterwards', async () => {
    const form = await FaultyForm.open(line);
    await always({ kind: 'redirect' });
    await form.send(newWords());
    await form.untilText('You are signed out');
    await form.press('Try now');
    await line.arrived('POST', '/requests', 2);
    await form.until(() => form.button('Try now').getAttribute('aria-busy') !== 'true');
    expect(form.events.filter((event) => event === 'linli-session-expired')).to.have.length(1);
    await line.rules();
    await form.press('Try now');
    await form.untilText(received);
    await expectSoundForm(form, 1);
  });

  it('K011: a closed port is the same as being offline', async () => {
    const form = await FaultyForm.open(line, { baseUrl: line.baseUrl });
    await always({ kind: 'refuse' });
    await form.send(newWords());
    await form.untilText(unsent);
    expect(form.events[0]).to.equal('linli-request-failed offline true');
    await line.rules();
    await form.untilText(received);
    await expectSoundForm(form, 1);
  });

  it('K012: a server that does not allow the page is told to the developer, and asked no more than three times', async () => {
    await line.allowOthers();
    const form = await FaultyForm.open(line, { baseUrl: await line.otherBaseUrl() });
    const told: string[] = [];
    form.element.addEventListener('linli-request-failed', ({ detail }) => told.push(detail.error.message));
    const words = newWords();
    await form.write(words);
    await line.allowOthers(false);
    useDevice();
    const pass = reachTimers();
    await form.press('Send the report');
    await form.until(() => form.all('#failure .alert').length === 1);
    expect(form.text).to.contain('cannot be reached');
    expect(form.description).to.equal(words);
    // Whatever was to be tried again by itself would be by then.
    for (let hours = 0; hours < 4; hours++) {
      pass(hour);
      await line.log();
    }
    expect(form.events).to.deep.equal(['linli-request-failed unavailable false']);
    expect(told[0]).to.contain('CORS');
    await line.allowOthers();
    await form.press('Send the report');
    await form.untilText(received);
    // A page that is not allowed is stopped by the answer to what its browser asks first.
    const asked = (await line.log('OPTIONS', '/requests')).filter(({ done }) => done !== 'preflight');
    expect(asked.length).to.be.within(1, 3);
    expect(await line.log('POST', '/requests')).to.have.length(1);
    await expectSoundForm(form, 1);
  });

  it('K014: a connection that is reset when it is used again is a lost connection', async () => {
    const form = await FaultyForm.open(line);
    await form.send(newWords());
    await form.untilText(received);
    await form.press('Report something else');
    await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: 'refuse' });
    await form.send(newWords());
    await form.untilText(received);
    await expectSoundForm(form, 2);
  });
});
