/**
 * The forms in which an element's name is written.
 *
 * @typedef {object} Names
 * @property {string} name `space-booking`
 * @property {string} tag `linli-space-booking`
 * @property {string} section `spaceBooking`
 * @property {string} className `LinliSpaceBooking`
 * @property {string} title `Space booking`
 */

/**
 * @param {string | undefined} name in kebab case, without the prefix
 * @returns {Names}
 * @throws {Error} when it is not such a name
 */
export function namesOf(name) {
  if (!name || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.startsWith('linli-')) {
    throw new Error('Name the element in kebab case, without the prefix: npm run new -- space-booking');
  }
  const capitalise = (word) => word[0].toUpperCase() + word.slice(1);
  const words = name.split('-');
  const pascal = words.map(capitalise).join('');
  return {
    name,
    tag: `linli-${name}`,
    section: pascal[0].toLowerCase() + pascal.slice(1),
    className: `Linli${pascal}`,
    title: capitalise(words.join(' ')),
  };
}
