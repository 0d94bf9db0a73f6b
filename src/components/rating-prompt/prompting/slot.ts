/** Where the draft of a rating is kept, and under which name the outbox knows it. */
export const ratingSlot = (subjectId: string) => `rating/${subjectId}`;

export const subjectOf = (slot: string) => slot.slice(ratingSlot('').length);

/** Where the reason is kept why a request is not solved. */
export const reopeningSlot = (subjectId: string) => `${ratingSlot(subjectId)}/reopen`;
