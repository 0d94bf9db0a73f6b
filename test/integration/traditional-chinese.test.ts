import { expect, fixture, html } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import '../../src/define.js';
import type { LinliRequestForm } from '../../src/components/request-form/request-form.js';
import { FormDriver } from '../support/request-form.js';
import { noon, openCalendar } from '../support/activity-calendar.js';
import { leak, openTracker } from '../support/request-tracker.js';
import { ShadowDriver, textOf } from '../support/shadow-driver.js';
import type { ServicePromise } from '../../src/domain/index.js';
import type { LitElement } from 'lit';

const promise: ServicePromise = {
  metric: 'on-site',
  source: 'server',
  startedAt: new Date(Date.now() - 3_600_000).toISOString(),
  dueAt: new Date(Date.now() + 7_200_000).toISOString(),
};

/** A part of a page with all elements, over a community of its own. */
async function page(lang: string): Promise<{ part: HTMLElement; drivers: ShadowDriver<LitElement>[] }> {
  const adapter = memory({ locale: 'zh-Hans', residentId: crypto.randomUUID() });
  const part = await fixture<HTMLElement>(
    html`<div lang=${lang}>
      <linli-provider .adapter=${adapter} time-zone="Asia/Hong_Kong">
        <linli-request-form></linli-request-form>
        <linli-request-tracker></linli-request-tracker>
        <linli-notice-board></linli-notice-board>
        <linli-activity-calendar></linli-activity-calendar>
        <linli-rating-prompt subject-id="seed-2"></linli-rating-prompt>
        <linli-sla-badge .promise=${promise}></linli-sla-badge>
      </linli-provider>
    </div>`,
  );
  const elements = [...part.querySelectorAll<LitElement>('linli-provider > *')];
  return { part, drivers: elements.map((element) => new ShadowDriver(element)) };
}

const addLocales = () =>
  Promise.all([import('../../src/i18n/zh-Hant-HK/index.js'), import('../../src/i18n/zh-Hant-TW/index.js')]);

/** What each element says once it is loaded, in the order in which they stand. */
const said = {
  'zh-Hant-HK': ['遞交維修申請', '我的個案', '通告板', '屋苑活動', '請為是次服務評分', '上門承諾：尚餘'],
  'zh-Hant-TW': ['送出報修', '我的案件', '公告欄', '社區活動', '請評價這次服務', '到場承諾：還剩'],
  'zh-Hans': ['提交报修', '我的工单', '公告栏', '小区活动', '请评价本次服务', '上门承诺：还剩'],
};

/** What paints: a badge has no class for it. */
const base = ({ root }: ShadowDriver<LitElement>) => root.querySelector<HTMLElement>('[part~=base]');

async function speaks(drivers: readonly ShadowDriver<LitElement>[], locale: keyof typeof said) {
  for (const [index, words] of said[locale].entries()) {
    const driver = drivers[index]!;
    await driver.until(() => textOf(base(driver)).replaceAll(' ', '').includes(words));
    expect(base(driver)!.lang).to.equal(locale);
  }
}

/** A page of its own, since of several ratings one is asked for at a time. */
async function answers(lang: string, locale: keyof typeof said) {
  const { part, drivers } = await page(lang);
  await speaks(drivers, locale);
  part.remove();
}

const family = ({ root }: ShadowDriver<LitElement>) =>
  getComputedStyle(root.querySelector('.base')!).fontFamily;

describe('a page in Traditional Chinese', () => {
  it('is answered in Simplified until a locale is imported, and in its own words after', async () => {
    await answers('zh-HK', 'zh-Hans');
    await import('../../src/i18n/zh-Hant-TW/index.js');
    await answers('zh-HK', 'zh-Hant-TW');
    await import('../../src/i18n/zh-Hant-HK/index.js');
    await answers('zh-HK', 'zh-Hant-HK');
  });
});

