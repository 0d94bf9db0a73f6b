import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../../src/brand/words.js';
import { messagesFor } from '../../src/i18n/registry.js';
import '../../src/i18n/en/index.js';
import '../../src/i18n/zh-Hans/index.js';

describe('the words of a brand', () => {
  const say = (send: string) => ({ requestForm: { send: { repair: send } } });

  it('are found under whatever tag of the language the portal says', () => {
    for (const tag of ['zh-CN', 'zh', 'zh-Hans', 'zh-SG', 'zh-Hans-CN']) {
      const words = messagesFor('requestForm', 'zh-Hans', wordsOf({ messages: { [tag]: say('呼叫管家') } }));
      assert.equal(words.send.repair, '呼叫管家', tag);
    }
    const hongKong = wordsOf({ messages: { 'zh-HK': say('聯絡管理處') } });
    assert.deepEqual(Object.keys(hongKong.at(-1)!), ['zh-Hant-HK']);
    assert.notEqual(messagesFor('requestForm', 'zh-Hans', hongKong).send.repair, '聯絡管理處');
  });

  it('stay under a tag that the page may have words for', () => {
    for (const tag of ['fr', 'en-XA', 'pt-BR'])
      assert.deepEqual(Object.keys(wordsOf({ messages: { [tag]: say('!') } }).at(-1)!), [tag]);
  });

  it('are packs in their order, then single terms, then sentences', () => {
    const terms = { packs: ['tenant', 'management-office'], locales: { en: { office: 'the desk' } } };
    const words = wordsOf({ terms, messages: { en: { core: { unconfigured: 'Not yet.' } } } });
    assert.equal(messagesFor('terms', 'en', words).office, 'the desk');
    assert.equal(messagesFor('terms', 'en', words).resident, 'tenant');
    assert.equal(messagesFor('terms', 'zh-Hans', words).office, '管理处');
    assert.equal(messagesFor('core', 'en', words).unconfigured, 'Not yet.');
    assert.match(messagesFor('core', 'en', words).errors.forbidden, /the desk/);
  });
});
