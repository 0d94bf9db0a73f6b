import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { namesOf } from './new-element/names.mjs';
import { registrationsFor } from './new-element/registrations.mjs';
import { filesFor } from './new-element/templates.mjs';
import { root, runNode, runTool } from './run/command.mjs';

/** `npm run new -- <element>`: the folder, words, story and test of a new element; `npm run check` passes after. */

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readNames() {
  try {
    return namesOf(process.argv[2]);
  } catch (reason) {
    return fail(reason.message);
  }
}

const names = readNames();
const files = filesFor(names);
const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
if (taken.length > 0) fail(`There is one already: ${taken.join(', ')}`);

// Everything is worked out before anything is written, so that a failure leaves no half element.
const changes = { ...files };
for (const [path, change] of Object.entries(registrationsFor(names))) {
  changes[path] = change(readFileSync(join(root, path), 'utf8'));
}
for (const [path, content] of Object.entries(changes)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
await runTool('prettier', ['--write', '--log-level=warn', ...Object.keys(changes)]);
await runNode(['scripts/sync-exports.mjs']);

console.log(`\n<${names.tag}> is there. Next: ${Object.keys(files)[0]}, then npm run check.`);