describe('a page with both Traditional locales', () => {
  before(addLocales);

  for (const [lang, locale] of [
    ['zh-Hant-HK', 'zh-Hant-HK'],
    ['zh-MO', 'zh-Hant-HK'],
    ['yue', 'zh-Hant-HK'],
    ['zh-TW', 'zh-Hant-TW'],
    ['zh-Hant', 'zh-Hant-TW'],
    ['zh', 'zh-Hans'],
  ] as const) {
    it(`in ${lang} reads ${locale} in every element`, async () => {
      await answers(lang, locale);
    });
  }

  it('changes with its lang, fonts and all', async () => {
    const { part, drivers } = await page('zh-HK');
    await speaks(drivers, 'zh-Hant-HK');
    const painting = drivers.slice(0, 4);
    for (const driver of painting) expect(family(driver)).to.contain('PingFang HK');
    part.lang = 'zh-TW';
    await speaks(drivers, 'zh-Hant-TW');
    for (const driver of painting) expect(family(driver)).to.contain('PingFang TC').and.not.to.contain('HK');
    part.lang = 'zh-CN';
    await speaks(drivers, 'zh-Hans');
    part.lang = 'zh-HK';
    await speaks(drivers, 'zh-Hant-HK');
  });
});

describe('what is loaded late, in Traditional Chinese', () => {
  before(addLocales);

  for (const { lang, text, title, step } of [
    { lang: 'zh-HK', text: '屋企漏煤氣', title: '可能是緊急情況，請先致電求助', step: '到室外才打電話' },
    { lang: 'zh-HK', text: '𨋢壞咗困住人', title: '可能是緊急情況，請先致電求助', step: '按住警鐘掣' },
    {
      lang: 'zh-TW',
      text: '家裡有很濃的瓦斯味',
      title: '可能是緊急狀況，請先打電話',
      step: '到室外再打電話',
    },
  ]) {
    it(`sees an emergency in ${text}`, async () => {
      const element = await fixture<LinliRequestForm>(
        html`<linli-request-form
          lang=${lang}
          .adapter=${memory({ locale: 'zh-Hans' })}
        ></linli-request-form>`,
      );
      const form = new FormDriver(element);
      await form.until(() => form.all('textarea').length > 0);
      await form.untilReady();
      const description = form.all<HTMLTextAreaElement>('textarea')[0]!;
      description.value = text;
      description.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await form.until(() => form.text.includes(title));
      expect(form.text).to.contain(step);
    });
  }

  for (const { lang, title, actions } of [
    { lang: 'zh-HK', title: '我的個案', actions: ['催促跟進', '更改上門時間', '下一步'] },
    { lang: 'zh-TW', title: '我的案件', actions: ['催辦', '更改到府時間', '接下來'] },
  ]) {
    it(`says in ${lang} what can be done with a request`, async () => {
      const tracker = await openTracker({ requests: [leak()] });
      tracker.element.lang = lang;
      // The requests are loaded anew, since a portal may name them in the reader's language.
      await tracker.until(() => tracker.text.includes(title) && tracker.find('Leak') !== undefined);
      tracker.button('Leak').click();
      await tracker.until(() => actions.every((action) => tracker.text.includes(action)));
    });
  }

  for (const [lang, weekday] of [
    ['zh-HK', '週日'],
    ['zh-TW', '週日'],
    ['zh-CN', '周一'],
  ] as const) {
    it(`begins weeks with ${weekday} in ${lang}, and names lunar days`, async () => {
      const calendar = await openCalendar({ lang, element: { view: 'month' }, now: () => noon });
      expect(textOf(calendar.all('th')[0]!)).to.contain(weekday);
      await calendar.until(() => calendar.seenOn('2026-11-29').includes('廿一'));
      expect(calendar.nameOf('2026-11-29')).to.contain(lang === 'zh-CN' ? '农历十月廿一' : '農曆十月廿一');
    });
  }
});
