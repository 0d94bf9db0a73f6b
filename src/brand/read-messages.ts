import type { LocaleOverrides, MessageOverrides } from '../adapter/brand.js';
import { isObject } from '../adapter/shape.js';
import type { SectionName } from '../i18n/messages.js';
import { localeFor, messagesFor } from '../i18n/registry.js';
import { guess, isMembers, localeProblem, member, recordOf, refuse, shown, type Field } from './fields.js';

/** The sections of the library's words. The type holds the list complete. */
const sections: Readonly<Record<SectionName, true>> = {
  activity: true,
  activityCalendar: true,
  core: true,
  emergency: true,
  explanation: true,
  filing: true,
  lunar: true,
  notice: true,
  noticeBoard: true,
  outbox: true,
  photos: true,
  rating: true,
  ratingPrompt: true,
  requestDetails: true,
  requestForm: true,
  requestTracker: true,
  slaBadge: true,
  terms: true,
  tracking: true,
};

/** How deep the library's own words go, and some. */
const deepest = 6;

/** A text, or texts below it. A text that is empty is none: what it stood for would be a button without a name. */
const words =
  (own: unknown, depth = 0): Field<unknown> =>
  (place) => {
    const { value } = place;
    if (depth > deepest) return refuse(place, 'it lies too deep: the library has no words there.');
    if (isObject(value)) {
      if (own !== undefined && !isObject(own))
        return refuse(place, 'the library has one text here: write one in quotes.');
      return membersOf(own, depth)(place);
    }
    if (typeof value !== 'string') return refuse(place, `${shown(value)} is no text: write it in quotes.`);
    if (isObject(own))
      return refuse(place, `the library has several texts here: ${Object.keys(own).join(', ')}.`);
    return value.trim() === '' ? refuse(place, 'it is empty: write a text, or leave it out.') : value;
  };

/** The members of a section, or of one of its objects, held to the library's own where those are known. */
function membersOf(own: unknown, depth: number): Field<Record<string, unknown>> {
  const known = isObject(own) ? own : undefined;
  return (place) => {
    if (!isMembers(place)) return undefined;
    const entries = Object.keys(place.value as object).flatMap((name): [string, unknown][] => {
      const at = member(place, name);
      const isUnknown = name === '__proto__' || (known && !Object.hasOwn(known, name));
      const value = isUnknown
        ? refuse(at, `there are no such words${known ? guess(name, Object.keys(known)) : ''}.`)
        : words(known?.[name], depth + 1)(at);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(entries);
  };
}

/**
 * Texts by locale, section and key. Files hold no functions: a text then stands for the whole sentence. Of sections that
 * are registered by now the keys and shapes are checked; elements register theirs when they are defined.
 */
export const messageOverrides: Field<MessageOverrides> = (place) => {
  const section = (name: string): Field<Record<string, unknown>> =>
    Object.hasOwn(sections, name)
      ? membersOf(registered(name as SectionName), 0)
      : (at) => refuse(at, `there is no such section${guess(name, Object.keys(sections))}.`);
  const ofLocale: Field<LocaleOverrides> = (at) => {
    if (!isMembers(at)) return undefined;
    const entries = Object.keys(at.value as object).flatMap((name): [string, Record<string, unknown>][] => {
      const value = section(name)(member(at, name));
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(entries);
  };
  return recordOf(ofLocale, localeProblem)(place);
};

/** The English words of a section, as every locale has them; `undefined` while nobody has registered them. */
function registered(section: SectionName): object | undefined {
  return localeFor('en', section) === 'en' ? messagesFor(section, 'en', []) : undefined;
}
