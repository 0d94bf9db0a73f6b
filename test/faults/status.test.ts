import { expect } from '@open-wc/testing';
import { openLine, type Fault, type FaultyLine } from '../support/fault-line.js';
import { photoFile } from '../support/photo-file.js';
import { FaultyForm, residentId } from './faulty-form.js';
import { expectSoundForm, newWords } from './tab/sound.js';

const received = 'We have received it';
const unsent = 'Not sent yet';

/** One answer that the portal gives in the place of its own. */
const answer = (status: number, more: Partial<Extract<Fault, { kind: 'status' }>> = {}): Fault => ({
  kind: 'status',
  status,
  ...more,
});

/** What each status of HTTP means to somebody who has pressed Send. */
describe('the status', () => {
  let line: FaultyLine;

  before(async function () {
    // The portal behind the line starts with the first of them.
    this.timeout(60_000);
    await (await openLine({ resident: residentId })).close();
  });
  beforeEach(async () => {
    line = await openLine({ resident: residentId });
  });
  afterEach(() => line.close());

  const once = (fault: Fault) => line.rule({ method: 'POST', path: '/requests$', times: 1, fault });
  const attempts = () => line.log('POST', '/requests');

  async function send(words = newWords()): Promise<FaultyForm> {
    const form = await FaultyForm.open(line);
    await form.send(words);
    return form;
  }

  /** It was sent once, so many requests came of it, and all else is sound. */
  async function expectSoundAfterOne(form: FaultyForm, made: number): Promise<void> {
    expect(await attempts()).to.have.length(1);
    await expectSoundForm(form, made);
  }

  /** The number is still to come, and nothing is sent a second time. */
  async function expectAccepted(form: FaultyForm): Promise<void> {
    await form.untilText(received);
    expect(form.text).to.contain('The number follows');
    await expectSoundAfterOne(form, await line.unique('/requests'));
  }

  it('K017: 200 with the record is success', async () => {
    await once(answer(200, { passOn: true, body: record('R-17') }));
    const form = await send();
    await form.untilText('R-17');
    await expectSoundAfterOne(form, 1);
  });

  it('K018: 200 with an error in it is a failure', async () => {
    await once(answer(200, { body: { status: 422, code: 'invalid', fields: { description: 'too-long' } } }));
    const words = newWords();
    const form = await send(words);
    await form.untilText('Description: this is too long');
    expect(form.description).to.equal(words);
    expect(form.text).not.to.contain(received);
    await expectSoundForm(form, 0);
  });

  const saidNo: [string, string, (form: FaultyForm) => unknown][] = [
    [
      '{"code":401,"msg":"请登录"}',
      'You are signed out',
      () => document.dispatchEvent(new Event('visibilitychange')),
    ],
    ['{"success":false}', 'Something went wrong', (form) => form.press('Send the report')],
    ['{"code":500}', 'The service cannot be reached', () => undefined],
    ['You are offline', 'There is no connection', () => undefined],
  ];
  for (const [body, said, goOn] of saidNo) {
    it(`K018: 200 with "${body}" is a no, and it is sent once in the end`, async () => {
      await once(answer(200, { body, contentType: 'application/json' }));
      const form = await send();
      await form.untilText(said);
      await goOn(form);
      await form.untilText(received);
      const sent = await attempts();
      expect([sent.length, new Set(sent.map(({ key }) => key)).size]).to.deep.equal([2, 1]);
      await expectSoundForm(form, 1);
    });
  }

  for (const body of ['', 'null', '{"thanks":true}']) {
    it(`K019: 200 with "${body}" is taken for yes, and not sent again`, async () => {
      await once(answer(200, { passOn: true, body, contentType: 'application/json' }));
      await expectAccepted(await send());
    });
  }

  it('K020: 201 gives the number', async () => {
    const form = await send();
    await form.untilText(received);
    expect(form.text).to.match(/R-\d{4}-\d+/);
    await expectSoundForm(form, 1);
  });

  it('K020: 201 that only names an address is success too', async () => {
    const headers = { Location: `/line/${line.id}/api/community/requests/no-such` };
    await once(answer(201, { passOn: true, headers, body: '' }));
    const form = await send();
    await form.untilText(received);
    await expectSoundAfterOne(form, 1);
  });

  it('K021: 202 with a token is accepted, and the token is shown', async () => {
    await once(answer(202, { passOn: true, body: { token: 'T-5' } }));
    const form = await send();
    await form.untilText('T-5');
    expect(form.text).to.contain(received);
    await expectSoundAfterOne(form, 1);
  });

  it('K022: 204 is accepted', async () => {
    await once(answer(204, { passOn: true }));
    await expectAccepted(await send());
  });

  it('K023: 304 shows the form as it was', async () => {
    const form = await FaultyForm.open(line);
    const { adapter } = form.element;
    form.close();
    const again = await FaultyForm.place(line, adapter!);
    await again.untilOpen();
    const log = await line.until((entries) =>
      entries.some(({ path, status }) => path.endsWith('/intake') && status === 304),
    );
    expect(log.filter(({ path }) => path.endsWith('/intake')).map(({ status }) => status)).to.deep.equal([
      200, 304,
    ]);
    expect(again.text).to.contain('Light in the stairwell');
    await expectSoundForm(again, 0);
  });

  it('K024: 400 is said and not tried again', async () => {
    await once(answer(400));
    const form = await send();
    await form.untilText('need another look');
    await expectSoundAfterOne(form, 0);
  });

  it('K025: 401 keeps everything, tells the portal once, and sends once after the sign-in', async () => {
    const form = await FaultyForm.open(line);
    await line.signOut();
    await form.send(newWords());
    await form.untilText('You are signed out');
    expect(form.events.filter((event) => event === 'linli-session-expired')).to.have.length(1);
    await line.signIn(residentId);
    document.dispatchEvent(new Event('visibilitychange'));
    await form.untilText(received);
    expect(form.events.filter((event) => event === 'linli-session-expired')).to.have.length(1);
    expect(new Set((await attempts()).map(({ key }) => key)).size).to.equal(1);
    await expectSoundForm(form, 1);
  });

  const refused: [string, number, string][] = [
    ['K026', 403, 'Your account may not do this'],
    ['K027', 404, 'This is no longer there'],
    ['K029', 410, 'This is no longer there'],
    ['K031', 415, 'need another look'],
    ['K037', 501, 'This portal does not offer this'],
    ['K042', 499, 'Something went wrong'],
  ];
  for (const [row, status, words] of refused) {
    it(`${row}: ${status} is said in plain words, keeps the form filled, and is not tried again`, async () => {
      await once(answer(status, { body: '<h1>Nope</h1>', contentType: 'text/html' }));
      const written = newWords();
      const form = await send(written);
      await form.untilText(words);
      expect(form.text).not.to.contain('Nope');
      expect(form.description).to.equal(written);
      await expectSoundAfterOne(form, 0);
    });
  }

  it('K028: 409 that names the original shows it instead', async () => {
    const form = await FaultyForm.open(line);
    const words = newWords();
    await form.send(words);
    await form.untilText(received);
    const number = /R-\d{4}-\d+/.exec(form.text)![0];
    await form.press('Report something else');
    await form.send(words);
    await form.untilText('You sent exactly this');
    await form.press('Send it once more');
    await form.untilText(`It was already reported as ${number}.`);
    await form.press('Show it');
    await form.untilText('You are following this request');
    await expectSoundForm(form, 1);
  });

  it('K028: 409 to the same key, whose answer was lost, is one request', async () => {
    const form = await FaultyForm.open(line);
    await once({ kind: 'cut-reply' });
    await form.send(newWords());
    await form.untilText(received);
    expect(new Set((await attempts()).map(({ key }) => key)).size).to.equal(1);
    await expectSoundForm(form, 1);
  });

  it('K030: 413 names the photo that is too large; without it the report goes', async () => {
    const form = await FaultyForm.open(line);
    await line.rule({ method: 'POST', path: '/photos$', fault: answer(413) });
    await form.write(newWords());
    await form.addPhotos(await photoFile('ceiling.png'));
    await form.untilText('ceiling.png was not sent');
    expect(form.text).to.contain('too large');
    await form.press('Send the report');
    await form.until(() => form.all('#failure .alert').length === 1);
    await form.press('Remove ceiling');
    await form.press('Send the report');
    await form.untilText(received);
    await expectSoundForm(form, 1);
  });

  it('K032: 422 puts each message at its control and the focus on the first', async () => {
    const fields = { 'location.detail': 'too-long', 'contact.phone': 'format' };
    await once(answer(422, { body: { code: 'invalid', fields } }));
    const words = newWords();
    const form = await send(words);
    await form.untilText('2 answers need another look');
    expect(form.control('Where exactly').getAttribute('aria-invalid')).to.equal('true');
    await form.until(() => form.root.activeElement?.id === 'location-detail');
    expect(form.description).to.equal(words);
    await expectSoundAfterOne(form, 0);
  });

  const passing: [string, number][] = [
    ['K033', 423],
    ['K034', 425],
    ['K036', 500],
    ['K038', 502],
    ['K040', 504],
    ['K041', 520],
  ];
  for (const [row, status] of passing) {
    it(`${row}: ${status} is tried again by itself, with the same key, and its page is shown to nobody`, async () => {
      const page = { body: '<h1>Bad gateway</h1>', contentType: 'text/html' };
      await once(answer(status, { ...page, ...(status === 504 && { passOn: true }) }));
      const form = await send();
      await form.untilText(unsent);
      expect(form.text).not.to.contain('Bad gateway');
      await form.untilText(received);
      const [first, second] = await attempts();
      expect(second!.key).to.equal(first!.key);
      // The pause of the first attempt, varied by half: 0.5 s at least.
      expect(second!.at - first!.at).to.be.greaterThanOrEqual(480);
      await expectSoundForm(form, 1);
    });
  }

  for (const [row, status] of [
    ['K035', 429],
    ['K039', 503],
  ] as const) {
    it(`${row}: ${status} with Retry-After is counted down, and nothing is sent before`, async () => {
      await once(answer(status, { headers: { 'Retry-After': '3' } }));
      const form = await FaultyForm.open(line);
      const seconds = form.watchCountdown();
      await form.send(newWords());
      await form.until(() => seconds.length > 0);
      expect(seconds[0]).to.equal(3);
      await form.press('Try now');
      await form.untilText(received);
      const [first, second, ...more] = await attempts();
      expect(second!.at - first!.at).to.be.greaterThanOrEqual(2900);
      expect(more).to.deep.equal([]);
      await expectSoundForm(form, 1);
    });
  }

  it('K035: a Retry-After that is none leaves the pause to us', async () => {
    await once(answer(429, { headers: { 'Retry-After': 'soon' } }));
    const form = await send();
    await form.untilText(unsent);
    await form.untilText(received);
    await expectSoundForm(form, 1);
  });
});

const record = (number: string) => ({
  id: '17',
  number,
  kind: 'repair',
  status: 'submitted',
  description: 'Drips',
  createdAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-11-23T08:00:00Z',
});
