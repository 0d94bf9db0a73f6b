/** Puts the focus on what stands around a pressed button that is about to go: nobody who works by keyboard is left nowhere. */
export function focusAround({ currentTarget }: Event): void {
  (currentTarget as Element).closest<HTMLElement>('[tabindex="-1"]')?.focus();
}
