import { isRecord, type Written } from './fields.js';

/** What the part of an address behind its `#` says about a brand. */
export type AddressedBrand = { state: 'none' } | { state: 'broken' } | { state: 'read'; brand: Written };

const prefix = 'brand=';

/**
 * A brand as the part of an address behind its `#`: base64url (RFC 4648, section 5) of its JSON in UTF-8. Empty for a
 * brand that changes nothing. What stands there never reaches a server.
 */
export function toHash(brand: Written): string {
  if (Object.keys(brand).length === 0) return '';
  const bytes = new TextEncoder().encode(JSON.stringify(brand));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return prefix + base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** What `toHash` has written, or somebody else, or a mail program has cut. Throws nothing. */
export function fromHash(hash: string): AddressedBrand {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith(prefix)) return { state: 'none' };
  try {
    const base64 = text.slice(prefix.length).replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const brand: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isRecord(brand) ? { state: 'read', brand } : { state: 'broken' };
  } catch {
    return { state: 'broken' };
  }
}
