import { expect } from '@open-wc/testing';
import { rest } from '../../src/adapters/rest/index.js';
import { exampleInput, examplePhoto } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { FaultyForm, residentId } from '../faults/faulty-form.js';
import { newWords } from '../faults/tab/sound.js';
import { openLine, type FaultyLine } from '../support/fault-line.js';

// What only a browser does: it shows nobody where a redirect leads, and follows those of an upload by itself. Under another
// name the server of the test runner is another origin, which lets no page read it, as one to sign in at.

const elsewhere = `${location.protocol}//localhost:${location.port}/sign-in`;
const write = { idempotencyKey: 'key', residentId };

describe('rest: redirects in a browser', () => {
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

  const lead = (of: FaultyLine, status: number, Location: string, path = '') =>
    of.rule({ path, fault: { kind: 'status', status, headers: { Location } } });

  it('K010, K025: to a page of another origin mean that the session is over, and not that the line is cut', async () => {
    await lead(line, 302, elsewhere);
    const { requests } = rest({ baseUrl: line.baseUrl });
    const photo = { blob: examplePhoto(), name: 'a.jpg' };
    await expectRejection(requests.list({}, {}), 'unauthenticated');
    await expectRejection(
      requests.create({ kind: 'repair', description: 'Drips' }, write),
      'unauthenticated',
    );
    await expectRejection(requests.photos!.upload(photo, write), 'unauthenticated');
  });

  it('K010, K025: the portal hears of it, and what was written is sent once somebody has signed in', async () => {
    const form = await FaultyForm.open(line);
    await lead(line, 302, elsewhere);
    await form.send(newWords());
    await form.untilText('You are signed out');
    expect(form.events.filter((event) => event === 'linli-session-expired')).to.have.length(1);
    await line.rules();
    await form.press('Try now');
    await form.untilText('We have received it');
    expect(await line.unique('/requests')).to.equal(1);
  });

  it('K010: within the origin they are followed with all that belongs to the call', async () => {
    const final = await openLine({ resident: residentId });
    try {
      await lead(line, 307, `${final.baseUrl}/requests`, '/requests$');
      const { requests } = rest({ baseUrl: line.baseUrl });
      const input = await exampleInput(requests);
      const receipt = await requests.create(input, { ...write, idempotencyKey: crypto.randomUUID() });
      expect(receipt.state).to.equal('recorded');
      const [filed] = await final.log('POST', '/requests');
      expect(filed!.json).to.deep.equal(input);
      expect(filed!.resident).to.equal(residentId);
      expect(await final.unique('/requests')).to.equal(1);
    } finally {
      await final.close();
    }
  });
});
