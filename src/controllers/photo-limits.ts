/** Bytes of a chosen file, before it is made smaller: a 108-megapixel telephone picture has about 30 MB. */
export const largestFile = 40_000_000;
