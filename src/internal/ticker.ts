interface Alarm {
  at: number;
  ring: () => void;
}

const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The longest sleep, ms: a device that wakes or whose clock is set is noticed within it. */
const longestSleep = 60_000;

/**
 * Calls back once when the device's clock reaches the time (ms since the epoch). One timer serves the page;
 * it sleeps while the page is hidden and catches up when the page is seen again. Returns a way to cancel.
 */
export function wakeAt(at: number, ring: () => void): () => void {
  const alarm = { at, ring };
  if (alarms.size === 0) document.addEventListener('visibilitychange', schedule);
  alarms.add(alarm);
  schedule();
  return () => {
    if (!alarms.delete(alarm)) return;
    schedule();
  };
}

function schedule(): void {
  clearTimeout(timer);
  if (alarms.size === 0) return document.removeEventListener('visibilitychange', schedule);
  if (document.hidden) return;
  const next = Math.min(...[...alarms].map((alarm) => alarm.at));
  timer = setTimeout(ringDue, Math.min(Math.max(next - Date.now(), 0), longestSleep));
}

function ringDue(): void {
  const now = Date.now();
  for (const alarm of [...alarms]) {
    if (alarm.at > now) continue;
    alarms.delete(alarm);
    alarm.ring();
  }
  schedule();
}
