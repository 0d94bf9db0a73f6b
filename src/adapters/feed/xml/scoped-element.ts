import type { XmlElement } from '@rgrove/parse-xml';
import { parsed } from '../../../adapter/documents/addresses.js';

/** The namespaces that feeds use. RSS has none, and what stands in for none. */
export const namespaces = {
  rss: '',
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  media: 'http://search.yahoo.com/mrss/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xhtml: 'http://www.w3.org/1999/xhtml',
  notice: 'urn:linli:notice:1',
} as const;

/** Other names of the same. */
const aliases: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/': namespaces.rss,
  'http://my.netscape.com/rdf/simple/0.9/': namespaces.rss,
  'http://backend.userland.com/rss2': namespaces.rss,
  'http://search.yahoo.com/mrss': namespaces.media,
};

/** Namespaces by prefix, with no prototype but that of the ancestors. */
type Prefixes = Readonly<Record<string, string>>;

/** Those that hold where nobody declares them: feeds forget to. `own` is that of names without a prefix. */
export const usualPrefixes = (own = ''): Prefixes =>
  Object.assign(Object.create(null) as object, namespaces, { '': own });

/** An element with what its ancestors say of it: which names are meant, and what addresses are relative to. */
export class ScopedElement {
  readonly node: XmlElement;
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  /** What `xml:base` says here; `undefined` where it stands nowhere. */
  readonly base: string | undefined;
  readonly #prefixes: Prefixes;
  readonly #documentUrl: string;
  #children: readonly ScopedElement[] | undefined;

  constructor(node: XmlElement, documentUrl: string, prefixes: Prefixes, base?: string) {
    this.node = node;
    this.#documentUrl = documentUrl;
    this.#prefixes = withDeclared(prefixes, node.attributes);
    const { 'xml:base': own } = node.attributes;
    this.base = own === undefined ? base : (parsed(own, base ?? documentUrl)?.href ?? base);
    const colon = node.name.indexOf(':');
    this.name = node.name.slice(colon + 1);
    const prefix = colon < 0 ? '' : node.name.slice(0, colon);
    const namespace = this.#prefixes[prefix] ?? prefix;
    this.namespace = Object.hasOwn(aliases, namespace) ? aliases[namespace]! : namespace;
  }

  /** All text in it, or `undefined` when there is none. */
  get text(): string | undefined {
    return this.node.text.trim() || undefined;
  }

  attribute(name: string): string | undefined {
    return this.node.attributes[name]?.trim() || undefined;
  }

  get children(): readonly ScopedElement[] {
    this.#children ??= this.node.children
      .filter(isElement)
      .map((child) => new ScopedElement(child, this.#documentUrl, this.#prefixes, this.base));
    return this.#children;
  }

  all(namespace: string, name: string): readonly ScopedElement[] {
    return this.children.filter((child) => child.name === name && child.namespace === namespace);
  }

  first(namespace: string, name: string): ScopedElement | undefined {
    return this.children.find((child) => child.name === name && child.namespace === namespace);
  }

  /** The text of the first such element. */
  textOf(namespace: string, name: string): string | undefined {
    return this.first(namespace, name)?.text;
  }
}

type Child = XmlElement['children'][number];

export function isElement(child: Child): child is XmlElement {
  return child.type === 'element';
}

/** What is declared here stands in front of what the ancestors declare, so that nothing is copied. */
function withDeclared(prefixes: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
  const names = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (names.length === 0) return prefixes;
  const declared = Object.create(prefixes) as Record<string, string>;
  for (const name of names) declared[name.slice(6)] = attributes[name]!.trim();
  return declared;
}
