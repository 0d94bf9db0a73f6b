import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import { pack, root, runQuietly } from '../support/packed.js';

/** The tarball, unpacked and examined. */

describe('the tarball', () => {
  let packed: Awaited<ReturnType<typeof pack>>;
  let folder: string;
  let files: string[] = [];
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  before(async () => {
    packed = await pack();
    await runQuietly('tar', ['-xzf', packed.tarball, '-C', packed.folder]);
    folder = join(packed.folder, 'package');
    files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .sort();
  });
  after(() => packed?.remove());

  it('holds the build, the docs and what is read of a package, and nothing else', () => {
    const atTop = [...new Set(files.map((path) => path.split('/')[0]))].sort();
    const expected = [
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist',
      'docs',
      'llms.txt',
      'package.json',
    ];
    assert.deepEqual(atTop, expected.sort());
    const kinds = /\.(?:js|js\.map|d\.ts|css|json|txt)$/;
    assert.deepEqual(
      files.filter((path) => path.startsWith('dist/') && !kinds.test(path)),
      [],
    );
    const ofWork =
      /\/(?:test|tests|stories|examples|bench)\/|\.(?:test|node-test|proof|stories)\.|[^d]\.tsx?$/;
    assert.deepEqual(
      files.filter((path) => ofWork.test(path)),
      [],
    );
  });

  it('holds every file that its package.json names', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
    const named = JSON.stringify([manifest.exports, manifest.bin, manifest.types, manifest['web-types']]);
    const paths = [...named.matchAll(/"\.\/([^"]+\.(?:js|ts|json|css|txt))"(?!:)/g)].map(([, path]) => path!);
    assert.ok(paths.length > 50);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(folder, path))),
      [],
    );
  });

  it('has maps that bring their sources along, because src is not published', () => {
    const maps = files.filter((path) => path.endsWith('.map'));
    assert.ok(maps.length > 100);
    for (const path of maps) {
      const map = JSON.parse(read(path)) as { sources: string[]; sourcesContent?: (string | null)[] };
      assert.equal((map.sourcesContent ?? []).filter(Boolean).length, map.sources.length, path);
    }
  });

  it('says the integrity of every script and every style sheet', () => {
    const list = JSON.parse(read('dist/integrity.json')) as Record<string, string>;
    const published = files.filter((path) => /^dist\/.*\.(?:js|css)$/.test(path));
    assert.deepEqual(Object.keys(list).sort(), published.map((path) => path.replace('dist/', '')).sort());
    for (const [path, integrity] of Object.entries(list)) {
      const hash = createHash('sha384').update(readFileSync(join(folder, 'dist', path)));
      assert.equal(integrity, `sha384-${hash.digest('base64')}`, path);
    }
  });

  it('names every package that is in the one-file scripts, with its licence', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const notice = read('dist/bundle/NOTICE.txt');
    // The bundles have neither feeds nor calendars of others in them, so no parser of those.
    const bundled = Object.keys(dependencies).filter(
      (name) => !['@rgrove/parse-xml', 'ical.js'].includes(name),
    );
    for (const name of [...bundled, 'lit-html', 'lit-element', '@lit/reactive-element']) {
      const { version } = JSON.parse(
        readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
      ) as { version: string };
      assert.ok(notice.includes(`\n${name} ${version} (`), name);
    }
    assert.match(notice, /Copyright \(c\) \d{4} Google LLC/);
  });

  it('tells programs that read of every element, member and event of the manifest', () => {
    type Item = { name: string };
    type Declaration = { tagName?: string; members?: Item[]; events?: Item[]; slots?: Item[] };
    const { modules } = JSON.parse(read('custom-elements.json')) as {
      modules: { declarations?: Declaration[] }[];
    };
    const text = read('llms.txt');
    const elements = modules.flatMap(({ declarations = [] }) =>
      declarations.filter(({ tagName }) => tagName),
    );
    assert.ok(elements.length >= 7);
    for (const { tagName, members = [], events = [] } of elements) {
      const section = text.split(`### <${tagName}>\n`)[1]?.split('\n### ')[0] ?? '';
      for (const { name } of [...members, ...events])
        assert.ok(section.includes(`\`${name}\``) || section.includes(`\`${name}()\``), `${tagName} ${name}`);
    }
    // A type written out to its last member would be thousands of letters that nobody asked for.
    assert.deepEqual(
      text.split('\n').filter((line) => line.length > 500),
      [],
    );
    for (const [, page] of text.matchAll(/\]\((docs\/[^)]+)\)/g)) assert.ok(files.includes(page!), page);
  });

  /** What a project has of the package when it imports this. */
  async function bundledBy(tool: 'esbuild' | 'rolldown', code: string): Promise<string> {
    const source = code.replaceAll("'linli", `'${folder}/dist`);
    const external = [/^lit/, /^@lit/, /^idb/, /^dompurify/, /^lean-qr/, /^ical\.js/, /^@rgrove/];
    if (tool === 'esbuild') {
      const { outputFiles } = await build({
        stdin: { contents: source, resolveDir: folder },
        bundle: true,
        format: 'esm',
        write: false,
        splitting: true,
        outdir: '/out',
        external: ['lit', '@lit/*', 'idb', 'dompurify', 'lean-qr', 'ical.js', '@rgrove/*'],
        logLevel: 'silent',
      });
      return outputFiles.find(({ path }) => path.endsWith('/stdin.js'))!.text;
    }
    const bundle = await rolldown({
      input: 'entry',
      external,
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === 'entry' ? id : undefined),
          load: (id) => (id === 'entry' ? source : undefined),
        },
      ],
    });
    const { output } = await bundle.generate({ format: 'es' });
    return output[0].code;
  }

  for (const tool of ['esbuild', 'rolldown'] as const) {
    it(`leaves nothing in a bundle of ${tool} that uses nothing`, async () => {
      const code = ['index', 'adapter', 'domain', 'controllers', 'brand', 'testing'].map(
        (name) => `import * as ${name} from 'linli/${name}.js';`,
      );
      const left = await bundledBy(tool, code.join('\n'));
      const statements = left.split('\n').filter((line) => !/^\s*(?:$|\/\/|import "[^"]+";$)/.test(line));
      assert.deepEqual(statements, []);
    });

    it(`puts no other element into a bundle of ${tool} that uses one`, async () => {
      const badge = await bundledBy(tool, "import 'linli/components/sla-badge/sla-badge.define.js';");
      assert.match(badge, /LinliSlaBadge/);
      assert.doesNotMatch(
        badge,
        /Linli(?:RequestForm|RequestTracker|NoticeBoard|ActivityCalendar|RatingPrompt)\b/,
      );
    });
  }
});
