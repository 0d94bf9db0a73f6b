import { expect } from '@open-wc/testing';
import type { FaultyLine } from '../../support/fault-line.js';
import { residentId, type FaultyForm } from '../faulty-form.js';
import { newWords } from '../harness/subjects.js';
import type { Tab } from './tab.js';

export { newWords };

/**
 * What holds after every fault: so many requests were made and no more, the form takes another one without a reload,
 * every write named who wrote it, and nothing was thrown that nobody caught.
 */
export async function expectSound(tab: Tab, line: FaultyLine, made: number): Promise<void> {
  expect(await line.unique('/requests'), 'requests made').to.equal(made);
  if ((await tab.call('text')).includes('Report something else'))
    await tab.call('press', 'Report something else');
  await tab.send(newWords());
  await tab.call('untilText', 'We have received it');
  expect(await line.unique('/requests'), 'requests made, with one more').to.equal(made + 1);
  await expectOwn(line);
  expect(tab.uncaught).to.deep.equal([]);
}

/** The six invariants for a form in the page of the test. */
export async function expectSoundForm(form: FaultyForm, made: number): Promise<void> {
  await form.watch.check({ sent: made });
  form.close();
}

async function expectOwn(line: FaultyLine): Promise<void> {
  for (const { resident, path } of await line.log('POST')) expect(resident, path).to.equal(residentId);
}
