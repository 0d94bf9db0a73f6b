import { createContext } from '@lit/context';
import type { TimeZone } from '../domain/index.js';
import type { Clock, CommunityAdapter } from './adapter.js';
import type { Brand, MessageOverrides } from './settings.js';

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
export const brandContext = createContext<Brand | undefined>(Symbol.for('linli.brand'));

/** Words that replace the library's own. */
export const messagesContext = createContext<MessageOverrides | undefined>(Symbol.for('linli.messages'));
