/** The most characters of why a test failed: the whole stands where it ran. */
const longest = 500;

/**
 * Which test failed, where and why, on one line of the report: of a run elsewhere often only the end is kept.
 *
 * @param {string} file
 * @param {string} name
 * @param {string} [message]
 */
export function failureLine(file, name, message = '') {
  const why = message.replace(/\s+/g, ' ').trim().slice(0, longest);
  return why === '' ? `${file}: ${name}` : `${file}: ${name}: ${why}`;
}
