import { Bare } from './records.js';

/**
 * JSON, in which bare numbers may stand that are none.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function writeJson(value) {
  if (value instanceof Bare) return value.text;
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`,
  );
  return `{${members.join(',')}}`;
}

/** What an item of each list is called. */
const items = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  errors: 'error',
  notes: 'note',
  photos: 'photo',
  endpoints: 'endpoint',
  formats: 'format',
  recipient: 'name',
};

/**
 * A document in XML.
 *
 * @param {string} name of the root
 * @param {unknown} value
 */
export function writeXml(name, value) {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(name, value)}\n`;
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {string}
 */
function element(name, value) {
  if (value === null || value === undefined || value === '') return `<${name}/>`;
  return `<${name}>${content(name, value)}</${name}>`;
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {string}
 */
function content(name, value) {
  if (value instanceof Bare) return value.text;
  const item = items[/** @type {keyof typeof items} */ (name)];
  if (Array.isArray(value)) return value.map((one) => element(item, one)).join('');
  if (typeof value === 'object')
    return Object.entries(/** @type {object} */ (value))
      .map(([key, one]) => element(key, one))
      .join('');
  // What XML has no room for is left out.
  const allowed = String(value).replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '');
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
