import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { LinliSlaBadge } from '../../../src/components/sla-badge/sla-badge.js';
import { randomId } from '../../../src/internal/key.js';
import type { CalendarDriver } from '../../support/activity-calendar.js';
import type { FaultyLine } from '../../support/fault-line.js';
import type { BoardDriver } from '../../support/notice-board.js';
import type { PromptDriver } from '../../support/rating-prompt.js';
import type { FormDriver } from '../../support/request-form.js';
import type { TrackerDriver } from '../../support/request-tracker.js';
import { textOf } from '../../support/shadow-driver.js';
import type { Subject } from './subject.js';
import { countWrites } from './writes.js';

const received = /We have received it/;

/** Words that nobody has sent before, in no other page either: the portal takes the same only once a day. */
export const newWords = () => `The lamp is dark, ${randomId()}.`;

/** Files another report on a lamp, whatever the form shows now. */
async function sendAnother(form: FormDriver, lamp: string): Promise<void> {
  if (form.text.includes('Report something else')) await form.press('Report something else');
  await form.until(() => form.all('label').some(({ textContent }) => textContent.trim().startsWith(lamp)));
  await form.choose(lamp);
  await form.type('Description', newWords());
  await form.press('Send the report');
  await form.untilText('We have received it');
}

/** A form over a line to the real portal. */
export const formOnLine = (form: FormDriver, line: FaultyLine, resident: string): Subject => ({
  element: form.element,
  use: () => sendAnother(form, 'Light in the stairwell'),
  accepted: () => line.unique('/requests'),
  photos: () => line.unique('/photos'),
  sentWords: received,
  records: async () => JSON.stringify(await line.log('POST')),
  writers: async () => (await line.log('POST')).map((entry) => entry.resident),
  resident,
});

/**
 * A form over a memory adapter with the categories of `test/support/request-form.ts`.
 *
 * @param adapter where the form's own is another one around it
 */
export const formInMemory = (form: FormDriver, adapter: MemoryAdapter = form.adapter): Subject => ({
  element: form.element,
  use: () => sendAnother(form, 'Lamp'),
  accepted: () => adapter.requestsFiled.length,
  sentWords: received,
  records: () => JSON.stringify(adapter.requestsFiled),
});

/** A tracker that shows one request: a message is written and sent. */
export const trackerInMemory = (
  tracker: TrackerDriver,
  adapter: MemoryAdapter = tracker.adapter,
): Subject => {
  const records = async () => JSON.stringify(await adapter.requests.get(tracker.element.requestId!, {}));
  return {
    element: tracker.element,
    use: async () => {
      const words = newWords();
      if (!tracker.root.getElementById('write-comment')) await tracker.press('Write to us');
      await tracker.type('write-comment', words);
      await tracker.press('Send');
      await tracker.untilText(`Message ${words}`);
      if (!(await records()).includes(words)) throw new Error('the message is not at the backend');
    },
    accepted: countWrites(adapter),
    records,
  };
};

/** A board that shows its list: a notice is opened and closed. */
export const boardSubject = (board: BoardDriver, adapter: MemoryAdapter = board.adapter): Subject => ({
  element: board.element,
  use: async () => {
    await board.until(() => board.all('.card-open').length > 0);
    board.all('.card-open')[0]!.click();
    await board.press('All notices');
    await board.until(() => board.all('.card-open').length > 0);
  },
  accepted: countWrites(adapter),
  acceptedOfUse: 0,
});

/** A calendar that shows a month: the next one is looked at. */
export const calendarSubject = (
  calendar: CalendarDriver,
  adapter: MemoryAdapter = calendar.adapter,
): Subject => ({
  element: calendar.element,
  use: async () => {
    const period = calendar.part('#period');
    await calendar.press('Next month');
    await calendar.until(() => calendar.part('#period') !== period);
    await calendar.press('Previous month');
    await calendar.until(
      () => calendar.part('#period') === period && calendar.all('[aria-busy=true]').length === 0,
    );
  },
  accepted: countWrites(adapter),
  acceptedOfUse: 0,
});

/** A prompt that asks: it is answered. One that was answered is changed. */
export const promptSubject = (prompt: PromptDriver, adapter: MemoryAdapter = prompt.adapter): Subject => ({
  element: prompt.element,
  use: async () => {
    if (prompt.text.includes('Change it')) await prompt.press('Change it');
    await prompt.until(() => prompt.all('input[name="score"]').length > 0);
    await prompt.choose('score', 4);
    await prompt.until(() => /Save the change|Send/.test(prompt.text));
    await prompt.press(prompt.text.includes('Save the change') ? 'Save the change' : 'Send');
    await prompt.untilText('Thank you for telling us');
  },
  accepted: countWrites(adapter),
  sentWords: /Thank you for telling us/,
});

/** A badge: another promise is shown. */
export const badgeSubject = (badge: LinliSlaBadge): Subject => ({
  element: badge,
  use: async () => {
    const { promise } = badge;
    badge.promise = { metric: 'resolution', source: 'server', stoppedAt: '2026-11-23T15:00:00+08:00' };
    await badge.updateComplete;
    const said = textOf(badge.shadowRoot!.querySelector('[part~=badge]'));
    if (!said.includes('done')) throw new Error(`the badge says: ${said}`);
    badge.promise = promise;
    await badge.updateComplete;
  },
});
