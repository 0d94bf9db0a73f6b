/** What a prefix may be: the beginning of a custom element's name (HTML, "valid custom element name"). */
const valid = /^[a-z][a-z\d]*(-[a-z\d]+)*$/;

/**
 * @param caller the function that was given the prefix
 * @throws {TypeError} for a prefix that no tag can begin with
 */
export function checkPrefix(prefix: string, caller: string): void {
  if (!valid.test(prefix))
    throw new TypeError(
      `${caller}("${prefix}"): a prefix is lower-case letters, digits and single hyphens, as "acme".`,
    );
}
