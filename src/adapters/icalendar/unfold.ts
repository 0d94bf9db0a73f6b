const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;

/**
 * The bytes with folded lines made whole (RFC 5545, section 3.1). It is done before they are read as text, for some
 * programs fold in the middle of a character. UTF-16 stays as it is: its line ends are no such bytes.
 */
export function unfoldBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 2 || bytes[0] === 0 || bytes[1] === 0 || bytes[0]! >= 0xfe) return bytes;
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const after = bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
    const isEnd = bytes[after - 1] === lineFeed;
    if (isEnd && (bytes[after] === space || bytes[after] === tab)) at = after;
    else whole[length++] = bytes[at]!;
  }
  return whole.subarray(0, length);
}
