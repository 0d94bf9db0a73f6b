import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

/** The sources hold to the format of the Design Tokens Community Group, edition 2025.10. */

const folder = new URL('../../src/styles/tokens/', import.meta.url);

interface Node {
  $type?: string;
  $value?: unknown;
  [name: string]: unknown;
}

interface Token {
  path: string;
  type: string | undefined;
  value: unknown;
}

function tokensOf(node: Node, path = '', inherited?: string): Token[] {
  const type = node.$type ?? inherited;
  if ('$value' in node) return [{ path, type, value: node.$value }];
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, child]) => tokensOf(child as Node, path ? `${path}.${name}` : name, type));
}

const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Node;
const files = readdirSync(folder);
const palette = tokensOf(read('palette.tokens.json'));
const roles = tokensOf(read('role.tokens.json'));
const dark = tokensOf(read('role.dark.tokens.json'));
const densities = ['compact', 'elder'].map((name) => tokensOf(read(`density.${name}.tokens.json`)));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isMeasure(value: unknown, units: string[]): boolean {
  return isObject(value) && typeof value.value === 'number' && units.includes(String(value.unit));
}

function isColor(value: unknown): boolean {
  if (!isObject(value) || value.colorSpace !== 'srgb' || !Array.isArray(value.components)) return false;
  const channels = (value.components as number[]).map((component) => Math.round(component * 255));
  const hex = `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  return channels.length === 3 && hex === value.hex;
}

/** What a value may be by its type. No `rem`: pages change the root's font size. */
const valid: Record<string, (value: unknown) => boolean> = {
  color: isColor,
  dimension: (value) => isMeasure(value, ['px']),
  duration: (value) => isMeasure(value, ['ms', 's']),
  number: (value) => typeof value === 'number',
};

const aliasTarget = (value: unknown) =>
  typeof value === 'string' ? /^\{([^{}]+)\}$/.exec(value)?.[1] : undefined;

/** The token at the end of a chain of aliases. */
function resolve(token: Token, passed: string[] = []): Token {
  assert.ok(!passed.includes(token.path), `a circle: ${[...passed, token.path].join(' → ')}`);
  const target = aliasTarget(token.value);
  if (target === undefined) return token;
  const next = [...palette, ...roles].find(({ path }) => path === target);
  assert.ok(next, `${token.path} refers to ${target}, which is in no source`);
  return resolve(next, [...passed, token.path]);
}

describe('the sources of the tokens', () => {
  it('are those that are read', () => {
    assert.deepEqual(files.sort(), [
      'density.compact.tokens.json',
      'density.elder.tokens.json',
      'palette.tokens.json',
      'role.dark.tokens.json',
      'role.tokens.json',
    ]);
  });

  it('have names and values as the format wants them', () => {
    for (const token of [...palette, ...roles, ...dark, ...densities.flat()]) {
      assert.match(token.path, /^[a-z0-9-]+(\.[a-z0-9-]+)*$/);
      const { type, value } = resolve(token);
      assert.equal(type, token.type, `${token.path} has the type of what it refers to`);
      assert.ok(valid[String(type)]?.(value), `${token.path}: ${JSON.stringify(value)} as ${type}`);
    }
  });

  it('name a colour of the palette in every role that is a colour, in both schemes', () => {
    for (const { path, type, value } of [...roles, ...dark])
      if (type === 'color') assert.match(aliasTarget(value) ?? '', /^palette\./, path);
  });

  it('give every role that is a colour a value in the dark, and no other', () => {
    const colors = roles.filter(({ type }) => type === 'color').map(({ path }) => path);
    assert.deepEqual(dark.map(({ path }) => path).sort(), colors.sort());
  });

  it('change in a density only measures that are roles, each of its type, and the same ones in both', () => {
    const types = new Map(roles.map(({ path, type }) => [path, type]));
    for (const { path, type } of densities.flat()) assert.equal(types.get(path), type, path);
    const [compact, elder] = densities.map((density) => density.map(({ path }) => path));
    assert.deepEqual(compact, elder);
  });

  it('have no colour in the palette that no role uses', () => {
    const used = new Set([...roles, ...dark].map(({ value }) => aliasTarget(value)));
    assert.deepEqual(
      palette.map(({ path }) => path).filter((path) => !used.has(path)),
      [],
    );
  });
});
