import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import '../../../src/define.js';
import '../../../src/i18n/en-XA/index.js';
import '../../../src/i18n/en-XL/index.js';
import type { Messages, SectionName } from '../../../src/i18n/messages.js';
import { messagesFor } from '../../../src/i18n/registry.js';
import { randomId } from '../../../src/internal/key.js';
import { ShadowDriver } from '../shadow-driver.js';

/** A locale that is made of English. */
export type PseudoLocale = 'en-XA' | 'en-XL';

/** Thursday, 26 November 2026, noon in Shanghai. */
export const noon = Date.parse('2026-11-26T12:00:00+08:00');

export class PseudoDriver extends ShadowDriver<LitElement> {
  readonly locale: PseudoLocale;
  readonly adapter: MemoryAdapter;

  constructor(element: LitElement, locale: PseudoLocale, adapter: MemoryAdapter) {
    super(element);
    this.locale = locale;
    this.adapter = adapter;
  }

  words<Name extends SectionName>(section: Name): Messages[Name] {
    return messagesFor(section, this.locale, []);
  }
}

/**
 * An element over the invented Chinese community, whose own texts no word of ours can be taken for, inside a provider
 * of the locale, once it shows something.
 */
export async function place(
  tag: string,
  locale: PseudoLocale,
  properties: object = {},
  options: MemoryOptions = {},
): Promise<PseudoDriver> {
  const adapter = memory({ locale: 'zh-Hans', residentId: randomId(), ...options });
  const provider = document.createElement('linli-provider');
  const element = document.createElement(tag) as LitElement;
  Object.assign(provider, { locale, adapter, timeZone: 'Asia/Shanghai' });
  Object.assign(element, properties);
  provider.append(element);
  await fixture(html`${provider}`);
  const driver = new PseudoDriver(element, locale, adapter);
  await element.updateComplete;
  await driver.until(() => driver.all('[aria-busy="true"]').length === 0 && driver.text !== '');
  return driver;
}
