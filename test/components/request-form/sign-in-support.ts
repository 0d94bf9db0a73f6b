import { fixture, html, waitUntil } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { recordKey } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { FormDriver, seed } from '../../support/request-form.js';

export const description = 'The lamp on the landing is dark.';
export const kept = 'Kept on this device';

export const words = (form: FormDriver) => form.all<HTMLTextAreaElement>('textarea')[0]?.value;

/** A portal that no other test has, where residents come and go. */
export class Portal {
  readonly name = randomId();
  readonly community: MemoryAdapter = memory({ seed });
  readonly adapter: CommunityAdapter = {
    ...this.community,
    portal: this.name,
    resident: () => this.signedIn,
  };
  signedIn: string | undefined;

  /** `kinds`: what the form is for, in other words: which of the forms of a page it is. */
  async open(sharedDevice = false, kinds = ''): Promise<FormDriver> {
    const form = new FormDriver(
      await fixture<LinliRequestForm>(
        html`<linli-request-form
          lang="en"
          .adapter=${this.adapter}
          .sharedDevice=${sharedDevice}
          kinds=${kinds}
        ></linli-request-form>`,
      ),
    );
    await form.until(() => form.all('form').length > 0);
    await form.untilReady();
    return form;
  }

  /** Somebody else is there from now on. */
  signIn(form: FormDriver, residentId: string | undefined): void {
    this.signedIn = residentId;
    form.element.requestUpdate();
  }

  /** How many drafts, and files, the device has of somebody. */
  async stored(residentId: string): Promise<number[]> {
    const owner = { portal: this.name, residentId, store: recordStore(true) };
    const kinds = ['draft', 'file'].map((kind) => recordStore(true).list(recordKey(kind, owner, '')));
    return (await Promise.all(kinds)).map(({ length }) => length);
  }

  /** Waits until the device has a draft of somebody, and its photo. */
  async untilKept(residentId: string): Promise<void> {
    const isKept = async () => String(await this.stored(residentId)) === '1,1';
    await waitUntil(isKept, `kept for ${residentId}`, { timeout: 25_000 });
  }

  /** All that the device has of the portal, whoever's it is. */
  async storedByAnybody(): Promise<string[]> {
    const kinds = ['draft', 'file', 'outbox', 'sent', 'form'];
    const keys = await Promise.all(kinds.map((kind) => recordStore(true).keys(`${kind}/${this.name}`)));
    return keys.flat();
  }
}
