/** What a part of the bundle is made by: given what it imports from other parts, and what loads further ones. */
export type PartFactory = (need: (name: string) => object, load: (name: string) => Promise<object>) => object;

/** A classic script by its file name, or a module by what imports it, told how often it has failed. */
export type PartSource = string | ((failures: number) => Promise<{ default: PartFactory }>);

/** The parts of a bundle, as the build writes them into its main script. */
export interface PartList {
  /** Where each part is, and which other parts it needs to begin with. */
  files: Readonly<Record<string, readonly [source: PartSource, ...needs: string[]]>>;
  /** Of classic scripts: the file that lists what `integrity` says of each part, and what it says of that file. */
  integrity?: readonly [file: string, integrity: string];
  /** The parts that are made: those that are within the main script from the beginning. */
  made: Record<string, object>;
  /** What the main script has for the parts: complete once that script has run. */
  main: () => object;
  /** What every `import()` of the library becomes in the bundle. */
  load?: (name: string) => Promise<object>;
}

/**
 * Loads parts when they are asked for, each once. One that could not be fetched is asked for again by the next who needs
 * it: the line may be back by then.
 */
export function partLoader(
  { files, made, main }: PartList,
  fetchFactory: (source: PartSource, failures: number) => Promise<PartFactory>,
): (name: string) => Promise<object> {
  const loading = new Map<string, Promise<object>>();
  let failures = 0;

  const need = (name: string): object => {
    if (name === 'main') made.main ??= main();
    return made[name]!;
  };

  const begin = async (name: string): Promise<object> => {
    const [source, ...needs] = files[name]!;
    const [factory] = await Promise.all([fetchFactory(source, failures), ...needs.map(load)]);
    return (made[name] = factory(need, load));
  };

  const load = (name: string): Promise<object> => {
    const earlier = loading.get(name);
    if (earlier) return earlier;
    const now = begin(name).catch((error: unknown) => {
      loading.delete(name);
      failures += 1;
      throw error;
    });
    loading.set(name, now);
    return now;
  };

  return load;
}
