/** Late parts that are loaded together, by the end of their modules' paths: one request is better than four. */
const together = {
  brand: ['brand/page-brand.ts', 'brand/provider-branding.ts'],
  filing: ['filing/index.ts', 'views/questions.view.ts'],
  photos: [
    'controllers/photo-tray.ts',
    'photo/prepare.ts',
    'views/photo-rows.view.ts',
    'i18n/photo-words.ts',
  ],
  prompting: ['prompting/index.ts', 'details/index.ts'],
  memory: ['memory/index.ts', 'memory/seed-ratings.ts', 'memory/seed-activities.ts'],
  'memory.en': ['seed.en.ts', 'seed-notices.en.ts', 'seed-activity-words.en.ts'],
  'memory.zh-Hans': ['seed.zh-Hans.ts', 'seed-notices.zh-Hans.ts', 'seed-activity-words.zh-Hans.ts'],
};

/** What takes things from wherever they are, and never decides where. Few pages load it. */
const guests = ['memory', 'domain'];

/** Those that keep and send what was written. */
const senders = new Set(['filing', 'following', 'prompting']);

/** The name of the late part that begins with a module: of the module, or of its folder. */
function partOf(id) {
  const path = id.split('?')[0];
  const joined = Object.keys(together).find((name) => together[name].some((end) => path.endsWith(`/${end}`)));
  return joined ?? /(?:([\w.-]+)\/index|\/([\w.-]+))\.ts$/.exec(path).slice(1).find(Boolean);
}

/**
 * Says of every module of the library in which part of the bundle it is: in the main script what is needed at once, in a late
 * part what that part alone needs, and in `sending` or `shared` what several do.
 *
 * @param {Iterable<{ id: string, imports: readonly string[], lateImports: readonly string[], isEntry: boolean }>} modules
 * @returns {Map<string, string>} the name of the part by module
 */
export function partsOfModules(modules) {
  const all = new Map([...modules].map((module) => [module.id, module]));
  const reach = (id, found) => {
    if (found.has(id) || !all.has(id)) return found;
    found.add(id);
    for (const next of all.get(id).imports) reach(next, found);
    return found;
  };
  const main = new Set();
  for (const { id, isEntry } of all.values()) if (isEntry) reach(id, main);

  const users = new Map();
  const beginnings = new Set([...all.values()].flatMap(({ lateImports }) => lateImports));
  for (const id of beginnings)
    for (const reached of reach(id, new Set())) {
      if (!users.has(reached)) users.set(reached, new Set());
      users.get(reached).add(partOf(id));
    }

  const place = (id) => {
    if (main.has(id)) return 'main';
    if (beginnings.has(id)) return partOf(id);
    const all = [...(users.get(id) ?? [])];
    const names = all.filter((name) => !guests.includes(name));
    if (names.length < 2) return names[0] ?? guests.findLast((name) => all.includes(name));
    return names.every((name) => senders.has(name)) ? 'sending' : 'shared';
  };
  return new Map([...all.keys()].map((id) => [id, place(id)]));
}

/** @returns {{ plugin: import('vite').Plugin, groups: import('rolldown').CodeSplittingGroup[] }} what finds out, and what `codeSplitting` takes */
export function bundleGroups() {
  let parts = new Map();
  const isIn = (name) => (id) => parts.get(id) === name;
  const isLate = (id) => parts.has(id) && !guests.includes(parts.get(id));
  return {
    plugin: {
      name: 'linli-bundle-groups',
      buildEnd(reason) {
        if (reason) return;
        const modules = [...this.getModuleIds()].map((id) => this.getModuleInfo(id));
        parts = partsOfModules(
          modules.map(({ id, importedIds, dynamicallyImportedIds, isEntry }) => ({
            id,
            imports: importedIds,
            lateImports: dynamicallyImportedIds,
            isEntry,
          })),
        );
      },
    },
    // In this order, because a group takes along what its modules need and nobody has yet.
    groups: [
      { name: 'main', test: isIn('main'), priority: 5 },
      { name: 'shared', test: isIn('shared'), priority: 4 },
      { name: 'sending', test: isIn('sending'), priority: 3 },
      { name: (id) => parts.get(id) ?? null, debugName: 'late', test: isLate, priority: 2 },
      { name: 'domain', test: isIn('domain'), priority: 1 },
      { name: 'memory', test: isIn('memory'), priority: 0 },
    ],
  };
}
