import { fileName, webAddress } from '../../../adapter/documents/addresses.js';
import type { Activity, ActivityCategory, Attachment } from '../../../domain/index.js';
import { categoryOf } from './categories.js';
import { descriptionText } from './description.js';
import { parameter, type Properties, type Property } from './properties.js';
import { epochOf, readTime } from './times.js';
import { utc } from './zone.js';

/** The most characters of a title, and of a text: what nobody reads costs time all the same. */
const longestTitle = 1000;
const longestExcerpt = 80;
const longestText = 100_000;

/** What an event says beside when it is. */
export type Content = Pick<
  Activity,
  'description' | 'place' | 'host' | 'attachments' | 'url' | 'version' | 'updatedAt'
> & {
  title?: string;
  /** What an event without a title is called by. */
  excerpt?: string;
  /** Absent where none is named. */
  category?: ActivityCategory;
  comment?: string;
};

/** `own` are the portal's categories, and `base` is what addresses are relative to. */
export function contentOf(
  properties: Properties,
  own: ReadonlyMap<string, ActivityCategory>,
  base: string,
): Content {
  const written = textOf(properties, 'description');
  const description = written === undefined ? undefined : descriptionText(written, base) || undefined;
  const place = textOf(properties, 'location');
  const title = textOf(properties, 'summary')?.slice(0, longestTitle);
  const excerpt = excerptOf(description ?? place);
  const comment = textOf(properties, 'comment');
  const categories = properties.texts('categories');
  const host = hostOf(properties);
  const url = webAddress(properties.text('url'), base);
  const attachments = properties.readable('attach').flatMap((file) => attachmentOf(file, base));
  const version = Number(properties.readable('sequence')[0]?.values[0] ?? NaN);
  const changed = momentOf(properties, 'last-modified');
  return {
    ...(categories.length > 0 && { category: categoryOf(categories, own) }),
    ...(title !== undefined && { title }),
    ...(excerpt !== undefined && { excerpt }),
    ...(description !== undefined && { description }),
    ...(place !== undefined && { place }),
    ...(host !== undefined && { host: { name: host } }),
    ...(attachments.length > 0 && { attachments }),
    ...(url !== undefined && { url }),
    ...(Number.isSafeInteger(version) && version >= 0 && { version }),
    ...(changed !== undefined && { updatedAt: new Date(changed).toISOString().replace('.000', '') }),
    ...(comment !== undefined && { comment }),
  };
}

/** When something happened that stands in UTC; `undefined` where it does not stand there, or makes no sense. */
export function momentOf(properties: Properties, name: string): number | undefined {
  try {
    const property = properties.first(name);
    return property && epochOf(readTime(property.values[0], utc, name), utc);
  } catch {
    return undefined;
  }
}

function textOf(properties: Properties, name: string): string | undefined {
  return properties.text(name)?.slice(0, longestText);
}

/** The beginning of a text, with neither half a word nor half a character. */
function excerptOf(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ');
  if (line === undefined || line.length <= longestExcerpt) return line;
  return `${line.slice(0, longestExcerpt).replace(/\s+\S*$|\p{Surrogate}$/u, '')}…`;
}

/** Who holds it, where there is a name: an address alone names nobody. */
function hostOf(properties: Properties): string | undefined {
  const organizer = properties.readable('organizer')[0];
  const names = [organizer && parameter(organizer, 'cn'), properties.text('contact')];
  return names.find((name) => name !== undefined && !isMailAddress(name));
}

/** Also one behind `mailto:`. Two tests in a row, for one pattern would read a row of `@` once for each of them. */
function isMailAddress(text: string): boolean {
  return /.@./s.test(text) && !/\s/.test(text);
}

/** Files of the web alone: what stands in the calendar itself is not shown. */
function attachmentOf(file: Property, base: string): readonly Attachment[] {
  const [address] = file.values;
  const url = file.type === 'uri' ? webAddress(String(address), base) : undefined;
  if (url === undefined) return [];
  const type = parameter(file, 'fmttype');
  const name = parameter(file, 'filename') ?? parameter(file, 'x-filename') ?? fileName(url);
  const bytes = Number(parameter(file, 'size') ?? 0);
  return [
    {
      name,
      url,
      ...(type !== undefined && { type }),
      ...(Number.isSafeInteger(bytes) && bytes > 0 && { bytes }),
    },
  ];
}
