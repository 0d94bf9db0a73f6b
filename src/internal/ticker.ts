/** What rings once when the device's clock reaches the time (ms since the epoch), or when that clock or its zone is set. */
export interface Alarm {
  at: number;
  ring: () => void;
}

const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** The alarm that the timer was set for, ms since the epoch. */
let awaited = Infinity;
let isSetting = false;

/** What the device's wall clock and its stopwatch differ by, ms: another time or another zone changes it. */
const readDifference = () => Date.now() - performance.now() - new Date().getTimezoneOffset() * 60_000;

/** What they differed by when somebody last looked, ms. */
let difference = readDifference();

/** The longest sleep, ms: a device that wakes or whose clock is set is noticed within it. */
const longestSleep = 60_000;

/** How far the clock may move against the stopwatch before it counts as set, ms. */
const tolerance = 2000;

/**
 * How long an alarm waits for others, ms: a page draws once for all that ring together, and drawing a page of a
 * thousand costs much more than the one text that changes. So the more there are, the longer.
 */
const leeway = () => Math.min(alarms.size * 10, 10_000);

/**
 * Waits with all others for the alarm's time: one timer serves the page. It sleeps while the page is hidden and
 * catches up when the page is seen again.
 */
export function setAlarm(alarm: Alarm): void {
  if (alarms.size === 0) document.addEventListener('visibilitychange', ringDue);
  alarms.add(alarm);
  if (alarm.at < awaited) setTimerSoon();
}

/** Forgets the alarm. A timer that stands for it stays for the others. */
export function stopAlarm(alarm: Alarm): void {
  if (alarms.delete(alarm) && alarms.size === 0) setTimerSoon();
}

/** Calls back once at the time, as an alarm does. Returns a way to cancel. */
export function wakeAt(at: number, ring: () => void): () => void {
  const alarm = { at, ring };
  setAlarm(alarm);
  return () => stopAlarm(alarm);
}

/** Once for all who ask in one go: a thousand elements on a page do. */
function setTimerSoon(): void {
  if (isSetting) return;
  isSetting = true;
  queueMicrotask(() => {
    isSetting = false;
    setTimer();
  });
}

function setTimer(): void {
  clearTimeout(timer);
  awaited = Infinity;
  if (alarms.size === 0) return document.removeEventListener('visibilitychange', ringDue);
  if (document.hidden) return;
  for (const { at } of alarms) awaited = Math.min(awaited, at);
  timer = setTimeout(ringDue, Math.min(Math.max(awaited - Date.now(), 0) + leeway(), longestSleep));
}

/** A page that is seen again waits for nobody: it shows at once how things stand. One that is hidden is left alone. */
function ringDue(): void {
  if (!document.hidden) {
    const wasSet = Math.abs(readDifference() - difference) > tolerance;
    difference = readDifference();
    const due = [...alarms].filter(({ at }) => wasSet || at <= Date.now());
    for (const alarm of due.sort((one, other) => one.at - other.at)) if (alarms.delete(alarm)) alarm.ring();
  }
  setTimer();
}
