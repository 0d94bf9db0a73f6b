// First, so that other English tags go on finding English.
import '../en/index.js';
import * as english from '../en/sections.js';
import { pseudoSections } from '../pseudo.js';
import { registerMessages } from '../registry.js';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÎĴĶĻṀÑÓÞɊŔŠŢÛṼŴẊÝŽ';

/** "Send" as "[Šéñđ]": still to be read, and nothing else looks like it. The tag is the one that Android and ICU use. */
registerMessages(
  'en-XA',
  pseudoSections(english, (text) => {
    const letters = [...text].map((letter) => accented[plain.indexOf(letter)] ?? letter);
    return `[${letters.join('')}]`;
  }),
);
