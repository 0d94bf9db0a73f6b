/** @typedef {import('./dialects.js').Dialect} Dialect */

/** The zone in which the town writes its dates. It has no other time in summer. */
const hoursAhead = 8;

/** Written as it is, without quotes. */
export class Bare {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/**
 * A moment as the town writes it.
 *
 * @param {number} at ms since the epoch
 * @param {Dialect} dialect
 */
function date(at, { zoneless }) {
  const wall = new Date(at + hoursAhead * 3_600_000).toISOString().slice(0, 19);
  return zoneless ? wall.replace('T', ' ') : `${wall}+08:00`;
}

/**
 * @param {boolean} value
 * @param {Dialect} dialect
 */
const flag = (value, { textBooleans }) => (textBooleans ? String(value) : value);

/**
 * @param {string} digits
 * @param {Dialect} dialect
 */
function idOf(digits, { bareNumbers, numericIds }) {
  if (bareNumbers) return new Bare(digits);
  return numericIds ? Number(digits) : digits;
}

/**
 * @param {import('./services.js').Service} service
 * @param {string} code
 * @param {Dialect} dialect
 */
export function serviceRecord(service, code, dialect) {
  return {
    service_code: dialect.bareNumbers ? new Bare(code) : code,
    service_name: service.name,
    description: `${service.name}: what the town does about it`,
    metadata: flag(service.attributes !== undefined, dialect),
    type: service.type,
    keywords: service.keywords,
    group: service.group,
  };
}

/**
 * @param {import('./services.js').Service} service
 * @param {string} code
 * @param {Dialect} dialect
 */
export function definitionRecord(service, code, dialect) {
  return {
    service_code: code,
    attributes: (service.attributes ?? []).map((attribute) => ({
      variable: flag(attribute.variable ?? true, dialect),
      code: attribute.code,
      datatype: attribute.datatype,
      required: flag(attribute.required ?? false, dialect),
      datatype_description: attribute.datatype_description ?? '',
      order: attribute.order,
      description: attribute.description,
      ...(attribute.values && { values: attribute.values }),
    })),
  };
}

/**
 * What everybody may read of a request.
 *
 * @param {import('./town.js').Filed} filed
 * @param {string} code of its service
 * @param {Dialect} dialect
 * @param {boolean} isExtended whether the extension was asked for
 */
export function requestRecord(filed, code, dialect, isExtended) {
  const { parameters, service, notes, photos } = filed;
  const absent = dialect.emptyTexts ? '' : null;
  const given = (/** @type {string} */ name) => parameters.get(name) ?? absent;
  const due =
    service.hours && !dialect.noDeadlines ? filed.requestedAt + service.hours * 3_600_000 : undefined;
  const agency = 'Works department';
  const [media = absent] = photos;
  return {
    service_request_id: idOf(String(filed.number), dialect),
    status: filed.status,
    status_notes: filed.statusNotes ?? absent,
    service_name: service.name,
    service_code: dialect.bareNumbers ? new Bare(code) : code,
    description: given('description'),
    agency_responsible: dialect.agencyObject ? { recipient: [agency] } : agency,
    service_notice: absent,
    requested_datetime: date(filed.requestedAt, dialect),
    updated_datetime: date(filed.updatedAt, dialect),
    ...(due !== undefined && { expected_datetime: date(due, dialect) }),
    address: given('address_string'),
    address_id: given('address_id'),
    zipcode: absent,
    lat: dialect.emptyTexts ? Number(parameters.get('lat') ?? 0) : given('lat'),
    long: dialect.emptyTexts ? Number(parameters.get('long') ?? 0) : given('long'),
    media_url: media,
    ...(isExtended && {
      notes: notes.map(({ at, text, type }) => ({ datetime: date(at, dialect), description: text, type })),
      extended_attributes: { photos: photos.map((url) => ({ media_url: url })) },
    }),
  };
}

/**
 * What a new request is answered with.
 *
 * @param {import('./town.js').Filed} filed
 * @param {Dialect} dialect
 */
export function receiptRecord(filed, dialect) {
  const service_notice = 'The works department looks at it within a day.';
  if (filed.service.type === 'blackbox') return { service_notice, account_id: null };
  if (filed.token !== undefined) return { token: filed.token, service_notice, account_id: null };
  return { service_request_id: idOf(String(filed.number), dialect), service_notice, account_id: null };
}
