import ICAL from 'ical.js';
import nodeIcal, { type EventInstance, type VEvent } from 'node-ical';

/** An occurrence as a reader of a file understands it: instants in UTC, or days of which the last is not included. */
export interface Read {
  start: string;
  end: string;
  title: string;
  isCancelled: boolean;
}

const inOrder = (occurrences: readonly Read[]): readonly Read[] =>
  [...occurrences].sort((one, other) => (one.start < other.start ? -1 : 1));

const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

/** With ical.js, by the clocks that the file itself describes. */
export function readWithIcal(file: string, until: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents('vevent');
  const changes = components.filter((component) => component.hasProperty('recurrence-id'));
  // Told which changes are whose, since ical.js alone takes those of all events for those of each.
  const events = components
    .filter((component) => !changes.includes(component))
    .map((component) => {
      const uid = component.getFirstPropertyValue('uid');
      return new ICAL.Event(component, {
        exceptions: changes.filter((change) => change.getFirstPropertyValue('uid') === uid),
      });
    });
  const read = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): Read => ({
    start: start.isDate ? start.toString() : instant(start.toJSDate()),
    end: end.isDate ? end.toString() : instant(end.toJSDate()),
    title: event.summary,
    isCancelled: event.component.getFirstPropertyValue('status') === 'CANCELLED',
  });
  const occurrences = events.flatMap((event) => {
    if (!event.isRecurring()) return [read(event, event.startDate, event.endDate)];
    const found: Read[] = [];
    const iterator = event.iterator();
    for (let next = iterator.next(); next && next.toString() < until; next = iterator.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      found.push(read(item, startDate, endDate));
    }
    return found;
  });
  return inOrder(occurrences);
}

/** With node-ical, which expands by rrule-temporal and goes by the names of zones. It does not know RDATE. */
export function readWithNodeIcal(file: string, until: string): readonly Read[] {
  const events = Object.values(nodeIcal.sync.parseICS(file)).filter(
    (component): component is VEvent => component?.type === 'VEVENT',
  );
  const span = { from: new Date('1960-01-01T00:00:00Z'), to: new Date(`${until}Z`) };
  const day = (date: Date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  const read = ({ start, end, event, isFullDay }: EventInstance): Read => ({
    start: isFullDay ? day(start) : instant(new Date(start)),
    end: isFullDay ? day(end) : instant(new Date(end)),
    title: typeof event.summary === 'string' ? event.summary : event.summary.val,
    isCancelled: event.status === 'CANCELLED',
  });
  return inOrder(events.flatMap((event) => nodeIcal.expandRecurringEvent(event, span).map(read)));
}
