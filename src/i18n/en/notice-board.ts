/** What `<linli-notice-board>` says. */
export const noticeBoard = {
  title: 'Notices',
  filterLegend: 'Which notices',
  allCategories: 'All',
  search: 'Search notices',
  more: 'Show more',
  loading: 'Loading the notices…',
  loadFailed: 'The notices could not be loaded.',
  empty: 'There are no notices at the moment.',
  noMatch: 'No notice matches.',
  clear: 'Show all notices',
  unsupported: 'Notices cannot be read here. Please look at the board in the lobby.',
  /** What is shown may be old. */
  stale: (time: string) => `This is how it was on ${time}.`,
  omitted: (count: number) =>
    count === 1 ? 'One notice could not be read.' : `${count} notices could not be read.`,
  back: 'All notices',
  current: 'Now and ahead',
  others: 'All other notices',
  unreadMark: 'Unread',
  kinds: { notice: 'Notice', outage: 'Outage', works: 'Planned works', disclosure: 'Disclosure' },
  number: (number: string) => `No. ${number}`,
  publishedOn: (time: string) => time,
};
