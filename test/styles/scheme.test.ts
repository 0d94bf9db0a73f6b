import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { buttonStyles } from '../../src/styles/button.styles.js';
import { controlStyles } from '../../src/styles/control.styles.js';
import { hostStyles } from '../../src/styles/host.styles.js';
import { tokens } from '../../src/styles/tokens.generated.js';
import { tokenStyles } from '../../src/styles/tokens.generated.styles.js';

/** An element as all of ours are, with one thing of each kind in it. */
class StyledSample extends LitElement {
  static override styles = [tokenStyles, hostStyles, controlStyles, buttonStyles];

  protected override render() {
    return html`<div class="base">
      <button class="button primary">Send</button>
      <label class="label" for="control">Name</label>
      <input class="control" id="control" />
    </div>`;
  }
}
customElements.define('styled-sample', StyledSample);

const page = document.documentElement;
const preferred = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Only Chromium can be told what the device prefers; elsewhere the tests hold for whatever it does prefer. */
const canBeTold = /Chrome/.test(navigator.userAgent);

async function prefer(features: Parameters<typeof emulateMedia>[0]): Promise<void> {
  if (canBeTold) await emulateMedia(features);
}

/** The sample inside an element that carries the given declarations. */
async function sample(declarations = ''): Promise<StyledSample> {
  const around = await fixture(html`<div><styled-sample></styled-sample></div>`);
  around.setAttribute('style', declarations);
  return around.querySelector<StyledSample>('styled-sample')!;
}

function computed(element: StyledSample, selector = '.base'): CSSStyleDeclaration {
  return getComputedStyle(element.shadowRoot!.querySelector(selector)!);
}

