import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import {
  problemsOfRating,
  ratingCommentLimit,
  ratingScales,
  scaleBounds,
  toneOf,
  type RatingInput,
  type RatingInvitation,
} from '../../src/domain/index.js';

const invitation: RatingInvitation = {
  id: 'i',
  subject: { type: 'request', id: 'lift', title: 'Lift' },
  scale: 'effort',
  dimensions: [
    { id: 'quality', label: 'The work', askExpectation: true },
    { id: 'attitude', label: 'The people' },
  ],
  reasons: [{ id: 'slow', label: 'Slow', for: 'low' }],
  person: { name: 'Li Wei' },
  offersCallBack: true,
  resolvedAt: '2026-11-23T12:00:00Z',
};
const input: RatingInput = { invitationId: 'i', scale: 'effort', score: 2 };
const problems = (part: Partial<Record<keyof RatingInput, unknown>>, of = invitation) =>
  problemsOfRating(of, { ...input, ...part } as RatingInput);

describe('what a score says', () => {
  it('is low, middle or high by the bounds of its scale', () => {
    const tones = (scale: (typeof ratingScales)[number]) => {
      const { min, max } = scaleBounds[scale];
      return Array.from({ length: max - min + 1 }, (_, index) => toneOf(scale, min + index)[0]).join('');
    };
    assert.deepEqual(ratingScales.map(tones), ['llmhh', 'llmhh', 'lllmmhh', 'lllllllmmhh']);
  });
});

describe('judging a rating', () => {
  it('finds nothing wrong with a score alone, or with everything', () => {
    assert.deepEqual(problems({}), {});
    const everything = {
      dimensions: [
        { id: 'quality', perceived: 1, expected: 5 },
        { id: 'attitude', perceived: 3 },
      ],
      reasonIds: ['slow'],
      comment: '👩‍👩‍👧‍👦'.repeat(ratingCommentLimit / 2),
      callBack: true,
      thanks: true,
    };
    assert.deepEqual(problems(everything), {});
  });

  it('takes whole scores within the bounds of the scale, and no others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ratingScales), fc.double({ min: -3, max: 14 }), (scale, score) => {
        const { min, max } = scaleBounds[scale];
        const isOnScale = Number.isInteger(score) && score >= min && score <= max;
        const found = problems({ scale, score }, { ...invitation, scale });
        assert.equal(Object.keys(found).length === 0, isOnScale);
      }),
    );
    assert.deepEqual(problems({ score: undefined }), { score: 'required' });
    assert.deepEqual(problems({ score: 0 }), { score: 'too-small' });
    assert.deepEqual(problems({ score: 8 }), { score: 'too-large' });
    assert.deepEqual(problems({ score: 2.5 }), { score: 'format' });
    assert.deepEqual(problems({ score: '2' }), { score: 'format' });
  });

  it('takes the answer to another question for none', () => {
    assert.deepEqual(problems({ scale: 'emoji', score: 5 }), { scale: 'unknown-choice' });
    assert.deepEqual(problems({ invitationId: 'j' }), { invitationId: 'unknown-choice' });
  });

  it('knows the dimensions, their bounds, and of which an expectation is asked', () => {
    const judged = (...dimensions: object[]) => problems({ dimensions });
    assert.deepEqual(judged({ id: 'price', perceived: 3 }), { 'dimensions.price': 'unknown-choice' });
    assert.deepEqual(judged({ id: 'quality', perceived: 6, expected: 0 }), {
      'dimensions.quality.perceived': 'too-large',
      'dimensions.quality.expected': 'too-small',
    });
    assert.deepEqual(judged({ id: 'attitude', expected: 3 }), { 'dimensions.attitude.expected': 'invalid' });
    assert.deepEqual(judged({ id: 'quality', perceived: 3 }, { id: 'quality', perceived: 4 }), {
      'dimensions.quality': 'invalid',
    });
  });

  it('knows the reasons, and takes each once', () => {
    assert.deepEqual(problems({ reasonIds: ['dear'] }), { reasonIds: 'unknown-choice' });
    assert.deepEqual(problems({ reasonIds: ['slow', 'slow'] }), { reasonIds: 'invalid' });
  });

  it('counts a comment as a reader does', () => {
    assert.deepEqual(problems({ comment: 'é'.repeat(ratingCommentLimit + 1) }), { comment: 'too-long' });
    assert.deepEqual(problems({ comment: 'é'.repeat(ratingCommentLimit) }), {});
  });

  it('takes no wish that nobody grants', () => {
    const bare: RatingInvitation = { ...invitation };
    delete bare.person;
    delete bare.offersCallBack;
    assert.deepEqual(problems({ callBack: true, thanks: true }, bare), {
      callBack: 'invalid',
      thanks: 'invalid',
    });
    assert.deepEqual(problems({ callBack: false, thanks: false }, bare), {});
  });
});
