const subjects = [
  'Water is cut off for repairs',
  'Lift maintenance',
  'Parking on the east side',
  'Heating begins',
  'Fire drill',
  'Waste is collected on another day',
  'Garden work',
  'Meeting of the owners',
  'Door codes change',
  'Painting of the staircase',
];

/** What the board can be filtered by, a tenth of all notices each. */
export const categories = subjects.map((_, index) => ({
  id: `category-${index}`,
  name: ['Water', 'Lift', 'Parking', 'Heating', 'Safety', 'Waste', 'Garden', 'Meetings', 'Access', 'Works'][
    index
  ],
}));

const newest = Date.UTC(2026, 10, 23, 8);
const hour = 3_600_000;
const at = (ms) => new Date(ms).toISOString();

/** Of ten notices one is pinned, one corrected, one to be acknowledged, one not read yet. */
function noticeOf(index) {
  // Of ten in a row each is about something else, and what is marked is about anything.
  const subject = (index * 7 + Math.floor(index / 10)) % 10;
  const publishedAt = newest - index * 5 * hour;
  return {
    id: `notice-${index}`,
    kind: 'notice',
    title: `${subjects[subject]}, ${String(index).padStart(5, '0')}`,
    body: {
      type: 'text',
      content: `The work is done as described below, in all buildings on the list, by the company that did it last year.
        Please keep the entrance free, and call the property office if anything does not work afterwards. Number ${index}.`,
    },
    category: categories[subject],
    pinned: index % 10 === 0,
    issuer: { name: 'Property office' },
    number: `2026-${index}`,
    publishedAt: at(publishedAt),
    scope: [{ level: 'building', label: `Building ${(index % 12) + 1}` }],
    ...(index % 10 === 1 && { corrections: [{ at: at(publishedAt + hour), text: 'It is on Monday.' }] }),
    ...(index % 10 === 2 && { acknowledgement: {} }),
    ...(index % 10 !== 3 && { readAt: at(publishedAt + 2 * hour) }),
  };
}

/** The notices, the newest first. Made before the clock starts, as if they had been sent. */
export const notices = Array.from({ length: 10_000 }, (_, index) => noticeOf(index));

/** Those of a category by its name; all without one. */
export const inCategory = (list, name) =>
  name ? list.filter(({ category }) => category.name === name) : list;

/** What has to be known of a notice, in words and each with its tone. */
export const marksOf = ({ pinned, corrections, acknowledgement }) => [
  ...(acknowledgement ? [{ tone: 'waiting', word: 'Please acknowledge' }] : []),
  ...(corrections ? [{ tone: 'going', word: 'Corrected' }] : []),
  ...(pinned ? [{ tone: 'going', word: 'Pinned' }] : []),
];

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** What it is about, from whom, its number, for whom, and since when. */
export const factsOf = ({ category, issuer, number, scope, publishedAt }) =>
  [category.name, issuer.name, `No. ${number}`, scope[0].label, dates.format(Date.parse(publishedAt))].join(
    ' · ',
  );

/** The names by which the list is filtered; the first leaves all. */
export const choices = ['All', ...categories.map(({ name }) => name)];

/** Chooses a category as a resident would, by its label. */
export function choose(root, name) {
  const label = [...root.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === name);
  label.control.click();
}
