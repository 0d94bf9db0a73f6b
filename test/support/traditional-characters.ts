/** Variants that are all traditional: people type the second. */
export const asTyped = (text: string) =>
  text.replace(/[臺閲户佈説鈎綫裏]/gu, (variant) => '台閱戶布說鉤線裡'['臺閲户佈説鈎綫裏'.indexOf(variant)]!);

/** The characters of Big5, which had no room for simplified ones. */
export const big5 = new Set(
  Array.from({ length: 0xf9 - 0xa4 + 1 }, (_, row) =>
    new TextDecoder('big5').decode(
      Uint8Array.from({ length: 2 * 157 }, (_, at) => {
        const column = at >> 1;
        return at % 2 ? column + (column < 63 ? 0x40 : 0x62) : row + 0xa4;
      }),
    ),
  )
    .join('')
    .match(/\p{Script=Han}/gu),
);
