/** What was asked and what came back, as a report may show it: without secrets. */
export interface Exchange {
  /** When it was asked for, ms since 1970, by the clock of this machine. */
  askedAt: number;
  /** How long the beginning of the answer took, ms. */
  took?: number;
  request: { method: string; url: string; headers: Readonly<Record<string, string>>; body?: string };
  /** Absent: nothing came back. */
  reply?: Reply;
  /** Why nothing came back. */
  failure?: string;
}

export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  cookies: readonly string[];
  /** The beginning of it. */
  body: string;
  /** The address that answered in the end, where another was asked. */
  redirectedTo?: string;
}
