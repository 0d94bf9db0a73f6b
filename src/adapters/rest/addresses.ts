/** Those of the values that are addresses, made whole as seen from the base; others are left out. */
export function wholeAddresses(
  addresses: Readonly<Record<string, unknown>>,
  base: string,
): Record<string, string> {
  const known = Object.entries(addresses).flatMap(([name, address]): [string, string][] => {
    try {
      return typeof address === 'string' ? [[name, new URL(address, base).href]] : [];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(known);
}
