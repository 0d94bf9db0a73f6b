/** An id of a backend, as it can stand in addresses and lists of ids: half a surrogate pair cannot be encoded. */
export const encodedId = (id: string) => encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));

/** The address of a record, where the page has one for each: its id in the place of `{id}`. */
export const recordHref = (pattern: string | undefined, id: string): string | undefined =>
  pattern?.replaceAll('{id}', encodedId(id));
