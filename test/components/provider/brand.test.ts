import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../../src/adapter/settings.js';
import { memory } from '../../../src/adapters/memory/index.js';
import type { Brand } from '../../../src/adapter/brand.js';
import type { LinliProvider } from '../../../src/components/provider/provider.js';
import { FormDriver, seed } from '../../support/request-form.js';
import { fillOf, formIn, provided, sendOf, until } from '../../support/branded.js';

const adapter = memory({ seed });
const green: Brand = { color: '#0a7d3c' };
const blue: Brand = { color: '#0052d9' };

const greenFill = 'rgb(10, 125, 60)';
const blueFill = 'rgb(0, 82, 217)';

describe('a brand', () => {
  afterEach(() => configure({ brand: undefined, messages: undefined }));

  it('gives its colour to what is pressed', async () => {
    const provider = await provided(green);
    await until(() => fillOf(provider) === greenFill, 'the colour of the brand');
  });

  it('comes by its address', async () => {
    const address = `data:application/json,${encodeURIComponent(JSON.stringify(green))}`;
    const provider = await fixture<LinliProvider>(
      html`<linli-provider .adapter=${adapter} brand=${address}>
        <linli-request-form></linli-request-form>
      </linli-provider>`,
    );
    await until(() => fillOf(provider) === greenFill, 'the colour of the brand');
  });

  it('comes from a script of the page', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = 'our-brand';
    script.textContent = JSON.stringify(green);
    document.body.append(script);
    const provider = await provided('#our-brand');
    await until(() => fillOf(provider) === greenFill, 'the colour of the brand');
    script.remove();
  });

  it('holds for the whole page by configure(), until it is taken back', async () => {
    configure({ brand: green });
    const page = await fixture(
      html`<div><linli-request-form .adapter=${adapter}></linli-request-form></div>`,
    );
    await until(() => fillOf(page) === greenFill, 'the colour of the brand');
    const sheets = document.adoptedStyleSheets.length;
    configure({ brand: blue });
    await until(() => fillOf(page) === blueFill, 'the colour of the other brand');
    configure({ brand: undefined });
    await until(() => ![greenFill, blueFill].includes(fillOf(page)!), 'the colours of the library');
    expect(document.adoptedStyleSheets.length).to.equal(sheets - 1);
  });

  it('is weaker than what the page sets on its root, and an element stronger than both', async () => {
    configure({ brand: green });
    const page = await fixture(
      html`<div><linli-request-form .adapter=${adapter}></linli-request-form></div>`,
    );
    await until(() => fillOf(page) === greenFill, 'the colour of the brand');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { --linli-color-accent-fill: #123456 }');
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
    await until(() => fillOf(page) === 'rgb(18, 52, 86)', 'the colour of the page');
    formIn(page).style.setProperty('--linli-color-accent-fill', '#654321');
    await until(() => fillOf(page) === 'rgb(101, 67, 33)', 'the colour of the element');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('shares a page with another brand, and with one inside it', async () => {
    const page = await fixture(html`
      <div>
        <linli-provider id="outer" .adapter=${adapter} .brand=${green}>
          <linli-request-form></linli-request-form>
          <linli-provider id="inner" .brand=${blue}><linli-request-form></linli-request-form></linli-provider>
        </linli-provider>
      </div>
    `);
    await until(() => fillOf(page.querySelector('#inner')!) === blueFill, 'the inner brand');
    await until(() => fillOf(page.querySelector('#outer')!) === greenFill, 'the outer brand');
  });

  it('words sentences below the page, and the page below the element', async () => {
    const words = (send: string) => ({ en: { requestForm: { send: { repair: send } } } });
    const provider = await provided({ messages: words('By the brand') });
    const send = () => sendOf(provider)?.textContent?.trim();
    await until(() => send() === 'By the brand', 'the words of the brand');
    configure({ messages: words('By the page') });
    await until(() => send() === 'By the page', 'the words of the page');
    formIn(provider).messages = words('By the element');
    await until(() => send() === 'By the element', 'the words of the element');
  });

  it('lays words of an inner provider over those of its own brand and of the outer one', async () => {
    const outer = { en: { requestForm: { send: { repair: 'Outer' }, category: 'Outer category' } } };
    const inner = { en: { requestForm: { send: { repair: 'Inner' } } } };
    const page = await fixture(html`
      <linli-provider .adapter=${adapter} .brand=${{ messages: outer }}>
        <linli-provider .messages=${inner}
          ><linli-request-form lang="en"></linli-request-form
        ></linli-provider>
      </linli-provider>
    `);
    const text = () => formIn(page).shadowRoot!.textContent ?? '';
    await until(() => text().includes('Outer category'), 'the words of the outer brand');
    expect(sendOf(page)!.textContent!.trim()).to.equal('Inner');
  });

  it('takes away what it switches off', async () => {
    const provider = await provided({ features: { 'request-form': { photos: false } } });
    const legends = () =>
      [...formIn(provider).shadowRoot!.querySelectorAll('legend')].map((one) => one.textContent);
    await until(() => sendOf(provider), 'the form');
    await until(() => !legends().some((legend) => legend?.includes('Photos')), 'a form without photos');
  });

  it('knows emergencies, and whom to call, where the backend does not say', async () => {
    const provider = await provided({ emergency: { phone: '400-555-0199', categories: ['lamp'] } });
    await until(() => sendOf(provider), 'the form');
    const form = new FormDriver(formIn(provider));
    await form.choose('Lamp');
    await until(() => form.all('a[href="tel:4005550199"]').length > 0, 'the number of the brand');
  });

  it('is larger for older eyes, in its own colours', async () => {
    const provider = await provided(green, 'elder');
    await until(() => sendOf(provider) && sendOf(provider)!.offsetHeight >= 60, 'targets of 60 px');
    const size = getComputedStyle(formIn(provider).shadowRoot!.querySelector('.base')!).fontSize;
    expect(parseFloat(size)).to.be.at.least(18);
    expect(getComputedStyle(provider).getPropertyValue('--linli-color-accent-fill')).to.not.equal('');
    provider.density = undefined;
    await until(() => sendOf(provider)!.offsetHeight < 60, 'targets as before');
  });

  it('changes while the page is used, and goes', async () => {
    const provider = await provided(green);
    await until(() => fillOf(provider) === greenFill, 'the colour of the brand');
    provider.brand = blue;
    await until(() => fillOf(provider) === blueFill, 'the colour of the other brand');
    provider.brand = undefined;
    await until(() => ![greenFill, blueFill].includes(fillOf(provider)!), 'the colours of the library');
  });

  it('does not change what the resident has written', async () => {
    const provider = await provided(undefined);
    await until(() => sendOf(provider), 'the form');
    const description = formIn(provider).shadowRoot!.querySelector('textarea')!;
    description.value = 'The tap drips';
    description.dispatchEvent(new InputEvent('input', { bubbles: true }));
    provider.brand = { ...green, features: { 'request-form': { photos: false } } };
    await until(() => fillOf(provider) === greenFill, 'the colour of the brand');
    await aTimeout(0);
    expect(formIn(provider).shadowRoot!.querySelector('textarea')!.value).to.equal('The tap drips');
  });
});

describe('what a brand adds to the form', () => {
  it('leads to the company’s own pages, and nowhere that runs', async () => {
    const links = { privacy: '/privacy', terms: 'https://harbour.example/terms' };
    const provider = await provided({ links });
    const found = () => [...formIn(provider).shadowRoot!.querySelectorAll<HTMLAnchorElement>('.links a')];
    await until(() => found().length === 2, 'two links');
    expect(found().map(({ textContent, href, target }) => [textContent, href, target])).to.deep.equal([
      ['Privacy', new URL('/privacy', location.origin).href, '_blank'],
      ['Terms of use', 'https://harbour.example/terms', '_blank'],
    ]);
  });
});
