import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Client } from './client.js';

/** What the forms of a request's page do. */
export type StaffAction = 'take' | 'hand-over' | 'move' | 'hold' | 'classify' | 'message' | 'reply';

/** What is typed into the fields of a form and chosen in them. */
export type FormInput = Readonly<Record<string, string | File | readonly (string | File)[]>>;

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
    action: StaffAction,
    fields: FormInput = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const page = `/staff/requests/${id}`;
    return this.send(page, `${page}/${action}`, fields, headers);
  }

  /** Sends a form of a page as a browser does, with the token in it, and what is given on top. */
  async send(
    page: string,
    action: string,
    fields: FormInput,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const token = /name="token" value="([^"]+)"/.exec(await this.page(page))![1]!;
    const body = new FormData();
    for (const [name, values] of Object.entries({ token, key: randomUUID(), ...fields }))
      for (const value of [values].flat()) body.append(name, value);
    return fetch(`${this.#client.address}${action}`, {
      method: 'POST',
      headers: { ...this.#client.headers, ...headers },
      body,
      redirect: 'manual',
    });
  }

  /** Does what must be possible. */
  async do(id: string, action: StaffAction, fields: FormInput = {}): Promise<void> {
    const reply = await this.submit(id, action, fields);
    assert.equal(reply.headers.get('Location'), `/staff/requests/${id}`, `${action}: ${reply.status}`);
  }
}
