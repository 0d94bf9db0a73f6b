/** As `encodeURIComponent`, which throws at half of a surrogate pair. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
