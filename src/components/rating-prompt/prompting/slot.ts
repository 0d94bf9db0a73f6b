/** Where the draft of a rating is kept, and under which name the outbox knows it. */
export const ratingSlot = (subjectId: string) => `rating/${subjectId}`;

export const subjectOf = (slot: string) => slot.slice(ratingSlot('').length);
