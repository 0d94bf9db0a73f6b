/** Whether all parts of both, which are of one kind, are the same. */
export function isSame(one: readonly unknown[] | undefined, other: readonly unknown[] | undefined): boolean {
  return one?.every((part, index) => part === other?.[index]) ?? !other;
}
