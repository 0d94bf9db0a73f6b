import { slaBadge as english } from '../../i18n/en/sla-badge.js';
import { registerMessages } from '../../i18n/registry.js';
import { slaBadge as chinese } from '../../i18n/zh-Hans/sla-badge.js';
import { defineElement } from '../../internal/define.js';
import { LinliSlaBadge } from './sla-badge.js';

registerMessages('en', { slaBadge: english });
registerMessages('zh-Hans', { slaBadge: chinese });
defineElement('linli-sla-badge', LinliSlaBadge);

declare global {
  interface HTMLElementTagNameMap {
    'linli-sla-badge': LinliSlaBadge;
  }
}
