/** What there is of some parts, in one line: "Leak · Kitchen". */
export function joinParts(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
