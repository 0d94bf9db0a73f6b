import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import { FormMemory } from '../../../src/components/request-form/filing/form-memory.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { randomId } from '../../../src/internal/key.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { callsOf, hold } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import { FormDriver, seed } from '../../support/request-form.js';

afterEach(restoreAll);

/** A form whose backend answers for who asks, the first time only when it is released. */
async function openSlow(first: string | undefined) {
  const portal = randomId();
  const page = { resident: first };
  const held = hold();
  const askedFor: (string | undefined)[] = [];
  const community = memory({ seed });
  const adapter = {
    ...community,
    portal,
    resident: () => page.resident,
    requests: {
      ...community.requests,
      intake: async (options: object) => {
        const { resident } = page;
        const isFirst = askedFor.push(resident) === 1;
        const intake = await community.requests.intake(options);
        if (isFirst) await held.wait();
        const homes = [
          { id: 'h1', label: `The home of ${resident}` },
          { id: 'h2', label: 'The garage' },
        ];
        return { ...intake, homes, ...(resident !== undefined && { residentId: resident }) };
      },
    },
  };
  const kept = callsOf(FormMemory.prototype, 'keep');
  const form = new FormDriver(
    await fixture<LinliRequestForm>(
      html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
    ),
  );
  await held.begun;
  const stored = async (resident: string) => recordStore(true).list(`form/${portal}/${resident}`);
  return { form, page, held, askedFor, kept, stored };
}

describe('an intake that is on its way while somebody else signs in', () => {
  it('is not shown to them, nor kept for them, where the page says so at once', async () => {
    const { form, page, held, askedFor, kept, stored } = await openSlow('wang-fang');
    page.resident = 'li-jun';
    form.element.requestUpdate();
    await form.untilText('The home of li-jun');
    held.release();
    await kept();
    await form.element.updateComplete;
    expect(form.text).not.to.contain('wang-fang');
    await waitUntil(async () => (await stored('li-jun')).length === 1, 'kept', { timeout: 25_000 });
    expect(JSON.stringify(await stored('li-jun'))).not.to.contain('The home of wang-fang');
    expect(askedFor).to.deep.equal(['wang-fang', 'li-jun']);
  });

  it('is not shown to them, nor kept for them, where the page says nothing', async () => {
    const { form, page, held, askedFor, kept, stored } = await openSlow('wang-fang');
    const shown: string[] = [];
    const observer = new MutationObserver(() => shown.push(form.text));
    observer.observe(form.root, { childList: true, subtree: true });
    page.resident = 'li-jun';
    held.release();
    await form.until(() => form.all('form').length > 0);
    await form.untilReady();
    await kept();
    observer.disconnect();
    expect(shown.filter((text) => text.includes('wang-fang'))).to.deep.equal([]);
    expect(form.text).to.contain('The home of li-jun');
    await waitUntil(async () => (await stored('li-jun')).length === 1, 'kept', { timeout: 25_000 });
    expect(JSON.stringify(await stored('li-jun'))).not.to.contain('The home of wang-fang');
    expect(askedFor).to.deep.equal(['wang-fang', 'li-jun']);
  });
});

describe('an intake that stands', () => {
  it('is asked for once more where another comes, and not where who was there goes and comes back', async () => {
    const { form, page, held, askedFor } = await openSlow('wang-fang');
    held.release();
    await form.untilText('The home of wang-fang');
    await form.untilReady();
    for (const resident of [undefined, 'wang-fang', 'li-jun']) {
      page.resident = resident;
      form.element.requestUpdate();
      await form.element.updateComplete;
    }
    await form.untilText('The home of li-jun');
    expect(askedFor).to.deep.equal(['wang-fang', 'li-jun']);
  });

  it('stays where nobody was there before', async () => {
    const { form, page, held, askedFor } = await openSlow(undefined);
    held.release();
    await form.untilText('The home of');
    await form.untilReady();
    page.resident = 'wang-fang';
    form.element.requestUpdate();
    await form.element.updateComplete;
    expect([form.all('form').length, askedFor]).to.deep.equal([1, [undefined]]);
  });
});
