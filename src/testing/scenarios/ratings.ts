import type { LiveUpdate } from '../../adapter/ports.js';
import { scaleBounds, type RatingInput, type RatingInvitation } from '../../domain/index.js';
import { exampleInput, file } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import {
  comesTrue,
  expectAborted,
  expectTyped,
  oddIds,
  sendUntilAnswered,
  write,
  whileListening,
} from '../steps.js';
import type { Need, Scenario, Stage } from '../scenario.js';

const applies: Scenario['applies'] = ({ ratings }) => ratings !== undefined;
/** What is rated here is a request that staff have finished. */
const canFinish: Scenario['applies'] = ({ ratings, requests }) =>
  ratings !== undefined && requests !== undefined;
const needs: readonly Need[] = ['staff.moveRequest'];

/** The invitation to rate a request that was filed and finished just now. */
async function finishOne({ checked, backend }: Stage): Promise<RatingInvitation> {
  const port = checked.requests!;
  const { id } = await file(port, await exampleInput(port));
  await backend.staff!.moveRequest!(id, 'resolved');
  const { items } = await checked.ratings!.invitations({ limit: 20 }, {});
  const invitation = items.find(({ subject }) => subject.id === id);
  expectThat(invitation !== undefined, 'an invitation to rate what was finished');
  return invitation;
}

const best = ({ id, scale }: RatingInvitation): RatingInput => ({
  invitationId: id,
  scale,
  score: scaleBounds[scale].max,
});

