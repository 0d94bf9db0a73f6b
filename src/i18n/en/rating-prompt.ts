/** What `<linli-rating-prompt>` says. */
export const ratingPrompt = {
  title: 'Rating prompt',
  open: 'Open',
};
