import { slaBadge as english } from '../../i18n/en/sla-badge.js';
import { registerMessages } from '../../i18n/registry.js';
import { slaBadge as chinese } from '../../i18n/zh-Hans/sla-badge.js';
import { defineElement } from '../../internal/define.js';
import { LinliSlaBadge } from './sla-badge.js';

/** Registers `<linli-sla-badge>`, or the same with another prefix, with its words. In `registry`, or else in the page's own. */
export function defineSlaBadge(prefix?: string, registry?: CustomElementRegistry): void {
  registerMessages('en', { slaBadge: english });
  registerMessages('zh-Hans', { slaBadge: chinese });
  defineElement('sla-badge', LinliSlaBadge, prefix, registry);
}
