/** The pictures among what is pasted. */
export function pastedImages({ clipboardData }: ClipboardEvent): File[] {
  return [...(clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}
