import type { RequestsPort } from '../../adapter/ports.js';
import { isAdapterError } from '../../adapter/errors.js';
import type { RequestInput } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import { exampleInput } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { oddTexts } from '../odd-texts.js';
import { filedWith, write } from '../steps.js';
import type { Scenario } from '../scenario.js';

const applies: Scenario['applies'] = ({ requests }) => requests !== undefined;

/** Texts of a description, which keeps its lines too. */
const texts: Readonly<Record<string, string>> = {
  emoji: `${oddTexts.emoji} 🏳️‍🌈 𠮷野家`,
  'right-to-left': oddTexts['right to left'],
  markup: `${oddTexts.markup} \\n %s \${x}`,
  lines: 'first line\nsecond line\n\n\tindented',
};

/** Files it. What cannot be kept may be refused, but with the field that is at fault. */
async function fileOrBeRefused(port: RequestsPort, input: RequestInput): Promise<string | undefined> {
  try {
    const receipt = await port.create(input, write());
    expectThat(receipt.state === 'recorded', 'the request itself as the receipt');
    return (await port.get(receipt.request.id, {}))?.description;
  } catch (thrown) {
    if (!isAdapterError(thrown)) throw thrown;
    expectThat(['invalid', 'too-large'].includes(thrown.code), `invalid or too-large, not ${thrown.code}`);
    if (thrown.code === 'invalid')
      expectEqual(Object.keys(thrown.fields), ['description'], 'the fields at fault');
    return undefined;
  }
}

const oddText = (name: string): Scenario => ({
  key: `requests.create.text.${name}`,
  title: `keeps what was written as it was written: ${name}`,
  applies,
  async run({ checked }) {
    const port = checked.requests!;
    const description = `${texts[name]} ${randomId()}`;
    const receipt = await port.create(await exampleInput(port, { description }), write());
    expectThat(receipt.state === 'recorded', 'the request itself as the receipt');
    expectEqual((await port.get(receipt.request.id, {}))?.description, description, 'the description');
  },
});

/** What is wrong or odd in what is filed. */
export const inputScenarios: readonly Scenario[] = [
  ...Object.keys(texts).map(oddText),
  {
    key: 'requests.create.text.long',
    title: 'keeps 64 kB whole, or refuses them: nothing is cut off in silence',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const description = `${'长'.repeat(21_800)} ${randomId()}`;
      const kept = await fileOrBeRefused(port, await exampleInput(port, { description }));
      expectThat(
        kept === undefined || kept === description,
        `all of it, and ${kept?.length} characters are left`,
      );
    },
  },
  {
    key: 'requests.create.text.nul',
    title: 'keeps the words around a NUL, or refuses it as the description’s fault',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const description = `before\u0000after ${word}`;
      const kept = await fileOrBeRefused(port, await exampleInput(port, { description }));
      const plain = kept?.replace(/[\u0000\ufffd ]/g, '');
      expectThat(kept === undefined || plain === `beforeafter${word}`, `the words, and they are "${kept}"`);
    },
  },
  {
    key: 'requests.create.unknown-category',
    title: 'refuses a category that there is not, and names the field',
    applies,
    async run({ checked }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await exampleInput(port, { description: word, categoryId: 'no-such-category' });
      const error = await expectRejection(port.create(input, write()), 'invalid');
      expectThat(error.fields.categoryId !== undefined, 'categoryId among the fields at fault');
      expectEqual(await filedWith(port, word), [], 'what was filed');
    },
  },
  {
    key: 'requests.create.missing-answer',
    title: 'refuses a request without an answer that its category requires, and names it',
    applies: ({ requests }) => requests?.fields !== undefined,
    async run({ checked }) {
      const port = checked.requests!;
      for (const { id, hasFields, kinds } of (await port.intake({})).categories) {
        if (!hasFields) continue;
        const required = (await port.fields!(id, {})).find((field) => field.required);
        if (!required) continue;
        const word = randomId();
        const kind = kinds?.[0];
        const input = await exampleInput(port, {
          description: word,
          categoryId: id,
          fields: {},
          ...(kind && { kind }),
        });
        const error = await expectRejection(port.create(input, write()), 'invalid');
        const path = `fields.${required.code}`;
        expectThat(error.fields[path] !== undefined, `${path} among the fields at fault`);
        expectEqual(await filedWith(port, word), [], 'what was filed');
        return;
      }
    },
  },
];