function rgb(hex: string): string {
  const channels = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${channels.join(', ')})`;
}

function role(name: string, scheme: 'light' | 'dark'): string {
  return rgb(tokens.find((token) => token.name === name)![scheme]!);
}

function expectScheme(element: StyledSample, scheme: 'light' | 'dark'): void {
  expect(computed(element).color).to.equal(role('color-text', scheme));
  expect(computed(element).backgroundColor).to.equal(role('color-surface', scheme));
  expect(computed(element, '.primary').color).to.equal(role('color-accent-on-fill', scheme));
  expect(computed(element, '.control').borderTopColor).to.equal(role('color-border', scheme));
}

describe('the colour scheme', () => {
  afterEach(async () => {
    page.removeAttribute('style');
    document.querySelector('meta[name=color-scheme]')?.remove();
    await prefer({ colorScheme: 'light' });
  });

  it('is light where the page says nothing, whatever the device prefers', async () => {
    const element = await sample();
    expectScheme(element, 'light');
    await prefer({ colorScheme: 'dark' });
    expectScheme(element, 'light');
  });

  it('is that of the page, and changes with it', async () => {
    const element = await sample();
    page.style.colorScheme = 'dark';
    expectScheme(element, 'dark');
    page.style.colorScheme = 'light';
    expectScheme(element, 'light');
  });

  it('is that of the nearest ancestor that has one', async () => {
    page.style.colorScheme = 'dark';
    expectScheme(await sample('color-scheme: light'), 'light');
    page.style.colorScheme = 'light';
    expectScheme(await sample('color-scheme: dark'), 'dark');
  });

  it('is the element’s own where the page gives it one', async () => {
    const element = await sample('color-scheme: dark');
    element.style.colorScheme = 'light';
    expectScheme(element, 'light');
  });

  it('is what the device prefers where the page leaves it to the device', async () => {
    const element = await sample('color-scheme: light dark');
    for (const colorScheme of ['dark', 'light'] as const) {
      await prefer({ colorScheme });
      if (canBeTold) expect(preferred()).to.equal(colorScheme);
      expectScheme(element, preferred());
    }
  });

  it('is that of the page’s meta element', async () => {
    const element = await sample();
    document.head.append(
      Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' }),
    );
    expectScheme(element, 'dark');
  });
});

describe('a role that the page sets', () => {
  afterEach(() => page.removeAttribute('style'));

  it('on its root reaches every element, in both schemes', async () => {
    page.style.setProperty('--linli-color-accent-fill', '#0052d9');
    for (const scheme of ['light', 'dark'] as const) {
      const element = await sample(`color-scheme: ${scheme}`);
      expect(computed(element, '.primary').backgroundColor).to.equal('rgb(0, 82, 217)');
      expect(computed(element).color).to.equal(role('color-text', scheme));
    }
  });

  it('nearer wins over one farther away', async () => {
    page.style.setProperty('--linli-color-text', '#111111');
    const element = await sample('--linli-color-text: #222222');
    expect(computed(element).color).to.equal('rgb(34, 34, 34)');
    element.style.setProperty('--linli-color-text', '#333333');
    expect(computed(element).color).to.equal('rgb(51, 51, 51)');
  });

  it('may itself follow the scheme', async () => {
    page.style.setProperty('--linli-color-text', 'light-dark(#111111, #eeeeee)');
    expect(computed(await sample('color-scheme: dark')).color).to.equal('rgb(238, 238, 238)');
    expect(computed(await sample('color-scheme: light')).color).to.equal('rgb(17, 17, 17)');
  });

  it('makes an elder mode of two: larger text, larger targets', async () => {
    const element = await sample('--linli-font-size: 18px; --linli-target-size: 60px');
    expect(computed(element).fontSize).to.equal('18px');
    expect(computed(element, '.control').fontSize).to.equal('18px');
    expect(parseFloat(computed(element, '.button').height)).to.be.at.least(60);
    expect(parseFloat(computed(element, '.control').height)).to.be.at.least(60);
  });

  it('brings the page’s fonts to every language, and the system’s where it brings none', async () => {
    const element = await sample();
    // As elements do, with the locale they chose: two engines do not see the page's lang from within.
    const base = element.shadowRoot!.querySelector<HTMLElement>('.base')!;
    base.lang = 'zh-Hans';
    expect(computed(element).fontFamily).to.contain('PingFang SC');
    element.style.setProperty('--linli-font-family', 'Songti');
    expect(computed(element).fontFamily).to.equal('Songti');
    base.lang = 'en';
    expect(computed(element).fontFamily).to.equal('Songti');
  });

  it('takes the room around away, for a page whose panel gives it', async () => {
    expect(computed(await sample()).padding).to.equal('16px');
    expect(computed(await sample('--linli-inset: 0px')).padding).to.equal('0px');
  });
});

describe('what the page does to its own elements', () => {
  afterEach(() => page.removeAttribute('style'));

  it('changes no size: a root of 62.5 %', async () => {
    const before = await sample();
    const sizes = (element: StyledSample) =>
      ['.base', '.button', '.control', '.label'].map((selector) => {
        const { fontSize, lineHeight, height, padding } = computed(element, selector);
        return { fontSize, lineHeight, height, padding };
      });
    const expected = sizes(before);
    page.style.fontSize = '62.5%';
    expect(sizes(before)).to.deep.equal(expected);
    expect(computed(before).fontSize).to.equal('16px');
  });

  it('does not leak into ours', async () => {
    const element = await sample(
      'font: italic small-caps 700 10px/1 serif; letter-spacing: 4px; text-align: right; text-indent: 20px;' +
        'text-transform: uppercase; text-shadow: 1px 1px red; word-spacing: 9px; word-break: break-all;' +
        'white-space: nowrap; cursor: pointer; color: red',
    );
    const base = computed(element);
    const plain = computed(await sample());
    const inherited = [
      'color',
      'cursor',
      'fontFamily',
      'fontSize',
      'fontStyle',
      'fontVariantCaps',
      'fontWeight',
      'letterSpacing',
      'lineHeight',
      'textAlign',
      'textIndent',
      'textShadow',
      'textTransform',
      'whiteSpace',
      'wordBreak',
      'wordSpacing',
    ] as const;
    for (const name of inherited) expect(base[name], name).to.equal(plain[name]);
  });

  it('still hides ours', async () => {
    expect(computed(await sample('visibility: hidden')).visibility).to.equal('hidden');
    const element = await sample();
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('never makes a field so small that iOS zooms into it', async () => {
    expect(computed(await sample('--linli-font-size: 13px'), '.control').fontSize).to.equal('16px');
  });

  it('is answered without motion for who wants none', async () => {
    const element = await sample();
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await prefer({ reducedMotion });
      const { matches } = matchMedia('(prefers-reduced-motion: reduce)');
      if (canBeTold) expect(matches).to.equal(reducedMotion === 'reduce');
      expect(computed(element, '.button').transitionDuration).to.equal(matches ? '0s' : '0.15s');
    }
  });
});
