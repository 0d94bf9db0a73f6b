import type { Attachment } from '../domain/notice.js';
import { number, object, text, verbatim } from './shape.js';

/** A file that goes with a notice or an activity. It stands alone, so that activities do not carry what notices are made of. */
export const attachmentShape = object<Attachment>(
  { name: text, url: verbatim },
  { type: text, bytes: number },
);
