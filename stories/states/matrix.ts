import { absent, elements, states, tagOf, type ElementName, type State } from './states.js';

/** A story as the catalogue's index has it. */
export interface IndexedStory {
  id: string;
  /** `Elements/Request form/On a bad day` */
  title: string;
  name: string;
  tags?: readonly string[];
}

/** What the catalogue shows of one element in one state. */
export interface Cell {
  element: ElementName;
  state: State;
  stories: readonly IndexedStory[];
  /** Why there is none. */
  reason?: string;
}

const isOf = (element: ElementName, { title }: IndexedStory) =>
  title === `Elements/${element}` || title.startsWith(`Elements/${element}/`);

/** Every element in every state, row by row. */
export function matrixOf(stories: readonly IndexedStory[]): Cell[] {
  return elements.flatMap((element) =>
    (Object.keys(states) as State[]).map((state) => {
      const reason = absent[element][state];
      return {
        element,
        state,
        stories: stories.filter((story) => isOf(element, story) && story.tags?.includes(tagOf(state))),
        ...(reason !== undefined && { reason }),
      };
    }),
  );
}

/** What is wrong with the matrix, one sentence each: cells without a story or a reason, or with both; unknown tags. */
export function faultsOf(stories: readonly IndexedStory[]): string[] {
  const known = new Set((Object.keys(states) as State[]).map(tagOf));
  const cells = matrixOf(stories).flatMap(({ element, state, stories: shown, reason }) => {
    if (shown.length === 0 && reason === undefined)
      return [`${element} has no story of ${state}, and no reason`];
    if (shown.length > 0 && reason !== undefined)
      return [`${element} has a story of ${state}: "${reason}" is not so`];
    return [];
  });
  const tags = stories.flatMap(({ id, title, tags = [] }) =>
    tags
      .filter((tag) => tag.startsWith('state:'))
      .filter((tag) => !known.has(tag) || !elements.some((element) => isOf(element, { id, title, name: '' })))
      .map((tag) => `${id} is tagged ${tag}, which is no state of an element`),
  );
  return [...cells, ...tags];
}
