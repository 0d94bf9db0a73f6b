import { failureText } from '../exchange/recorder.js';

/** What stands at an address, as far as it is needed to recognise it. */
export interface Look {
  url: string;
  /** 0: nothing came back, for the reason in `failure`. */
  status: number;
  type: string;
  /** Its beginning, at most 100,000 characters. */
  text: string;
  /** The text as JSON; `undefined` when it is none. */
  json: unknown;
  headers: Headers;
  redirectedTo?: string;
  failure?: string;
}

/** Looks at an address below the one that was given, or at that itself. Never rejects. */
export type Looking = (path: string, method?: 'GET' | 'OPTIONS') => Promise<Look>;

const longestText = 100_000;

export function lookingAt(base: URL, fetch: typeof globalThis.fetch, timeout: number): Looking {
  return async (path, method = 'GET') => {
    const url = path === '' ? base.href : below(base, path);
    try {
      const response = await fetch(url, {
        method,
        headers: { Accept: 'application/json, */*;q=0.5' },
        signal: AbortSignal.timeout(timeout),
      });
      const text = (await response.text()).slice(0, longestText);
      const isElsewhere = response.redirected && response.url !== url;
      return {
        url,
        status: response.status,
        type: response.headers.get('Content-Type') ?? '',
        text,
        json: jsonOf(text),
        headers: response.headers,
        ...(isElsewhere && { redirectedTo: response.url }),
      };
    } catch (thrown) {
      const failure = failureText(thrown);
      return { url, status: 0, type: '', text: '', json: undefined, headers: new Headers(), failure };
    }
  };
}

/** As the adapters join a path to their base. */
function below(base: URL, path: string): string {
  const folder = new URL(base);
  folder.pathname = folder.pathname.replace(/\/*$/, '/');
  folder.search = '';
  return new URL(path, folder).href;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether it is a page for people. */
export function isPage({ type, text }: Look): boolean {
  return /\bhtml\b/i.test(type) || /^\s*<(!doctype html|html)\b/i.test(text);
}
