/**
 * The text of a document, in the encoding that its bytes, the server or its own declaration name, in this order (RFC 7303,
 * section 3). Where the text makes no sense in one, the next is tried; where it does in none, what cannot be read is replaced.
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const candidates = [markOf(bytes), charsetOf(contentType), declaredIn(bytes), 'utf-8'];
  const decoders = candidates.flatMap((label) => decoderOf(label, true) ?? []);
  for (const decoder of decoders) {
    try {
      return decoder.decode(bytes);
    } catch {
      // The next one may know better.
    }
  }
  return decoderOf(decoders[0]!.encoding, false)!.decode(bytes);
}

/** An encoding that the first bytes give away: by a byte order mark, or by the zeros beside the ASCII that every document begins with. */
function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}

function charsetOf(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1];
}

/** What the declaration of an XML document names: it is ASCII in all encodings that come here. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']+)/.exec(start)?.[1];
}

function decoderOf(label: string | undefined, fatal: boolean): TextDecoder | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label, { fatal });
  } catch {
    // An encoding that nobody knows.
    return undefined;
  }
}
