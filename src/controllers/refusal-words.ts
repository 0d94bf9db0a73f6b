import type { SectionName } from '../i18n/messages.js';
import type { LocalizeController } from './localize.js';
import type { RefusedFile } from './tray-photo.js';

/** Why files were not taken, in words: they are loaded with what refuses. */
export const refusalWords = (
  locale: Pick<LocalizeController<SectionName>, 'section' | 'bytes'>,
  files: readonly RefusedFile[],
): readonly string[] =>
  files.map(({ name, code, limit }) => locale.section('photos').refused[code](name, locale.bytes(limit)));
