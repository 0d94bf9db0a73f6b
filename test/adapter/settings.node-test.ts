import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type * as Settings from '../../src/adapter/settings.js';
import { configure, pageSettings } from '../../src/adapter/settings.js';
import { pageRegistry } from '../../src/internal/page-registry.js';
import '../support/with-typescript.js';

describe('configure', () => {
  afterEach(() => {
    pageRegistry().settings = {};
    pageRegistry().listeners.clear();
  });

  it('keeps what is left out and takes back what is undefined', () => {
    const adapter = { name: 'test' };
    configure({ adapter, locale: 'en' });
    configure({ locale: undefined, timeZone: 'Asia/Shanghai' });
    assert.deepEqual(pageSettings(), { adapter, locale: undefined, timeZone: 'Asia/Shanghai' });
  });

  it('tells every listener once, also when one of them leaves meanwhile', () => {
    const told: string[] = [];
    const { listeners } = pageRegistry();
    const first = () => {
      told.push('first');
      listeners.delete(second);
    };
    const second = () => told.push('second');
    listeners.add(first).add(second);
    configure({ locale: 'en' });
    configure({ locale: 'zh-Hans' });
    assert.deepEqual(told, ['first', 'second', 'first']);
  });

  it('has one registry for all copies of the library', async () => {
    const { href } = new URL(`../../src/adapter/settings.ts?copy=${Date.now()}`, import.meta.url);
    const copy = (await import(href)) as typeof Settings;
    assert.notEqual(copy.configure, configure);
    copy.configure({ locale: 'zh-Hans' });
    assert.equal(pageSettings().locale, 'zh-Hans');
  });
});
