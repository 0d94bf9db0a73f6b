/** What `<linli-rating-prompt>` asks first. */
export const ratingPrompt = {
  /** By the scale. */
  questions: {
    satisfaction: 'How satisfied are you?',
    emoji: 'How did it go?',
    effort: 'How easy was it to get this solved?',
    recommendation: 'How likely are you to recommend us to friends and family?',
  },
  /** By the score. */
  satisfaction: {
    1: 'Very dissatisfied',
    2: 'Dissatisfied',
    3: 'Neutral',
    4: 'Satisfied',
    5: 'Very satisfied',
  },
  /** By the score: under the faces, and for what was met and expected. */
  levels: { 1: 'Very poor', 2: 'Poor', 3: 'Fair', 4: 'Good', 5: 'Very good' },
  /** The two ends of the scales that are shown as numbers. */
  ends: {
    effort: { low: 'Very difficult', high: 'Very easy' },
    recommendation: { low: 'Not at all likely', high: 'Extremely likely' },
  },
  /** "7, very easy", for what is heard. */
  end: (score: number, end: string) => `${score}, ${end}`,
  clear: 'Clear',
  /** What a form says when it is sent without an answer, or with one that the scale does not have. */
  required: 'Please choose one of the answers.',
  outOfRange: 'This answer is not on the scale. Please choose again.',
};
