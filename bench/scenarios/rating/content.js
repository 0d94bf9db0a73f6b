/** What is asked, and the answers, the first the least. */
export const content = {
  question: 'How satisfied are you?',
  answers: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
};
