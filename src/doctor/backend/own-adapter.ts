import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommunityAdapter } from '../../adapter/adapter.js';
import { UsageError } from '../command/options.js';

/** What a module's function is given. */
export interface OwnAdapterInput {
  /** Records what it says and hears. */
  fetch: typeof fetch;
  /** The address on the command line. */
  baseUrl: string | undefined;
}

/**
 * Loads an adapter of one's own: the default export of a module, or that called `adapter`; an adapter, or a function
 * that returns one. One that brings no `fetch` of its own calls by the global one, so that is recorded too.
 */
export async function loadAdapter(path: string, input: OwnAdapterInput): Promise<CommunityAdapter> {
  const file = resolve(path);
  if (!existsSync(file)) throw new UsageError(`--adapter: there is no ${path}`);
  globalThis.fetch = input.fetch;
  const made = await makeAdapter(path, file, input);
  if (typeof made !== 'object' || made === null || typeof (made as CommunityAdapter).name !== 'string') {
    throw new UsageError(`--adapter: ${path} gives no adapter: an object with a name and ports`);
  }
  return made as CommunityAdapter;
}

async function makeAdapter(path: string, file: string, input: OwnAdapterInput): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    const exported = module.default ?? module.adapter;
    if (exported === undefined) throw new TypeError('it exports neither default nor "adapter"');
    return typeof exported === 'function'
      ? await (exported as (given: OwnAdapterInput) => unknown)(input)
      : exported;
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown);
    throw new UsageError(`--adapter: ${path} cannot be loaded: ${why}`);
  }
}
