import { fixture, html, waitUntil } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import '../../src/components/provider/provider.define.js';
import type { LinliProvider } from '../../src/components/provider/provider.js';
import '../../src/components/request-form/request-form.define.js';
import type { LinliRequestForm } from '../../src/components/request-form/request-form.js';
import { seed } from './request-form.js';

const adapter = memory({ seed });

/** The form in a part of the page. */
export const formIn = (root: Element) => root.querySelector<LinliRequestForm>('linli-request-form')!;
/** Its button that sends. */
export const sendOf = (root: Element) =>
  formIn(root).shadowRoot!.querySelector<HTMLElement>('.button.primary');
/** The colour of that. */
export const fillOf = (root: Element) => {
  const button = sendOf(root);
  return button && getComputedStyle(button).backgroundColor;
};

/** A form under a provider with a brand. */
export async function provided(brand: LinliProvider['brand'], density?: string): Promise<LinliProvider> {
  return fixture(html`
    <linli-provider .adapter=${adapter} .brand=${brand} density=${density ?? ''} lang="en">
      <linli-request-form></linli-request-form>
    </linli-provider>
  `);
}

/** Waits for what is expected. */
export const until = (holds: () => unknown, what: string) =>
  waitUntil(() => Boolean(holds()), what, { timeout: 20_000 });
