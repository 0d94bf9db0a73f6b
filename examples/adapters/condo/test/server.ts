import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, execute, GraphQLError, parse, validate, type ExecutionResult } from 'graphql';
import { resolversOf } from './resolvers.js';
import { Store } from './store.js';

/** The excerpt of condo's schema. */
export const schema = buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));

interface GraphQLCall {
  query: string;
  variables?: Record<string, unknown>;
}

/**
 * A small server with condo's shape (open-condo-software/condo): GraphQL at `/admin/api`, refusals in `errors` with status
 * 200. Every document is checked against the schema and executed by graphql-js. It shares nothing with the adapter.
 */
export class CondoServer {
  readonly store = new Store();
  /** Who is signed in, by token. */
  readonly clients = new Map<string, string>();
  readonly #resolvers = resolversOf(this.store);
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== '/admin/api') return void response.writeHead(404).end('Not Found');
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const call = JSON.parse(await readAll(request)) as GraphQLCall;
    const result = await this.#execute(call, this.clients.get(token));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(result));
  }

  async #execute(
    { query, variables = {} }: GraphQLCall,
    clientId: string | undefined,
  ): Promise<ExecutionResult> {
    const document = parse(query);
    const [problem] = validate(schema, document);
    if (problem) {
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
      return { errors: [new GraphQLError(problem.message, { extensions })] };
    }
    return execute({
      schema,
      document,
      rootValue: this.#resolvers,
      contextValue: { clientId },
      variableValues: variables,
    });
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
