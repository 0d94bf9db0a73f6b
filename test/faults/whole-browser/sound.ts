import assert from 'node:assert/strict';
import type { FaultyLine } from '../../support/fault-line.js';
import type { FormTab } from '../../support/fault-line/form-tab.js';

/** What a form says once the portal has the report. */
export const received = 'We have received it';

/** By the keyboard: what neighbours have reported appears beside the questions, and moves the button. */
export async function send(tab: FormTab): Promise<void> {
  await tab.page.evaluate(() => {
    const root = document.querySelector('linli-request-form')!.shadowRoot!;
    const buttons = [...root.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === 'Send the report')!.focus();
  });
  await tab.page.keyboard.press('Enter');
}

/** So many requests were made, one more report can be sent, and nothing was thrown meanwhile. Closes the tab. */
export async function expectSound(tab: FormTab, line: FaultyLine, made: number): Promise<void> {
  assert.equal(await line.unique('/requests'), made);
  if ((await tab.text()).includes('Report something else')) await tab.press('Report something else');
  await tab.fillLamp(`One more: dark since ${Date.now()}`);
  await send(tab);
  await tab.untilText(received);
  assert.equal(await line.unique('/requests'), made + 1);
  for (const { resident } of await line.log('POST')) assert.equal(resident, 'wang-fang');
  assert.deepEqual(tab.errors, []);
  await tab.close();
}
