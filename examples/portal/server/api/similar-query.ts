import { requestKinds } from '../../../../src/domain/index.js';
import { categories } from '../community/community.js';
import { areasAround } from '../community/places.js';
import type { SimilarPlace } from '../store/similar.js';
import { Problem } from './problem.js';

/** The most characters of the text. */
const textLimit = 200;

/**
 * What similar requests are looked for by.
 *
 * @throws Problem that names the parameter that makes no sense
 */
export function readSimilarQuery(
  parameters: URLSearchParams,
): Omit<SimilarPlace, 'residentId' | 'sharedIds'> {
  const kind = requestKinds.find((known) => known === parameters.get('kind'));
  if (!kind) {
    throw new Problem(400, 'invalid', 'kind is one of the kinds.', { fields: { kind: 'unknown-choice' } });
  }
  const text = parameters.get('text') ?? '';
  if ([...text].length > textLimit) {
    throw new Problem(400, 'invalid', `text has at most ${textLimit} characters.`, {
      fields: { text: 'too-long' },
    });
  }
  const [categoryId, areaId, homeId] = ['categoryId', 'areaId', 'homeId'].map((name) =>
    readId(parameters, name),
  );
  return {
    kind,
    categoryIds: categoryId ? [categoryId] : categoriesMeant(text),
    areaIds: areaId ? areasAround(areaId) : [],
    ...(areaId && { areaId }),
    ...(homeId && { homeId }),
  };
}

/** PostgreSQL keeps no NUL, so no id has one. */
function readId(parameters: URLSearchParams, name: string): string | undefined {
  return parameters.get(name)?.replaceAll('\0', '');
}

/**
 * The categories whose words are in the text. What neighbours wrote is not compared with it: whoever guesses
 * their words would learn that they were right.
 */
function categoriesMeant(text: string): string[] {
  const written = text.toLowerCase();
  return categories
    .filter(({ name, keywords = [] }) =>
      [name.en, name.zh, ...keywords].some((word) => written.includes(word.toLowerCase())),
    )
    .map(({ id }) => id);
}
