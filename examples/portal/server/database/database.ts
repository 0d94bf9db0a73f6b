import type { Statement } from './sql.js';

/** Runs one statement with its values and resolves with the rows. */
export type Query = <Row>(statement: Statement, values?: readonly unknown[]) => Promise<Row[]>;

/** Runs statements without values, several in one text, however long they take: migrations. */
export type Run = (statements: Statement) => Promise<void>;

/** The few things the portal asks of a PostgreSQL, embedded or not. */
export interface Database {
  query: Query;
  /** Runs the work in one transaction: all of it is kept, or, when it throws, none. */
  transaction<Result>(work: (query: Query, run: Run) => Promise<Result>): Promise<Result>;
  /** Calls the listener whenever any process notifies the channel, and whenever it may have missed that. */
  listen(channel: string, listener: () => void): Promise<void>;
  close(): Promise<void>;
}
