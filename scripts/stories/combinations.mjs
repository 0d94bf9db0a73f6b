/** What the toolbar of the catalogue can set, in pairs: every pair of values is a look that residents have. */
const choices = {
  scheme: ['light', 'dark'],
  locale: ['zh-Hans', 'en'],
  density: ['normal', 'elder'],
};

/**
 * Each scheme with each language and each density, as Storybook writes globals in an address.
 *
 * @returns {string[]} eight, for example `scheme:dark;locale:en;density:elder`
 */
export function combinations() {
  return Object.entries(choices).reduce(
    (known, [name, values]) =>
      known.flatMap((part) =>
        values.map((value) => (part ? `${part};${name}:${value}` : `${name}:${value}`)),
      ),
    [''],
  );
}

/**
 * Which stories are opened under which globals. `rotate`: every story once, the next under the next combination, so
 * that all are seen over the catalogue at no cost; `matrix`: every story under every combination; anything else is the
 * globals of all.
 *
 * @template Story
 * @param {Story[]} stories
 * @param {string} globals
 * @returns {{ globals: string, stories: Story[] }[]}
 */
export function runsOf(stories, globals) {
  if (globals === 'matrix') return combinations().map((each) => ({ globals: each, stories }));
  if (globals !== 'rotate') return [{ globals, stories }];
  const all = combinations();
  return all
    .map((each, turn) => ({
      globals: each,
      stories: stories.filter((_, index) => index % all.length === turn),
    }))
    .filter((run) => run.stories.length > 0);
}
