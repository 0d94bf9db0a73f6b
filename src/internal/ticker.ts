interface Alarm {
  at: number;
  ring: () => void;
}

const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isSetting = false;
/** What the device's clock and its stopwatch differed by when the timer was set, ms. */
let difference = 0;

/** The longest sleep, ms: a device that wakes or whose clock is set is noticed within it. */
const longestSleep = 60_000;

/** How far the clock may move against the stopwatch before it counts as set, ms. */
const tolerance = 2000;

/**
 * Calls back once when the device's clock reaches the time (ms since the epoch), or when that clock is set. One timer
 * serves the page; it sleeps while the page is hidden and catches up when the page is seen again. Returns a way to
 * cancel.
 */
export function wakeAt(at: number, ring: () => void): () => void {
  const alarm = { at, ring };
  if (alarms.size === 0) document.addEventListener('visibilitychange', setTimer);
  alarms.add(alarm);
  setTimerSoon();
  return () => {
    if (alarms.delete(alarm)) setTimerSoon();
  };
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
  if (alarms.size === 0) return document.removeEventListener('visibilitychange', setTimer);
  if (document.hidden) return;
  let next = Infinity;
  for (const { at } of alarms) next = Math.min(next, at);
  difference ||= readDifference();
  timer = setTimeout(ringDue, Math.min(Math.max(next - Date.now(), 0), longestSleep));
}

function ringDue(): void {
  const now = Date.now();
  const wasSet = Math.abs(readDifference() - difference) > tolerance;
  difference = readDifference();
  for (const alarm of [...alarms]) {
    if (alarm.at > now && !wasSet) continue;
    alarms.delete(alarm);
    alarm.ring();
  }
  setTimer();
}

const readDifference = () => Date.now() - performance.now();
