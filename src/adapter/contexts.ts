import { createContext } from '@lit/context';
import type { TimeZone } from '../domain/index.js';
import type { Clock, CommunityAdapter } from './adapter.js';
import type { BrandInForce, MessageOverrides } from './brand.js';

// One narrow context for each thing, so that a change of one re-renders only those who use it. The keys are
// shared symbols: elements of one copy of the library find the provider of another.

/** The backend. */
export const adapterContext = createContext<CommunityAdapter | undefined>(Symbol.for('linli.adapter'));

/** A BCP 47 tag that wins over the nearest `lang`. */
export const localeContext = createContext<string | undefined>(Symbol.for('linli.locale'));

/** The building's time zone. */
export const timeZoneContext = createContext<TimeZone | undefined>(Symbol.for('linli.time-zone'));

/** The server's clock. */
export const clockContext = createContext<Clock | undefined>(Symbol.for('linli.clock'));

/** The brand. */
export const brandContext = createContext<BrandInForce | undefined>(Symbol.for('linli.brand'));

/** Words of providers that replace the library's own, the stronger the later. */
export const messagesContext = createContext<readonly MessageOverrides[] | undefined>(
  Symbol.for('linli.messages'),
);
