/** Bytes of a body: a count, a share of it (0 < n < 1), or counted from its end (-1: all but one). */
export type ByteCount = number;

/** What happens to a request on its way. "Passed on" means that the portal gets it whole, and does it. */
export type Fault =
  /** The connection is cut before a byte of the body is read. */
  | { kind: 'refuse' }
  /** The connection is cut in the middle of the body. The portal never sees the request. */
  | { kind: 'cut'; bytes: ByteCount }
  /** Passed on; then the connection is cut instead of a reply. */
  | { kind: 'drop' }
  /** Passed on; the reply is cut in its middle. Absent: half of it arrives. */
  | { kind: 'cut-reply'; bytes?: ByteCount }
  /** Passed on; the reply is cut in the middle of its status, the first line: browsers take what is there for one. */
  | { kind: 'cut-status' }
  /** Answered so. `body`: text as it is, all else as JSON. With `passOn` the portal has done it all the same. */
  | {
      kind: 'status';
      status: number;
      headers?: Record<string, string>;
      body?: unknown;
      contentType?: string;
      passOn?: boolean;
    }
  /** Passed on, with these headers laid over the portal's. */
  | { kind: 'headers'; headers: Record<string, string> }
  /** Passed on, and the browser is told to forget what it has stored for the origin. */
  | { kind: 'clear-site-data' }
  /** The request, or the reply to it, comes later by so many ms, whether or not somebody still waits. */
  | { kind: 'delay'; ms: number; part?: 'request' | 'reply' }
  /** Stands still until `release()`: the request after so many bytes (absent: when it is there), or the reply. */
  | { kind: 'hold'; bytes?: ByteCount; part?: 'request' | 'reply' }
  /** Never answered, until the client goes. */
  | { kind: 'hang' }
  /** Passed on; the reply comes byte by byte, each after so many ms (absent: 200), and never ends. */
  | { kind: 'trickle'; ms?: number }
  /** Both ways at so many bytes a second (absent: 6250, which is 50 kbit/s), and later by so many ms (400). */
  | { kind: 'slow'; bytesPerSecond?: number; latency?: number }
  /** Answered with 200 and a page to sign in at. */
  | { kind: 'html' }
  /** Answered with 302 to such a page. */
  | { kind: 'redirect' };

/** A fault without settings may be given by its name. */
export type FaultName = Exclude<Fault['kind'], 'cut' | 'status' | 'headers' | 'delay'>;

/** Which requests, and what happens to them. The first rule that fits is followed. */
export interface Rule {
  /** Absent: any. */
  method?: string;
  /** The source of a regular expression for the path behind `/line/<id>`, query included. Absent: any. */
  path?: string;
  /** How many requests; the browser's own repetitions count. Absent: all. */
  times?: number;
  /** How many requests that fit pass before. Absent: none. */
  after?: number;
  fault: Fault;
}

/** A request that arrived. */
export interface LogEntry {
  method: string;
  /** Behind `/line/<id>`, query included. */
  path: string;
  /** `Idempotency-Key`, if any. */
  key?: string;
  /** `Linli-Resident`, if any. */
  resident?: string;
  /** How many bytes of the body were read. */
  bytes: number;
  /** The body, where it was JSON and was read whole. */
  json?: unknown;
  /** When it arrived, in ms since the line was opened. */
  at: number;
  /** What was done: the kind of fault, `down`, `preflight`, or `passed` where there was none. */
  done: Fault['kind'] | 'down' | 'preflight' | 'passed';
  /** Whether the portal got it whole. */
  isPassedOn: boolean;
  /** What the portal answered. */
  status?: number;
  /** The exchange is over, one way or the other. */
  isOver: boolean;
}

/** What a line may be told. What is absent stays as it is. */
export interface Control {
  /** In place of all earlier rules. */
  rules?: Rule[];
  /** Behind the earlier rules. */
  add?: Rule[];
  /** Who is signed in, `null`: nobody. Until it is told, the browser's own cookies decide. */
  resident?: string | null;
  /** Every connection is cut, those that are open too. */
  isDown?: boolean;
  /** Whether pages of other origins are allowed. */
  isOpenToOthers?: boolean;
  /** Lets go what a `hold` holds. */
  release?: true;
  /** Ends the line. */
  close?: true;
}
