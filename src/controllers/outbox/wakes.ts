import { pageRegistry } from '../../internal/page-registry.js';

/** Calls back whenever the page may have a way again: it is online, shown, or says so itself. Returns what ends that. */
export function onWake(wake: () => void): () => void {
  const wakeWhenSeen = () => {
    if (!document.hidden) wake();
  };
  addEventListener('online', wake);
  addEventListener('pageshow', wakeWhenSeen);
  document.addEventListener('visibilitychange', wakeWhenSeen);
  pageRegistry().listeners.add(wake);
  return () => {
    removeEventListener('online', wake);
    removeEventListener('pageshow', wakeWhenSeen);
    document.removeEventListener('visibilitychange', wakeWhenSeen);
    pageRegistry().listeners.delete(wake);
  };
}
