import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

const document = parse(readFileSync(new URL('../../docs/rest/openapi.yaml', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'contract');

/**
 * A `fetch` that notes every call and answer that is not as docs/rest/openapi.yaml says.
 *
 * @param {string} baseUrl where the contract is served, without a slash at its end
 * @param {{ seen: Set<string>, differences: string[] }} notes the operations that were called, and what was wrong
 * @returns {typeof fetch}
 */
export function contractFetch(baseUrl, { seen, differences }) {
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const pathname = url.pathname.slice(new URL(baseUrl).pathname.length);
    const call = `${init.method ?? 'GET'} ${pathname}`;
    const inCall = await differenceIn(() => checkCall(init, pathname, url.searchParams));
    const response = await fetch(input, init);
    // What the backend refuses as wrong may be wrong: that is what the test is about.
    const isRefused = response.status === 400 || response.status === 422;
    if (inCall && !isRefused) differences.push(`${call}: ${inCall}`);
    const inAnswer = await differenceIn(async () => {
      const operation = findOperation(init, pathname);
      seen.add(operation.operationId);
      await checkAnswer(operation, response);
    });
    if (inAnswer) differences.push(`${call}, answer: ${inAnswer}`);
    return response;
  };
}

async function differenceIn(compare) {
  try {
    await compare();
    return undefined;
  } catch (difference) {
    return difference.message;
  }
}

function findOperation({ method = 'GET' }, pathname) {
  const operation = findPath(pathname)[method.toLowerCase()];
  assert.ok(operation, 'the method is in the contract');
  return operation;
}

function checkCall(init, pathname, searchParams) {
  const { parameters: given = [], requestBody } = findOperation(init, pathname);
  const parameters = given.map(resolve);
  checkQuery(searchParams, parameters);
  const headers = new Headers(init.headers);
  for (const { name, schema, required } of parameters.filter((one) => one.in === 'header')) {
    if (required || headers.has(name)) check(schema, headers.get(name), name);
  }
  const knowsWriter = parameters.some(({ name }) => name === 'Linli-Resident');
  assert.ok(knowsWriter || !headers.has('Linli-Resident'), 'Linli-Resident is in the contract');
  checkBody(requestBody, headers, init.body);
}

/** The path of the contract that the address is, or is one of. */
function findPath(pathname) {
  const exact = document.paths[pathname];
  if (exact) return exact;
  for (const [template, pathItem] of Object.entries(document.paths)) {
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
    if (pattern.test(pathname)) return pathItem;
  }
  throw new assert.AssertionError({ message: 'the path is not in the contract' });
}

function checkQuery(searchParams, parameters) {
  for (const name of new Set(searchParams.keys())) {
    const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
    assert.ok(parameter, `the parameter "${name}" is in the contract`);
    const values = searchParams.getAll(name);
    const [first] = values;
    const typed = { array: values, integer: Number(first) }[parameter.schema.type] ?? first;
    check(parameter.schema, typed, name);
  }
}

function checkBody(requestBody, headers, body) {
  if (!requestBody) return assert.equal(body ?? null, null, 'no body');
  if (!requestBody.required && (body ?? null) === null) return;
  const media = mediaFor(requestBody.content, headers.get('Content-Type'));
  if (typeof body === 'string') check(media.schema, JSON.parse(body), 'the body');
}

async function checkAnswer({ operationId, responses }, response) {
  const described = resolve(responses[response.status] ?? {});
  assert.ok(described.description, `${operationId} may answer with ${response.status}`);
  assert.ok(response.headers.get('Date'), 'every answer has a Date');
  for (const [name, header] of Object.entries(described.headers ?? {})) {
    const { required, schema } = resolve(header);
    if (required) check(schema, response.headers.get(name), name);
  }
  if (!described.content) return;
  const type = response.headers.get('Content-Type');
  const { schema } = mediaFor(described.content, type);
  if (/json/.test(type)) check(schema, await response.clone().json(), `the answer of ${operationId}`);
}

function mediaFor(content, type) {
  const name = type?.split(';')[0];
  const media = content[name] ?? content[name?.replace(/\/.*/, '/*')];
  assert.ok(media, `${type} is in the contract`);
  return media;
}

function resolve(part) {
  if (!part.$ref) return part;
  const keys = part.$ref.slice(2).split('/');
  return keys.reduce((inner, key) => inner[key], document);
}

const validators = new Map();

function check(schema, value, what) {
  if (!validators.has(schema)) {
    // References are those of the whole document.
    const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'));
    validators.set(schema, ajv.compile(whole));
  }
  const validate = validators.get(schema);
  assert.ok(validate(value), `${what}: ${ajv.errorsText(validate.errors)}, in ${JSON.stringify(value)}`);
}
