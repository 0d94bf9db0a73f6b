import { AdapterError, type AdapterErrorDetails } from '../../../src/adapter/errors.js';
import type { CallOptions } from '../../../src/adapter/ports.js';
import { FetchLine, type TestBackend } from '../../../src/testing/index.js';
import { memoryBackend } from '../../support/backends/memory.js';
import type { BrokenAdapter } from './broken.js';

/** What an adapter makes of the reply to a call; whatever it does not refuse is taken for the backend's answer. */
type Judge = (response: Response, text: string) => void;

const seconds = (response: Response): AdapterErrorDetails => {
  const delay = response.headers.get('Retry-After');
  return delay === null ? {} : { retryAfterMs: Number(delay) * 1000 };
};

/** As an adapter should. */
const judge: Judge = (response, text) => {
  const { status } = response;
  if (status === 401) throw new AdapterError('unauthenticated');
  if (status === 403) throw new AdapterError('forbidden');
  if (status === 429) throw new AdapterError('rate-limited', seconds(response));
  if (status >= 500) throw new AdapterError('unavailable', seconds(response));
  if (text !== '"done"') throw new AdapterError('malformed');
};

/** The memory community at the end of a line on which every call is one exchange. */
function remote(judgeReply: Judge, onLost: () => Error = () => new AdapterError('offline')): TestBackend {
  const backend = memoryBackend();
  const line = new FetchLine({ fetch: async () => new Response('"done"') });
  const exchange = async (method: string, { signal }: CallOptions) => {
    const response = await line
      .fetch('http://backend.example/', { method, ...(signal && { signal }) })
      .catch(() => Promise.reject(onLost()));
    judgeReply(response, await response.text());
  };
  const { requests } = backend.adapter;
  const adapter = {
    ...backend.adapter,
    requests: {
      ...requests,
      list: async (query: Parameters<typeof requests.list>[0], options: CallOptions) => {
        await exchange('GET', options);
        return requests.list(query, options);
      },
      create: async (...[input, options]: Parameters<typeof requests.create>) => {
        await exchange('POST', options);
        return requests.create(input, options);
      },
    },
  };
  return { ...backend, adapter, line };
}

/** Judges as it should but for replies with that status, or with that text. */
const except =
  (isMeant: (response: Response, text: string) => boolean, instead: Judge): Judge =>
  (response, text) =>
    (isMeant(response, text) ? instead : judge)(response, text);

const hasStatus = (status: number) => (response: Response) => response.status === status;
const refuse = (error: () => Error) => () => {
  throw error();
};
const accept: Judge = () => undefined;
const isPage = (_: Response, text: string) => text.startsWith('<!doctype html>');

const broken = (
  defect: string,
  caughtBy: string,
  judgeReply: Judge,
  onLost?: () => Error,
): BrokenAdapter => ({
  defect,
  caughtBy,
  open: () => remote(judgeReply, onLost),
  openSound: () => remote(judge),
});

export const brokenLines: readonly BrokenAdapter[] = [
  broken('calls a cut line malformed', 'line.offline', judge, () => new AdapterError('malformed')),
  broken(
    'forgets how long to wait',
    'line.rate-limited',
    except(
      hasStatus(429),
      refuse(() => new AdapterError('rate-limited')),
    ),
  ),
  broken(
    'takes seconds for milliseconds',
    'line.unavailable',
    except(
      hasStatus(503),
      refuse(() => new AdapterError('unavailable', { retryAfterMs: 7 })),
    ),
  ),
  broken(
    'calls a gateway’s failure unknown',
    'line.gateway',
    except(
      hasStatus(502),
      refuse(() => new AdapterError('unknown')),
    ),
  ),
  broken('shows nothing where nobody is signed in', 'line.unauthenticated', except(hasStatus(401), accept)),
  broken(
    'asks to sign in where it is not allowed',
    'line.forbidden',
    except(
      hasStatus(403),
      refuse(() => new AdapterError('unauthenticated')),
    ),
  ),
  broken('takes a page for an answer', 'line.sign-in-page', except(isPage, accept)),
  broken(
    'takes no answer for an empty one',
    'line.empty',
    except((response, text) => response.ok && text === '', accept),
  ),
  broken(
    'takes any JSON for an answer',
    'line.nonsense',
    except((_, text) => text.startsWith('{'), accept),
  ),
  broken('says "sent" of what a page answered', 'line.create.sign-in-page', except(isPage, accept)),
];
