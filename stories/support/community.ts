import { FaultPlan } from '../../src/adapters/memory/faults.js';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';
import { networkFault, networkLatency } from './network.js';
import { inScriptOf, traditionalCommunity } from './traditional.js';

/** What a story is drawn in, as Storybook tells its `render`. */
export interface StoryContext {
  /** Ends with this showing of the story; while only the toolbar changes, it stays the same. */
  abortSignal: AbortSignal;
}

/** The communities that are shown, each with the language it was made in. */
const shown = new WeakMap<AbortSignal, { language: string; adapter: MemoryAdapter }>();

/**
 * The invented community of a story, on the line that the toolbar chooses. It stays when only the toolbar changes, so
 * that the network can break while somebody writes; another language brings another community.
 */
export function communityOf(
  { abortSignal }: StoryContext,
  options: () => MemoryOptions = () => ({}),
): MemoryAdapter {
  const language = pageLanguage();
  const known = shown.get(abortSignal);
  if (known?.language === language) return known.adapter;
  const adapter = communityWith(options());
  shown.set(abortSignal, { language, adapter });
  return adapter;
}

function communityWith({ faults, ...options }: MemoryOptions): MemoryAdapter {
  const plan = new FaultPlan(faults);
  const seed = traditionalCommunity(pageLanguage());
  return memory({
    latency: networkLatency,
    ...(seed && { seed }),
    ...inScript(options),
    faults: (call) => networkFault() ?? plan.next(call),
  });
}

const pageLanguage = () => document.documentElement.lang;

/** Whether the story is told in Chinese, of whatever kind. */
export const isChinese = (): boolean => pageLanguage().startsWith('zh');

/** What is said in simplified characters, in the characters of the page. */
export const inScript = <Value>(value: Value): Value => inScriptOf(pageLanguage(), value);

/** In the language of the page, as a backend or a resident would say it. */
export const say = (english: string, chinese: string): string => (isChinese() ? inScript(chinese) : english);

/** The language of what is invented: of the two that the stories speak. */
export const storyLocale = (): 'en' | 'zh-Hans' => (isChinese() ? 'zh-Hans' : 'en');

/** A port whose lists bring one more record, which is none: the boundary leaves it out and says so. */
export function withBrokenRecord<
  Port extends { list(query: never, options: never): Promise<{ items: object }> },
>(port: Port): Port {
  const list = async (query: never, options: never) => {
    const page = await port.list(query, options);
    return { ...page, items: [...(page.items as readonly unknown[]), { id: 'broken' }] };
  };
  return { ...port, list };
}
