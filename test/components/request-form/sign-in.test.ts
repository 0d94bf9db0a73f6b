import { expect, fixture, html } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliRequestForm } from '../../../src/components/request-form/request-form.js';
import { randomId } from '../../../src/internal/key.js';
import { FormDriver, seed } from '../../support/request-form.js';

const words = (form: FormDriver) => form.all<HTMLTextAreaElement>('textarea')[0]?.value;

describe('a report that is sent while somebody else signs in', () => {
  it('is not filed as theirs, and waits for who wrote it', async () => {
    const [writer, other] = [randomId(), randomId()];
    let signedIn = writer;
    const community = memory({ seed });
    const adapter = { ...community, resident: () => signedIn };
    const form = new FormDriver(
      await fixture<LinliRequestForm>(
        html`<linli-request-form lang="en" .adapter=${adapter}></linli-request-form>`,
      ),
    );
    await form.until(() => words(form) === '');
    await form.untilReady();
    await form.fillLamp();
    const written = words(form);
    signedIn = other;
    await form.press('Send the report');
    await form.until(() => words(form) === '');
    signedIn = writer;
    form.element.requestUpdate();
    await form.until(() => words(form) === written);
    expect(community.requestsFiled).to.deep.equal([]);
  });
});
