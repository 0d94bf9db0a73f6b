import { flag, id, listOf, number, object, oneOf } from '../../../adapter/shape.js';
import type { MemoryKind } from '../../../controllers/device-memory.js';
import { blankMemory, type Asked, type AskingMemory } from '../../../domain/rating-policy.js';

/** More questions than that nobody was asked within any cool-down. */
const mostRemembered = 100;

/** What a resident was asked. */
export const askingMemory: MemoryKind<AskingMemory> = {
  kind: 'asked',
  type: {
    name: 'memory of questions',
    version: 1,
    shape: object<AskingMemory>({
      never: flag,
      asked: listOf(object<Asked>({ subjectId: id, at: number }, { outcome: oneOf(['later', 'answered']) })),
    }),
  },
  blank: blankMemory,
  trim: ({ asked, ...rest }) => ({ ...rest, asked: asked.slice(-mostRemembered) }),
};
