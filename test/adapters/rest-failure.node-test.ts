import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AdapterErrorCode } from '../../src/adapter/errors.js';
import { waitOf } from '../../src/adapter/http-status.js';
import { failureIn } from '../../src/adapters/rest/failure.js';
import { parseJson } from '../../src/adapter/json.js';
import { recorded } from '../support/rest-server.js';

const verdict = (text: string) => failureIn(text, parseJson(text));

const nested = (open: string, close: string, levels = 20_000) => open.repeat(levels) + close.repeat(levels);

describe('rest: K018, 200 that says of itself that it failed', () => {
  const failures: [string, AdapterErrorCode][] = [
    ['{"code":401}', 'unauthenticated'],
    ['{"code":"401","msg":"请登录"}', 'unauthenticated'],
    ['{"code":403}', 'forbidden'],
    ['{"code":429}', 'rate-limited'],
    ['{"code":500,"msg":"系统繁忙"}', 'unavailable'],
    ['{"code":1,"msg":"失败"}', 'unknown'],
    ['{"code":-1}', 'unknown'],
    ['{"code":50014}', 'unknown'],
    ['{"code":"A0230","message":"…"}', 'unknown'],
    ['{"code":"duplicate"}', 'duplicate'],
    ['{"code":"idempotency-key-reused"}', 'conflict'],
    ['{"errcode":40001,"errmsg":"invalid credential"}', 'unknown'],
    ['{"errno":2}', 'unknown'],
    ['{"status":503}', 'unavailable'],
    ['{"status":"error","message":"…"}', 'unknown'],
    ['{"status":"fail"}', 'unknown'],
    ['{"success":false}', 'unknown'],
    ['{"success":"false"}', 'unknown'],
    ['{"success":0}', 'unknown'],
    ['{"ok":false,"code":401}', 'unauthenticated'],
    ['{"success":false,"code":200}', 'unknown'],
    ['{"success":true,"code":401}', 'unauthenticated'],
    ['{"error":true}', 'unknown'],
    ['{"error":"something broke"}', 'unknown'],
    ['{"error":"rate-limited"}', 'rate-limited'],
    ['{"error":{"message":"…"}}', 'unknown'],
    ['{"error":{"code":401,"message":"…"}}', 'unauthenticated'],
    ['{"errors":[{"message":"…"}]}', 'unknown'],
    ['{"errors":{"description":"required"}}', 'unknown'],
    ['{"id":"17","code":500}', 'unavailable'],
    ['{"id":"17","error":"not kept"}', 'unknown'],
    ['{"error":{"error":{"error":{"code":401}}}}', 'unauthenticated'],
    ['{"status":400}', 'invalid'],
    ['{"status":"FAILURE"}', 'unknown'],
    ['{"code":1,"status":401}', 'unauthenticated'],
    ['{"success":false,"error":{"code":403}}', 'forbidden'],
    ['{"status":"fail","error":"rate-limited"}', 'rate-limited'],
    ['{"success":"truly","code":1}', 'unknown'],
    ['{"success":"not true","code":1}', 'unknown'],
    ['false', 'unknown'],
    ['"You are offline"', 'offline'],
    ['You are offline', 'offline'],
    ['OK', 'offline'],
    ['nullified', 'offline'],
  ];
  for (const [text, code] of failures)
    it(`${text} is "${code}"`, () => {
      assert.equal(verdict(text), code);
    });
});

describe('rest: K019, 200 that does not say that it failed', () => {
  for (const text of [
    '',
    ' \n',
    'null',
    '{}',
    '[]',
    'true',
    '17',
    '{"id":',
    '[{"id"',
    '{"thanks":true}',
    '{"code":0}',
    '{"code":"00000"}',
    '{"code":200,"msg":"操作成功"}',
    '{"code":"201"}',
    '{"code":20000,"data":null}',
    '{"code":"SUCCESS"}',
    '{"code":""}',
    '{"success":true}',
    '{"success":true,"code":1}',
    '{"errcode":0,"errmsg":"ok"}',
    '{"status":"success"}',
    '{"status":"submitted"}',
    '{"status":1}',
    '{"status":"no error"}',
    '{"status":"failed over"}',
    '{"success":"10"}',
    '{"success":"0 left"}',
    '{"code":" 0 "}',
    '{"error":null}',
    '{"error":false}',
    '{"error":0}',
    '{"error":""}',
    '{"error":{}}',
    '{"errors":[]}',
    '{"id":"17","code":"WO-17"}',
    JSON.stringify(recorded),
    JSON.stringify({ ...recorded, code: 1034 }),
    JSON.stringify({ state: 'recorded', request: recorded }),
  ])
    it(`${text || 'nothing'} is none`, () => {
      assert.equal(verdict(text), undefined);
    });
});

describe('rest: K018, lists and objects that hold each other deeper than the stack is', () => {
  const answers: [string, string, AdapterErrorCode | undefined][] = [
    ['a flag', `{"success":${nested('[', ']')}}`, undefined],
    ['a status', `{"status":${nested('[', ']')}}`, undefined],
    ['errors', `{"errors":${nested('[', ']')}}`, 'unknown'],
    ['an error', nested('{"error":', '}').replace(':}', ':0}'), 'unknown'],
  ];
  for (const [member, text, code] of answers)
    it(`are read as any other, where ${member} should be`, () => {
      assert.equal(failureIn(text, JSON.parse(text)), code);
    });

  it('are no time to wait', () => {
    assert.equal(waitOf(JSON.parse(nested('[', ']')), 0), undefined);
  });
});
