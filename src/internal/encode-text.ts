/** As `encodeURIComponent`, which throws at half of a surrogate pair; one half is as good as another here. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
