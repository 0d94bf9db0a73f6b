'use strict';
const { existsSync } = require('node:fs');
const { dirname, resolve } = require('node:path');

/**
 * Tells the boundaries rule which file a relative import means: TypeScript sources are imported by the name
 * of the JavaScript they become. Whether the file exists is the compiler's business. Packages have no layer.
 */
exports.interfaceVersion = 2;
exports.resolve = (source, importer) => {
  if (!source.startsWith('.')) return { found: false };
  const path = resolve(dirname(importer), source);
  return { found: true, path: existsSync(path) ? path : path.replace(/\.js$/, '.ts') };
};