/** Asking how it went, and keeping the answer. */
export const ratingScenarios: readonly Scenario[] = [
  {
    key: 'ratings.invitations.finished',
    title: 'asks about what was finished, the latest first',
    applies: canFinish,
    needs,
    async run(stage) {
      const [first, second] = [await finishOne(stage), await finishOne(stage)];
      const { items } = await stage.checked.ratings!.invitations({ limit: 20 }, {});
      const subjects = items.map(({ subject }) => subject.id);
      const [before, after] = [second, first].map(({ subject }) => subjects.indexOf(subject.id));
      expectThat(before! >= 0 && before! < after!, 'the one that was finished last before the other');
      const moments = items.map(({ resolvedAt }) => Date.parse(resolvedAt));
      expectEqual(
        moments,
        [...moments].sort((one, other) => other - one),
        'the moments in their order',
      );
    },
  },
  {
    key: 'ratings.invitations.pages',
    title: 'skips and repeats no invitation',
    applies: canFinish,
    needs,
    async run(stage) {
      for (let count = 0; count < 3; count++) await finishOne(stage);
      const { ratings } = stage.checked;
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await ratings!.invitations({ limit: 2, ...(cursor !== undefined && { cursor }) }, {});
        expectThat(page.items.length <= 2, 'two invitations at most on a page');
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined && seen.length < 100);
      expectEqual(new Set(seen).size, seen.length, 'the number of different ids');
      expectThat(seen.length >= 3, 'all that were finished');
    },
  },
  {
    key: 'ratings.submit.kept',
    title: 'keeps a rating, gives it by its subject, and asks no more',
    applies: canFinish,
    needs,
    async run(stage) {
      const { ratings } = stage.checked;
      const invitation = await finishOne(stage);
      const rating = await ratings!.submit(best(invitation), write());
      expectEqual(
        [rating.score, rating.subjectId],
        [best(invitation).score, invitation.subject.id],
        'the rating',
      );
      if (ratings!.get)
        expectEqual(await ratings!.get(invitation.subject.id, {}), rating, 'the rating when it is read');
      const { items } = await ratings!.invitations({ limit: 20 }, {});
      expectThat(!items.some(({ id }) => id === invitation.id), 'no invitation to what is rated');
    },
  },
  {
    key: 'ratings.submit.words',
    title: 'keeps a comment, reasons and dimensions as they were given',
    applies: canFinish,
    needs,
    async run(stage) {
      const invitation = await finishOne(stage);
      const reasonIds = (invitation.reasons ?? []).filter((reason) => reason.for !== 'low').slice(0, 1);
      const dimensions = (invitation.dimensions ?? []).slice(0, 1).map(({ id }) => ({ id, perceived: 4 }));
      const input: RatingInput = {
        ...best(invitation),
        comment: 'Quick, 师傅很好 💧 شكرا',
        ...(reasonIds.length > 0 && { reasonIds: reasonIds.map(({ id }) => id) }),
        ...(dimensions.length > 0 && { dimensions }),
      };
      const rating = await stage.checked.ratings!.submit(input, write());
      expectEqual(rating.comment, input.comment, 'the comment');
      expectEqual(rating.reasonIds ?? [], input.reasonIds ?? [], 'the reasons');
      expectEqual(rating.dimensions ?? [], input.dimensions ?? [], 'the dimensions');
    },
  },
  {
    key: 'ratings.submit.repeated-key',
    title: 'makes one rating of a key that comes again, after a lost reply, later and at once',
    applies: canFinish,
    needs: [...needs, 'line.loseReply'],
    async run(stage) {
      const { ratings } = stage.checked;
      const invitation = await finishOne(stage);
      const options = write();
      const send = () => ratings!.submit(best(invitation), options);
      stage.backend.line!.loseReply();
      const first = await sendUntilAnswered(send);
      for (const again of await Promise.all([send(), send()])) expectEqual(again.id, first.id, 'the id');
    },
  },
  {
    key: 'ratings.submit.duplicate',
    title: 'refuses to rate a subject twice, and names the rating that is there',
    applies: canFinish,
    needs,
    async run(stage) {
      const { ratings } = stage.checked;
      const invitation = await finishOne(stage);
      const { id } = await ratings!.submit(best(invitation), write());
      const error = await expectRejection(ratings!.submit(best(invitation), write()), 'duplicate');
      expectEqual(error.originalId, id, 'the original');
    },
  },
  {
    key: 'ratings.submit.score',
    title: 'refuses a score that the scale does not have, and names the field',
    applies: canFinish,
    needs,
    async run(stage) {
      const invitation = await finishOne(stage);
      const input = { ...best(invitation), score: scaleBounds[invitation.scale].max + 1 };
      const error = await expectRejection(stage.checked.ratings!.submit(input, write()), 'invalid');
      expectThat(error.fields.score !== undefined, 'score among the fields at fault');
    },
  },
  {
    key: 'ratings.submit.unknown',
    title: 'rates nothing that it did not ask about',
    applies,
    async run({ checked }) {
      const input: RatingInput = { invitationId: 'no-such-invitation', scale: 'satisfaction', score: 3 };
      await expectRejection(checked.ratings!.submit(input, write()), 'not-found', 'invalid');
    },
  },
  {
    key: 'ratings.update',
    title: 'changes a rating while it may be',
    applies: ({ ratings, requests }) => ratings?.update !== undefined && requests !== undefined,
    needs,
    async run(stage) {
      const { ratings } = stage.checked;
      const invitation = await finishOne(stage);
      const rating = await ratings!.submit(best(invitation), write());
      if (rating.editableUntil === undefined) return;
      const changed = { ...best(invitation), score: scaleBounds[invitation.scale].min };
      const options = write();
      for (const again of [1, 2]) {
        const updated = await ratings!.update!(rating.id, changed, options);
        expectEqual([updated.id, updated.score], [rating.id, changed.score], `the rating, time ${again}`);
      }
    },
  },
  {
    key: 'ratings.get.unknown',
    title: 'answers with undefined where nothing was rated',
    isSafe: true,
    applies: ({ ratings }) => ratings?.get !== undefined,
    async run({ checked }) {
      for (const id of oddIds) {
        expectEqual(await checked.ratings!.get!(id, {}), undefined, `the rating of "${id.slice(0, 20)}"`);
      }
    },
  },
  {
    key: 'ratings.summary',
    title: 'sums up within the bounds of the scale, with the method in words',
    isSafe: true,
    applies: ({ ratings }) => ratings?.summary !== undefined,
    async run({ checked }) {
      const { scale, mean, answers, responseRate, method } = await checked.ratings!.summary!({});
      const { min, max } = scaleBounds[scale];
      expectThat(mean === undefined || (mean >= min && mean <= max), `a mean of ${min}–${max}, not ${mean}`);
      expectThat(responseRate >= 0 && responseRate <= 1, `a rate of 0–1, not ${responseRate}`);
      expectThat(Number.isInteger(answers) && answers >= 0, `a number of answers, not ${answers}`);
      expectThat(method.trim() !== '', 'a method');
    },
  },
  {
    key: 'ratings.subscribe',
    title: 'tells of a rating by its subject, until it is ended',
    applies: ({ ratings, requests }) => ratings?.subscribe !== undefined && requests !== undefined,
    needs,
    async run(stage) {
      const port = stage.backend.adapter.ratings!;
      const [updates, ended]: LiveUpdate[][] = [[], []];
      const endEarly = port.subscribe!((update) => ended!.push(update));
      endEarly();
      endEarly();
      ended!.length = 0;
      const rateUntilHeard = async () => {
        for (let attempt = 0; attempt < 5; attempt++) {
          const invitation = await finishOne(stage);
          await port.submit(best(invitation), write());
          const { id } = invitation.subject;
          const isTold = () => updates!.some((update) => update.type === 'changed' && update.id === id);
          if (await comesTrue(isTold)) return true;
        }
        return false;
      };
      const isHeard = await whileListening(port, (update) => updates!.push(update), rateUntilHeard);
      expectThat(isHeard, 'an update about a new rating');
      expectEqual(ended, [], 'what was heard after the end');
    },
  },
  {
    key: 'ratings.abort.before',
    title: 'does nothing once the caller has given up, and rejects with the reason',
    applies,
    async run({ backend }) {
      const port = backend.adapter.ratings!;
      const input: RatingInput = { invitationId: 'no-such-invitation', scale: 'satisfaction', score: 3 };
      await expectAborted((options) => port.invitations({}, options));
      await expectAborted((options) => port.submit(input, { ...write(), ...options }));
    },
  },
  {
    key: 'ratings.errors.typed',
    title: 'rejects with AdapterErrors alone, and never throws at once',
    applies,
    async run({ backend }) {
      const input: RatingInput = { invitationId: 'no-such-invitation', scale: 'satisfaction', score: 3 };
      await expectTyped(
        () => backend.adapter.ratings!.submit(input, write()),
        'submit() of an unknown invitation',
      );
    },
  },
];
