import { core as englishCore } from '../../i18n/en/core.js';
import { requestTracker as english } from '../../i18n/en/request-tracker.js';
import { registerMessages } from '../../i18n/registry.js';
import { core as chineseCore } from '../../i18n/zh-Hans/core.js';
import { requestTracker as chinese } from '../../i18n/zh-Hans/request-tracker.js';
import { defineElement } from '../../internal/define.js';
import { LinliRequestTracker } from './request-tracker.js';

/** Registers `<linli-request-tracker>`, or the same with another prefix, with its words. In `registry`, or else in the page's own. */
export function defineRequestTracker(prefix?: string, registry?: CustomElementRegistry): void {
  registerMessages('en', { core: englishCore, requestTracker: english });
  registerMessages('zh-Hans', { core: chineseCore, requestTracker: chinese });
  defineElement('request-tracker', LinliRequestTracker, prefix, registry);
}
