import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'node_modules/@sparticuz/chromium');

/** Shared libraries, software graphics and a font: what a bare machine lacks. */
const archives = ['al2023', 'swiftshader', 'fonts'];

/** Without any font Chromium paints no text, and `innerText` is empty. */
const fontConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

async function decompress(name, target) {
  const packed = createReadStream(join(source, 'bin', name));
  await pipeline(packed, createBrotliDecompress(), createWriteStream(target));
}

async function unpackInto(folder, finalFolder) {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'chromium');
  await decompress('chromium.br', program);
  chmodSync(program, 0o755);
  for (const name of archives) {
    const archive = join(folder, `${name}.tar`);
    await decompress(`${name}.tar.br`, archive);
    execFileSync('tar', ['xf', archive, '-C', folder]);
    rmSync(archive);
  }
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration(finalFolder));
}

/** Moves the finished folder into place; if another process was first, its folder is as good. */
function publish(folder, finalFolder) {
  try {
    renameSync(folder, finalFolder);
  } catch (reason) {
    if (!existsSync(finalFolder)) throw reason;
  }
}

/**
 * Unpacks the browser inside `@sparticuz/chromium` (Linux on x64 only). Its own helper is not used: that one
 * trusts whatever lies in the machine's shared temporary folder.
 *
 * @returns {Promise<import('./find-chromium.mjs').LaunchOptions | undefined>}
 */
export async function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(join(source, 'bin/chromium.br'))) return undefined;
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    console.log(`No browser installed: unpacking Chromium ${version} from the development dependencies …`);
    const temporary = `${folder}.${process.pid}`;
    try {
      await unpackInto(temporary, folder);
      publish(temporary, folder);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), LD_LIBRARY_PATH: libraries },
  };
}
