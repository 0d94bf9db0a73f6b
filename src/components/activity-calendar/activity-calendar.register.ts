import { activityCalendar as english } from '../../i18n/en/activity-calendar.js';
import { core as englishCore } from '../../i18n/en/core.js';
import { registerMessages } from '../../i18n/registry.js';
import { activityCalendar as chinese } from '../../i18n/zh-Hans/activity-calendar.js';
import { core as chineseCore } from '../../i18n/zh-Hans/core.js';
import { defineElement } from '../../internal/define.js';
import { LinliActivityCalendar } from './activity-calendar.js';

/** Registers `<linli-activity-calendar>`, or the same with another prefix, with its words. In `registry`, or else in the page's own. */
export function defineActivityCalendar(prefix?: string, registry?: CustomElementRegistry): void {
  registerMessages('en', { core: englishCore, activityCalendar: english });
  registerMessages('zh-Hans', { core: chineseCore, activityCalendar: chinese });
  defineElement('activity-calendar', LinliActivityCalendar, prefix, registry);
}
