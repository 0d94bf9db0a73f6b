/** Where the draft of a rating is kept, and under which name the outbox knows it. */
export const ratingSlot = (subjectKey: string) => `rating/${subjectKey}`;

/** By what the subject is remembered that has the slot. */
export const keyOf = (slot: string) => slot.slice(ratingSlot('').length);

/** Where the reason is kept why a request is not solved. */
export const reopeningSlot = (requestId: string) => `${ratingSlot(requestId)}/reopen`;
