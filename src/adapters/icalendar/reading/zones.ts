import type { TimeZone } from '../../../domain/time.js';
import type { Component } from './components.js';
import { embeddedZone } from './embedded-zone.js';
import { Properties } from './properties.js';
import { isZoneName, namedZone, utc, type Zone } from './zone.js';
import { fromWindows } from './windows-zones.js';

/** The most definitions of zones that are looked at. */
const mostDefinitions = 50;

/** What the zones of one calendar are read with. */
export interface ZoneContext {
  /** The community's zone. */
  community: TimeZone;
  now: number;
  tell: (message: string) => void;
}

/** The zones of one calendar. */
export class Zones {
  /** That of times without any, and in which those in UTC are shown: the calendar's own, or the community's. */
  readonly own: Zone;
  readonly #context: ZoneContext;
  readonly #definitions = new Map<string, Component>();
  readonly #zones = new Map<string, Zone>();

  constructor(calendar: Component, context: ZoneContext) {
    this.#context = context;
    for (const part of calendar.parts.filter(({ name }) => name === 'vtimezone').slice(0, mostDefinitions)) {
      const id = new Properties(part).text('tzid');
      if (id !== undefined && part.fault === undefined) this.#definitions.set(id, part);
    }
    const own = new Properties(calendar).text('x-wr-timezone');
    const name = own === undefined ? undefined : nameIn(own);
    this.own = namedZone(name ?? context.community);
    if (own !== undefined && name === undefined)
      context.tell(`X-WR-TIMEZONE "${shortened(own)}" is no zone: ${context.community} instead`);
  }

  /** The zone of a `TZID`; of none, the calendar's own. */
  find(id: string | undefined): Zone {
    if (id === undefined) return this.own;
    let zone = this.#zones.get(id);
    if (!zone) {
      zone = this.#resolve(id);
      this.#zones.set(id, zone);
    }
    return zone;
  }

  #resolve(id: string): Zone {
    const name = nameIn(id);
    if (name !== undefined) return /^(?:etc\/)?(?:utc|gmt)$/i.test(name) ? utc : namedZone(name);
    const { community, now, tell } = this.#context;
    const definition = this.#definitions.get(id);
    if (definition) {
      try {
        const zone = embeddedZone(definition, community, now);
        const shown = zone.name ?? `no zone that is known, shown in ${community}`;
        tell(`TZID "${shortened(id)}" is taken for ${shown}`);
        return zone;
      } catch (thrown) {
        tell(`VTIMEZONE "${shortened(id)}": ${(thrown as Error).message}`);
      }
    }
    tell(`TZID "${shortened(id)}" is no zone: ${this.own.name} instead`);
    return this.own;
  }
}

/** The zone that a name means: its own, that of Windows, or that at the end of a path, as Mozilla and others write it. */
function nameIn(id: string): TimeZone | undefined {
  if (isZoneName(id)) return id;
  const windows = fromWindows(id);
  if (windows !== undefined && isZoneName(windows)) return windows;
  const steps = id.split('/').filter(Boolean);
  if (steps.length < 2) return undefined;
  return [steps.slice(-3), steps.slice(-2)].map((last) => last.join('/')).find(isZoneName);
}

const shortened = (text: string) => text.slice(0, 80);
