/** @typedef {{ status: number, description: string }} Fault */

const longestDescription = 4000;

/**
 * What is wrong with a new request.
 *
 * @param {URLSearchParams} parameters
 * @param {import('./services.js').Service | undefined} service
 * @param {import('./dialects.js').Dialect} dialect
 * @returns {Fault[]}
 */
export function faultsIn(parameters, service, dialect) {
  const given = (/** @type {string} */ name) => (parameters.get(name) ?? '') !== '';
  /** @type {Fault[]} */
  const faults = [];
  const refuse = (/** @type {string} */ description, status = 400) =>
    void faults.push({ status, description });
  if (!given('service_code')) refuse('service_code was not provided');
  else if (!service) refuse('service_code was not found', 404);
  if (
    !dialect.machineWords &&
    !(given('lat') && given('long')) &&
    !given('address_string') &&
    !given('address_id')
  )
    refuse('location was not provided: lat and long, address_string or address_id');
  if ([...(parameters.get('description') ?? '')].length > longestDescription)
    refuse('description is longer than 4000 characters');
  for (const attribute of service?.attributes ?? []) {
    const answers = answersTo(attribute, parameters);
    if (answers.length === 0 && attribute.required) {
      refuse(
        dialect.machineWords
          ? `Failed //rec: missing required entry attribute[${attribute.code}] at /srv/lib/Open311/Endpoint.pm line 512`
          : `attribute[${attribute.code}] was not provided`,
      );
    }
    if (attribute.values && answers.some((answer) => !attribute.values?.some(({ key }) => key === answer)))
      refuse(`attribute[${attribute.code}] has no such value`);
    if (attribute.datatype === 'number' && answers.some((answer) => Number.isNaN(Number(answer))))
      refuse(`attribute[${attribute.code}] is not a number`);
  }
  return faults;
}

/**
 * @param {import('./services.js').Attribute} attribute
 * @param {URLSearchParams} parameters
 */
function answersTo({ code, datatype }, parameters) {
  const name = datatype === 'multivaluelist' ? `attribute[${code}][]` : `attribute[${code}]`;
  return parameters.getAll(name).filter((answer) => answer !== '');
}
