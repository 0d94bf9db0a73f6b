/** Starts a server that answers with text. It is handed in, since a page has none. */
export type Serve = (
  answer: (request: { method: string; path: string }) => string,
) => Promise<{ address: string; stop: () => Promise<void> }>;
