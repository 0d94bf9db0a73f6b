// First, so that other English tags go on finding English.
import '../en/index.js';
import * as english from '../en/sections.js';
import { pseudoSections } from '../pseudo.js';
import { registerMessages } from '../registry.js';

/** Every text twice, which is longer than any language that we know of makes it: nothing may be cut or hang over. */
registerMessages(
  'en-XL',
  pseudoSections(english, (text) => `${text} ${text}`),
);
