import { core as englishCore } from '../../i18n/en/core.js';
import { requestForm as english } from '../../i18n/en/request-form.js';
import { registerMessages } from '../../i18n/registry.js';
import { core as chineseCore } from '../../i18n/zh-Hans/core.js';
import { requestForm as chinese } from '../../i18n/zh-Hans/request-form.js';
import { defineElement } from '../../internal/define.js';
import { LinliRequestForm } from './request-form.js';

/** Registers `<linli-request-form>`, or the same with another prefix, with its words. In `registry`, or else in the page's own. */
export function defineRequestForm(prefix?: string, registry?: CustomElementRegistry): void {
  registerMessages('en', { core: englishCore, requestForm: english });
  registerMessages('zh-Hans', { core: chineseCore, requestForm: chinese });
  defineElement('request-form', LinliRequestForm, prefix, registry);
}
