import { configure } from '../../../../src/adapter/settings.js';
import { rest } from '../../../../src/adapters/rest/index.js';
import '../../../../src/components/request-form/request-form.define.js';

/** What a test may look at and change while the page is open. */
export interface Host {
  /** Who is signed in, as far as the page knows; `undefined`: nobody. */
  resident: string | undefined;
  /** The library's events, the oldest first. */
  events: string[];
}

declare global {
  interface Window {
    host: Host;
  }
}

const settings = new URLSearchParams(location.search);
const line = settings.get('line') ?? '';
window.host = { resident: settings.get('resident') ?? undefined, events: [] };
document.documentElement.lang = settings.get('lang') ?? 'en';

for (const type of [
  'linli-request-submit',
  'linli-request-submitted',
  'linli-request-failed',
  'linli-session-expired',
]) {
  addEventListener(type, () => window.host.events.push(type));
}

configure({
  adapter: rest({
    baseUrl: settings.get('base') ?? `/line/${line}/api/community`,
    resident: () => window.host.resident,
  }),
});
