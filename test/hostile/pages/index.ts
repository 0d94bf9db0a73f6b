import type { HostilePage } from '../hostile-page.js';
import { contentSecurity } from './content-security.js';
import { documents } from './documents.js';
import { events } from './events.js';
import { headersAndSandboxes } from './headers.js';
import { lifeCycle } from './life-cycle.js';
import { patchedGlobals } from './patched-globals.js';
import { people } from './people.js';
import { pollutedObjects } from './polluted-objects.js';
import { storage } from './storage.js';
import { styleSheets } from './style-sheets.js';

/** Each family, by its name. */
export const families: Readonly<Record<string, readonly HostilePage[]>> = {
  'Style sheets': styleSheets,
  'Content security': contentSecurity,
  'Headers and sandboxes': headersAndSandboxes,
  'Globals: polluted objects': pollutedObjects,
  'Globals: patched': patchedGlobals,
  Storage: storage,
  Events: events,
  'Life cycle': lifeCycle,
  Documents: documents,
  'People’s settings': people,
};

export const pages: readonly HostilePage[] = Object.values(families).flat();

/** @throws {Error} when there is none */
export function pageNamed(name: string): HostilePage {
  const page = pages.find((one) => one.name === name);
  if (!page) throw new Error(`no hostile page is called "${name}"`);
  return page;
}
