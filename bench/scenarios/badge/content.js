const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Of ten badges one has less than a minute left, three less than an hour, six some hours, all of them "left". */
const shares = [
  (turn) => 5 * second + (turn % 50) * second,
  ...Array.from({ length: 3 }, () => (turn) => minute + (turn % 58) * minute + (turn % 60) * second),
  ...Array.from({ length: 6 }, () => (turn) => 2 * hour + (turn % 200) * minute + (turn % 60) * second),
];

let made = 0;

/** When the next badge is due, ms since the epoch: the same mixture for every subject; shown by seconds, in some minutes. */
export function nextDue(view) {
  const index = made++;
  if (view === 'seconds') return Date.now() + 2 * minute + (index % 50) * second;
  return Date.now() + shares[index % shares.length](Math.floor(index / shares.length) * 7 + index);
}

/** The time left in words; of what is shown by seconds, in minutes and seconds. */
export function inWords(ms, view) {
  const words = (value, unit) => `${value} ${unit}${value === 1 ? '' : 's'} left`;
  if (view === 'seconds')
    return `${Math.floor(ms / minute)} min, ${words(Math.floor(ms / second) % 60, 'second')}`;
  if (ms < minute) return words(Math.max(Math.floor(ms / second), 0), 'second');
  return ms < 2 * hour ? words(Math.floor(ms / minute), 'minute') : words(Math.floor(ms / hour), 'hour');
}

/** A badge in a row of its own, so that every subject takes the same place. */
export function row(badge) {
  const element = document.createElement('div');
  element.append(badge);
  return element;
}
