import assert from 'node:assert/strict';
import { Client } from './client.js';

/** Somebody of the staff, who works with pages and forms. */
export class StaffClient {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  static async signIn(address: string, person = 'chen-jing'): Promise<StaffClient> {
    return new StaffClient(await Client.signIn(address, person));
  }

  /** Reads a page that must be there. */
  async page(path: string, language = 'en'): Promise<string> {
    const headers = { ...this.#client.headers, 'Accept-Language': language };
    const reply = await fetch(`${this.#client.address}${path}`, { headers, redirect: 'manual' });
    assert.equal(reply.status, 200);
    return reply.text();
  }

  /** Sends the form of a request's page as a browser does, with the token in it, and what is given on top. */
  async submit(
    id: string,
    action: 'take' | 'move' | 'hold' | 'classify',
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const token = /name="token" value="([^"]+)"/.exec(await this.page(`/staff/requests/${id}`))![1]!;
    return fetch(`${this.#client.address}/staff/requests/${id}/${action}`, {
      method: 'POST',
      headers: { ...this.#client.headers, ...headers },
      body: new URLSearchParams({ token, ...fields }),
      redirect: 'manual',
    });
  }
}
