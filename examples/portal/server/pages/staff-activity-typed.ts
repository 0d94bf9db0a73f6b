import type { Texts } from '../community/language.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { typedTime } from './staff-activity-time-input.js';
import type { Typed } from './typed.js';

/** An empty form for an activity. */
export const typedActivityAnew = (byId: string): Typed => ({
  category: ['club'],
  host: [byId],
  repeat: ['none'],
  joinable: ['yes'],
  waiting_list: ['yes'],
  guests: ['0'],
  closes: ['0'],
});

/** What stands in the form that changes what is told of an activity, as if it had just been typed. */
export function typedContent({ content }: ActivityRow): Typed {
  const { title, description, place, fee, audience } = content;
  return {
    which: ['one'],
    category: [content.category],
    ...typedTexts({ title, description, place, fee, audience }),
    host: content.host_id === null ? [] : [content.host_id],
    joinable: content.joinable ? ['yes'] : [],
    capacity: content.capacity === null ? [] : [String(content.capacity)],
    waiting_list: content.waiting_list ? ['yes'] : [],
    guests: [String(content.guests_at_most)],
    closes: [String(content.closes_before / 60)],
  };
}

/** What stands in the form that moves an activity. */
export const typedMove = ({ time, content: { place } }: ActivityRow): Typed => ({
  ...typedTime(time),
  ...typedTexts({ place }),
});

const typedTexts = (texts: Readonly<Record<string, Texts>>): Typed =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      Object.entries(text).map(([language, written]) => [`${name}_${language}`, [written]]),
    ),
  );
