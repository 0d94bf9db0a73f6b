import { expectEqual, expectThat } from '../expectations.js';
import { longText, oddTexts, wordsOf } from '../odd-texts.js';
import type { Scenario } from '../scenario.js';
import { daysAhead, isSameInstant } from '../times.js';
import { canPublish, hasNotices, publish, readBoard } from './notices-stage.js';

/** What a notice says comes as it was written. */
export const noticeContentScenarios: readonly Scenario[] = [
  {
    key: 'notices.content.texts',
    title: 'hands on emoji, right to left, and what looks like markup as it was written',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      for (const [name, content] of Object.entries(oddTexts)) {
        const { id, title, body } = await publish(stage, { title: content, body: { type: 'text', content } });
        expectEqual(title, content, `the title (${name})`);
        expectEqual(wordsOf(body), content, `the text (${name})`);
        const listed = (await readBoard(stage.checked.notices!)).find((notice) => notice.id === id);
        expectEqual(listed?.title, content, `the title in the list (${name})`);
      }
    },
  },
  {
    key: 'notices.content.long',
    title: 'hands on a text of 64 kB whole',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const { body } = await publish(stage, { body: { type: 'text', content: longText } });
      const words = wordsOf(body);
      expectEqual(words.length, longText.length, 'the length of the text');
      expectThat(words === longText, 'the text as it was written');
    },
  },
  {
    key: 'notices.content.html',
    title: 'says of HTML that it is HTML',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const content = '<p>Bring <strong>your own</strong> cup &amp; plate.</p>';
      const { body } = await publish(stage, { body: { type: 'html', content } });
      expectEqual(wordsOf(body).replace(/ ([.,])/g, '$1'), 'Bring your own cup & plate.', 'the words');
    },
  },
  {
    key: 'notices.content.instants',
    title: 'hands on instants as the moments that they are, in whatever zone they were given',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const year = Number(daysAhead(stage, 400).slice(0, 4));
      for (const clock of ['03-28T00:30:00+01:00', '11-01T01:30:00-05:00', '12-31T23:59:00+14:00']) {
        const given = `${year}-${clock}`;
        const { validUntil } = await publish(stage, { validUntil: given });
        expectThat(
          validUntil === undefined || isSameInstant(validUntil, given),
          `the end of the validity to be ${given}, and it is ${validUntil}`,
        );
      }
    },
  },
  {
    key: 'notices.content.window',
    title: 'hands on from when to when an outage is, an open end too',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const from = daysAhead(stage, 2);
      for (const until of [daysAhead(stage, 3), undefined]) {
        const given = { from, ...(until !== undefined && { until }) };
        const { kind, window } = await publish(stage, { kind: 'outage', window: given });
        if (!window) continue;
        expectEqual(kind, 'outage', 'the kind of what has a window');
        const isSame = isSameInstant(window.from, from) && isSameInstant(window.until, until);
        expectThat(isSame, `the window ${JSON.stringify(given)}, and it is ${JSON.stringify(window)}`);
      }
    },
  },
];
