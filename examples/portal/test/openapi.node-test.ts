import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parse } from 'yaml';
import { fieldErrorCodes, adapterErrorCodes } from '../../../src/adapter/errors.js';
import {
  activityCategories,
  activityStatuses,
  clockStarts,
  fieldTypes,
  noticeKinds,
  promiseMetrics,
  requestKinds,
  requestStatuses,
  scopeLevels,
  urgencies,
  weekdays,
} from '../../../src/domain/index.js';

type Part = Readonly<Record<string, unknown>>;

const text = readFileSync(new URL('../../../docs/rest/openapi.yaml', import.meta.url), 'utf8');
const { paths, components } = parse(text) as {
  paths: Part;
  components: Record<string, Record<string, Part>>;
};

describe('docs/rest/openapi.yaml', () => {
  it('is a valid OpenAPI document', async () => {
    const { valid, errors } = await new Validator().validate(text);
    assert.ok(valid, JSON.stringify(errors));
  });

  it('describes every component and every property', () => {
    const silent: string[] = [];
    for (const [kind, members] of Object.entries(components)) {
      for (const [name, part] of Object.entries(members)) collectSilent(part, `${kind}.${name}`, silent);
    }
    assert.deepEqual(silent, []);
  });

  it('describes every operation with what is refused', () => {
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(operations as Record<string, Part>)) {
        const where = `${method} ${path}`;
        assert.ok(operation.operationId && operation.summary, where);
        const statuses = Object.keys(operation.responses as Part);
        const refusals = ['401', '503', ...(method === 'get' ? [] : ['403', '429'])];
        for (const status of refusals) assert.ok(statuses.includes(status), `${status} of ${where}`);
      }
    }
  });

  it('has the lists of the domain', () => {
    const listOf = (name: string) => components.schemas![name]!.enum as string[];
    assert.deepEqual(listOf('RequestKind'), requestKinds);
    assert.deepEqual(listOf('RequestStatus'), requestStatuses);
    assert.deepEqual(listOf('FieldErrorCode'), fieldErrorCodes);
    const properties = (name: string) => components.schemas![name]!.properties as Record<string, Part>;
    assert.deepEqual(properties('Field').type!.enum, fieldTypes);
    assert.deepEqual(listOf('PromiseMetric'), promiseMetrics);
    assert.deepEqual(listOf('NoticeKind'), noticeKinds);
    assert.deepEqual(listOf('ScopeLevel'), scopeLevels);
    assert.deepEqual(listOf('ActivityCategory'), activityCategories);
    assert.deepEqual(listOf('ActivityStatus'), activityStatuses);
    const { urgencies: urgency, from } = properties('ServiceTarget');
    assert.deepEqual((urgency!.items as Part).enum, urgencies);
    assert.deepEqual(from!.enum, clockStarts);
    assert.deepEqual((properties('Calendar').week!.propertyNames as Part).enum, weekdays);
    // The rest of the codes tell of the line, or of the reader.
    const ofTheLine = ['offline', 'timeout', 'malformed', 'unknown'];
    const codes = listOf('ProblemCode').filter((code) => code !== 'idempotency-key-reused');
    assert.deepEqual(
      codes,
      adapterErrorCodes.filter((code) => !ofTheLine.includes(code)),
    );
  });
});

/** Notes what has no description, of its own or of what it refers to. */
function collectSilent(part: Part, where: string, silent: string[]): void {
  if (!part.description && !part.$ref) silent.push(where);
  for (const [name, property] of Object.entries((part.properties ?? {}) as Record<string, Part>)) {
    collectSilent(property, `${where}.${name}`, silent);
  }
}
