export const content = {
  legend: 'Photos',
  optional: '(optional)',
  hint: 'Up to 9 photos, 40 MB each. They are made smaller before they are sent.',
  take: 'Take a photo',
  choose: 'Choose photos',
};

/** What a request may carry: how many, bytes of one, and of which kinds. */
export const limits = { count: 9, bytes: 2_000_000, types: ['image/jpeg'] };
