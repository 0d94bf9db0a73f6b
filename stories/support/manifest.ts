import manifest from '../../custom-elements.json';

/** A property of an element as the manifest describes it. */
export interface ManifestField {
  name: string;
  description: string;
  /** Its type as TypeScript writes it, names replaced by what they stand for where that is short. */
  type: string;
  /** The attribute that sets it; absent: only a script can. */
  attribute?: string;
  /** As source text: `'auto'`, `20`. */
  default?: string;
}

interface RawMember {
  kind: string;
  name: string;
  description?: string;
  type?: { text: string };
  parsedType?: { text: string };
  attribute?: string;
  default?: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
}

interface RawElement {
  tagName?: string;
  summary?: string;
  members?: RawMember[];
  events?: { name: string; description?: string }[];
}

const elements = (manifest as unknown as { modules: { declarations?: RawElement[] }[] }).modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName !== undefined);

function elementOf(tag: string): RawElement {
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`the manifest has no ${tag}: run "cem analyze"`);
  return found;
}

/** The tags that the manifest knows. */
export const manifestTags: readonly string[] = elements.map(({ tagName }) => tagName!);

/** What the element is for, in one sentence. */
export const summaryOf = (tag: string): string => elementOf(tag).summary ?? '';

/** Its events with their descriptions. */
export const eventsOf = (tag: string): readonly { name: string; description?: string }[] =>
  elementOf(tag).events ?? [];

/** The public properties that can be set. What is private, a method or read-only cannot be. */
export function fieldsOf(tag: string): ManifestField[] {
  const { members = [] } = elementOf(tag);
  return members
    .filter(
      ({ kind, privacy, readonly, ...member }) => kind === 'field' && !privacy && !readonly && !member.static,
    )
    .map((member) => ({
      name: member.name,
      description: member.description ?? '',
      type: (member.parsedType ?? member.type)?.text ?? 'unknown',
      ...(member.attribute !== undefined && { attribute: member.attribute }),
      ...(member.default !== undefined && { default: member.default }),
    }));
}
