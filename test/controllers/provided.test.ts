import { expect, fixture } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import { configure } from '../../src/adapter/settings.js';
import '../../src/components/provider/provider.define.js';
import type { LinliProvider } from '../../src/components/provider/provider.js';
import { AdapterController } from '../../src/controllers/adapter.js';
import { LocalizeController } from '../../src/controllers/localize.js';
import { core as englishCore } from '../../src/i18n/en/core.js';
import { requestForm as english } from '../../src/i18n/en/request-form.js';
import { registerMessages } from '../../src/i18n/registry.js';
import { core as chineseCore } from '../../src/i18n/zh-Hans/core.js';
import { requestForm as chinese } from '../../src/i18n/zh-Hans/request-form.js';

registerMessages('en', { core: englishCore, requestForm: english });
registerMessages('zh-Hans', { core: chineseCore, requestForm: chinese });

class TestProbe extends LitElement {
  adapter?: CommunityAdapter;
  readonly controller = new AdapterController(this, () => undefined);
  readonly locale = new LocalizeController(this, 'requestForm');

  protected override render() {
    const { locale } = this;
    return html`${this.controller.adapter?.name ?? 'none'}|${locale.locale}|${locale.timeZone}|${locale.words.sending}`;
  }
}
customElements.define('test-probe', TestProbe);

const adapter = (name: string): CommunityAdapter => ({ name });

async function shows(probe: Element | null, text: string): Promise<void> {
  await (probe as TestProbe).updateComplete;
  expect(probe!.shadowRoot!.textContent).to.contain(text);
}

describe('what an element is given', () => {
  afterEach(() => {
    configure({ adapter: undefined, locale: undefined, timeZone: undefined, messages: undefined });
    document.documentElement.lang = 'en';
  });

  it('comes from the nearest provider, and follows it', async () => {
    const outer = await fixture<LinliProvider>(html`
      <linli-provider .adapter=${adapter('outer')} time-zone="Asia/Shanghai">
        <linli-provider locale="zh-CN"><test-probe></test-probe></linli-provider>
      </linli-provider>
    `);
    const probe = outer.querySelector('test-probe');
    await shows(probe, 'outer|zh-Hans|Asia/Shanghai|正在提交……');
    outer.adapter = adapter('another');
    await outer.updateComplete;
    await outer.querySelector('linli-provider')!.updateComplete;
    await shows(probe, 'another|');
    outer.querySelector('linli-provider')!.adapter = adapter('inner');
    await outer.querySelector('linli-provider')!.updateComplete;
    await shows(probe, 'inner|');
  });

  it('is not what a provider has left empty, as templates do', async () => {
    document.documentElement.lang = 'zh-CN';
    configure({ locale: '' });
    const empty = html`<linli-provider locale="" time-zone=""><test-probe></test-probe></linli-provider>`;
    const outer = await fixture<LinliProvider>(
      html`<linli-provider time-zone="Asia/Tokyo">${empty}</linli-provider>`,
    );
    await shows(outer.querySelector('test-probe'), '|zh-Hans|Asia/Tokyo|');
    outer.locale = 'en';
    await outer.updateComplete;
    await outer.querySelector('linli-provider')!.updateComplete;
    await shows(outer.querySelector('test-probe'), '|en|Asia/Tokyo|');
  });

  it('is its own before anything else', async () => {
    configure({ adapter: adapter('page') });
    const probe = await fixture<TestProbe>(html`<test-probe .adapter=${adapter('own')}></test-probe>`);
    await shows(probe, 'own|');
  });

  it('is the page’s when there is no provider, also after the fact', async () => {
    const probe = await fixture<TestProbe>(html`<test-probe></test-probe>`);
    await shows(probe, 'none|en|');
    configure({ adapter: adapter('page'), locale: 'zh' });
    await shows(probe, 'page|zh-Hans|');
    configure({ adapter: undefined });
    await shows(probe, 'none|zh-Hans|');
  });

  it('changes with the place: a moved element leaves its old provider', async () => {
    const page = await fixture(html`
      <div>
        <linli-provider .adapter=${adapter('first')}><test-probe></test-probe></linli-provider>
        <linli-provider .adapter=${adapter('second')}></linli-provider>
        <p></p>
      </div>
    `);
    const probe = page.querySelector('test-probe')!;
    await shows(probe, 'first|');
    page.querySelectorAll('linli-provider')[1]!.append(probe);
    await shows(probe, 'second|');
    page.querySelector('p')!.append(probe);
    (probe as TestProbe).requestUpdate();
    await shows(probe, 'none|');
  });

  it('is found by elements that were there before their provider', async () => {
    const page = await fixture(
      html`<div>
        <linli-provider-late><test-probe></test-probe></linli-provider-late>
      </div>`,
    );
    const probe = page.querySelector('test-probe');
    await shows(probe, 'none|');
    const { LinliProvider: Provider } = await import('../../src/components/provider/provider.js');
    class LateProvider extends Provider {}
    customElements.define('linli-provider-late', LateProvider);
    const late = page.querySelector('linli-provider-late') as LateProvider;
    late.adapter = adapter('late');
    await late.updateComplete;
    await shows(probe, 'late|');
  });
});

describe('the language of an element', () => {
  afterEach(() => configure({ messages: undefined }));

  it('is the nearest lang’s, and follows it', async () => {
    const page = await fixture(html`<div lang="zh-SG"><test-probe></test-probe></div>`);
    const probe = page.querySelector('test-probe');
    await shows(probe, '|zh-Hans|');
    page.setAttribute('lang', 'en-GB');
    await new Promise(requestAnimationFrame);
    await shows(probe, '|en|');
    probe!.setAttribute('lang', 'zh');
    await new Promise(requestAnimationFrame);
    await shows(probe, '|zh-Hans|');
  });

  it('is found through shadow roots', async () => {
    const host = await fixture(html`<div lang="zh"></div>`);
    const inner = document.createElement('div');
    host.append(inner);
    inner.attachShadow({ mode: 'open' }).append(document.createElement('test-probe'));
    await shows(inner.shadowRoot!.querySelector('test-probe'), '|zh-Hans|');
  });

  it('takes the words of tenant, page and element in this order', async () => {
    const words = (sending: string) => ({ en: { requestForm: { sending } } });
    const page = await fixture<LinliProvider>(html`
      <linli-provider locale="en" .messages=${words('tenant')}><test-probe></test-probe></linli-provider>
    `);
    const probe = page.querySelector('test-probe') as TestProbe & { messages?: unknown };
    await shows(probe, '|tenant');
    configure({ messages: words('page') });
    await shows(probe, '|page');
    probe.messages = words('element');
    probe.requestUpdate();
    await shows(probe, '|element');
  });

  it('keeps the device’s zone when the page names one that does not exist', async () => {
    const page = await fixture(html`
      <linli-provider time-zone="Asia/Atlantis"><test-probe></test-probe></linli-provider>
    `);
    await shows(page.querySelector('test-probe'), `|${Intl.DateTimeFormat().resolvedOptions().timeZone}|`);
  });
});
