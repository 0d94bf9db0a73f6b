import { expect, fixture, html } from '@open-wc/testing';
import type { Brand } from '../../../src/adapter/brand.js';
import { configure } from '../../../src/adapter/settings.js';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliProvider } from '../../../src/components/provider/provider.js';
import { fillOf, formIn, provided, sendOf, until } from '../../support/branded.js';
import { FormDriver, seed } from '../../support/request-form.js';

const green = 'rgb(10, 125, 60)';
const sizeOf = (root: Element) =>
  parseFloat(getComputedStyle(formIn(root).shadowRoot!.querySelector('.base')!).fontSize);

/** Two providers inside each other, a form in the inner one. */
async function nested(outer: Partial<LinliProvider>, inner: Partial<LinliProvider>) {
  const page = await fixture<LinliProvider>(html`
    <linli-provider lang="en" .adapter=${memory({ seed })}>
      <linli-provider><linli-request-form></linli-request-form></linli-provider>
    </linli-provider>
  `);
  const within = page.querySelector('linli-provider')!;
  Object.assign(page, outer);
  Object.assign(within, inner);
  await until(() => sendOf(page), 'the form');
  return { page, within };
}

describe('a brand that changes', () => {
  afterEach(() => configure({ brand: undefined }));

  for (const [how, take] of [
    ['its attribute', (provider: LinliProvider) => provider.removeAttribute('brand')],
    ['null', (provider: LinliProvider) => void (provider.brand = null as never)],
    ['an empty text', (provider: LinliProvider) => void (provider.brand = '')],
  ] as const)
    it(`is taken back by taking ${how}, and the brand around holds again`, async () => {
      const { page, within } = await nested({ brand: { color: '#0a7d3c' } }, {});
      within.setAttribute('brand', '{"color":"#0052d9"}');
      await until(() => fillOf(page) === 'rgb(0, 82, 217)', 'the inner brand');
      take(within);
      await until(() => fillOf(page) === green, 'the outer brand');
    });

  it('may be left empty by a template that sets only the density', async () => {
    const provider = await fixture<LinliProvider>(html`
      <linli-provider brand="" density="elder" .adapter=${memory({ seed })}>
        <linli-request-form></linli-request-form>
      </linli-provider>
    `);
    await until(() => sendOf(provider) && sizeOf(provider) >= 18, 'large text');
  });

  it('changes nothing when it is the same, as frameworks give it anew with every drawing', async () => {
    const brand = (): Brand => ({ color: '#0a7d3c', features: { 'request-form': { photos: false } } });
    const provider = await provided(brand());
    await until(() => fillOf(provider) === green, 'the brand');
    const form = new FormDriver(formIn(provider));
    await form.untilReady();
    const field = formIn(provider).shadowRoot!.querySelector('textarea')!;
    field.focus();
    provider.brand = brand();
    provider.brand = { ...brand(), color: '#0052d9' };
    await until(() => fillOf(provider) === 'rgb(0, 82, 217)', 'the other colour');
    expect(formIn(provider).shadowRoot!.querySelector('textarea')).to.equal(field);
    expect(formIn(provider).shadowRoot!.activeElement === field).to.equal(true);
  });

  it('breaks nothing around it while it is not read yet', async () => {
    const { page, within } = await nested(
      { brand: { color: 'red', name: 'Outer' } as Brand },
      { density: 'elder' },
    );
    await until(() => sizeOf(page) >= 18, 'large text');
    within.locale = 'zh-Hans';
    await until(() => sendOf(page)?.textContent?.includes('提交'), 'Chinese');
  });

  it('never shows what is no text, nor leads where nothing is', async () => {
    configure({ brand: { links: { privacy: 5 }, emergency: { phone: 119 } } as never });
    const page = await fixture<HTMLElement>(
      html`<div lang="en"><linli-request-form .adapter=${memory({ seed })}></linli-request-form></div>`,
    );
    await until(() => sendOf(page), 'the form');
    expect(formIn(page).shadowRoot!.querySelector('.links')).to.equal(null);
  });
});

describe('a brand inside another', () => {
  it('has its own fonts, not those of the one around it', async () => {
    const { page } = await nested({ brand: { fonts: ['Outer Serif'] } }, { brand: { color: '#0a7d3c' } });
    await until(() => fillOf(page) === green, 'the inner brand');
    const { fontFamily } = getComputedStyle(formIn(page).shadowRoot!.querySelector('.base')!);
    expect(fontFamily).not.to.contain('Outer Serif');
  });

  it('is as large as the resident has chosen around it', async () => {
    const { page } = await nested({ density: 'elder' }, { brand: { color: '#0a7d3c' } });
    await until(() => sizeOf(page) >= 18, 'large text in the inner brand');
  });

  it('speaks the words of a provider around it', async () => {
    const messages = { en: { requestForm: { category: 'Outer category' } } };
    const { page } = await nested({ messages }, { brand: { color: '#0a7d3c' } });
    await until(() => fillOf(page) !== null, 'the inner brand');
    await until(() => formIn(page).shadowRoot!.textContent?.includes('Outer category'), 'the outer words');
  });
});

describe('what a brand switches off in the form', () => {
  for (const similar of [false, true])
    it(`are ${similar ? 'not ' : ''}the similar requests of neighbours`, async () => {
      let asked = 0;
      const backend = memory({ seed });
      const requests = {
        ...backend.requests!,
        similar: () => {
          asked++;
          return Promise.resolve([]);
        },
      };
      const provider = await fixture<LinliProvider>(html`
        <linli-provider
          lang="en"
          .adapter=${{ ...backend, requests }}
          .brand=${{ color: '#0a7d3c', features: { 'request-form': { similar } } }}
        >
          <linli-request-form></linli-request-form>
        </linli-provider>
      `);
      await until(() => fillOf(provider) === green, 'the brand');
      const form = new FormDriver(formIn(provider));
      await form.fillLamp();
      if (similar) await until(() => asked > 0, 'the question for similar requests');
      else {
        await form.press('Send');
        await form.untilText('We have received it');
        expect(asked).to.equal(0);
      }
    });
});

describe('a provider that is taken away', () => {
  it('asks for its brand no more', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return fetch(input, init);
    };
    const count = (name: string) => asked.filter((url) => url.endsWith(name)).length;
    try {
      const provider = await provided('/nowhere/brand-of-nobody.json');
      await until(() => count('brand-of-nobody.json') > 0, 'the first question');
      provider.remove();
      dispatchEvent(new Event('online'));
      await fixture(html`<linli-provider brand="/nowhere/another.json"></linli-provider>`);
      await until(() => count('another.json') > 0, 'a later question of somebody else');
      expect(count('brand-of-nobody.json')).to.equal(1);
    } finally {
      window.fetch = fetch;
    }
  });
});
