import { fontFamily } from '../../src/brand/font-family.js';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function treeAt(value: unknown, where: string): Tree {
  if (!isTree(value)) throw new Error(`${where} is no object`);
  return value;
}

/** What a reference like `#/sets/measures` points to, in the same document (RFC 6901). */
function pointedTo(document: Tree, reference: unknown): { kind: string; name: string; value: Tree } {
  const [, kind = '', name = ''] = /^#\/(sets|modifiers)\/([^/]+)$/.exec(String(reference)) ?? [];
  return { kind, name, value: treeAt(treeAt(document[kind], kind)[name], String(reference)) };
}

/** The trees of tokens that hold for these inputs, the last the strongest (Resolver Module 2025.10, "Resolution order"). */
function sourcesFor(document: Tree, inputs: Readonly<Record<string, string>>): Tree[] {
  return (document.resolutionOrder as { $ref: string }[]).flatMap(({ $ref }) => {
    const { kind, name, value } = pointedTo(document, $ref);
    if (kind === 'sets') return value.sources as Tree[];
    const context = inputs[name] ?? String(value.default);
    const contexts = treeAt(value.contexts, `the contexts of ${name}`);
    if (!Array.isArray(contexts[context])) throw new Error(`no context ${context}`);
    return contexts[context] as Tree[];
  });
}

/** Every token in a tree as its path and its value; a group's `$type` is that of all in it (Format Module, "Type"). */
function* tokensIn(tree: Tree, path: readonly string[] = [], type?: unknown): Generator<[string, string]> {
  const ownType = tree.$type ?? type;
  if ('$value' in tree) {
    yield [path.join('-'), cssOf(ownType, tree.$value, path.join('.'))];
    return;
  }
  for (const [name, child] of Object.entries(tree)) {
    if (name.startsWith('$')) continue;
    if (/[.{}]/.test(name)) throw new Error(`no name of a token: ${name}`);
    yield* tokensIn(treeAt(child, name), [...path, name], ownType);
  }
}

/** A value as CSS has it; whatever is not of the shape that its type documents is an error, so is a reference to nothing. */
function cssOf(type: unknown, value: unknown, where: string): string {
  const wrong = () => new Error(`${where}: no ${String(type)}: ${JSON.stringify(value)}`);
  if (type === 'number' && typeof value === 'number') return String(value);
  if (type === 'fontFamily' && Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return fontFamily(value);
  if (!isTree(value)) throw wrong();
  if (type === 'color') {
    const hex = hexOf(value);
    if (hex === undefined) throw wrong();
    return hex;
  }
  const units = { dimension: ['px', 'rem'], duration: ['ms', 's'] }[String(type)];
  if (!units?.includes(String(value.unit)) || typeof value.value !== 'number') throw wrong();
  return `${value.value}${String(value.unit)}`;
}

/** The colour by its components, which are what counts; `hex` is for tools that cannot read them, and the same. */
function hexOf({ colorSpace, components, hex }: Tree): string | undefined {
  const channels = components as readonly number[];
  if (colorSpace !== 'srgb' || channels.length !== 3) return undefined;
  if (!channels.every((channel) => channel >= 0 && channel <= 1)) return undefined;
  const digits = channels.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  const read = `#${digits.join('')}`;
  return hex === read ? read : undefined;
}

/**
 * The tokens of a resolver document for these inputs, by their paths joined by hyphens, as CSS: read by the Format and
 * the Resolver Module of 2025.10 (https://www.designtokens.org/tr/2025.10/). Throws an `Error` for what is not of their
 * shape. An alias is resolved by none of its types and so is an error: our exports have none.
 */
export function readDesignTokens(
  document: object,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const tree = document as Tree;
  if (tree.version !== '2025.10') throw new Error('no resolver document of 2025.10');
  return Object.fromEntries(sourcesFor(tree, inputs).flatMap((source) => [...tokensIn(source)]));
}
