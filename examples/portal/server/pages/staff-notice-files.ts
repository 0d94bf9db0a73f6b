import { readImageHeader } from '../../../../src/internal/photo/header.js';
import { cleanName } from '../api/files.js';
import { attachmentLimits } from '../community/notices.js';
import type { Query } from '../database/database.js';
import { insertAttachment } from '../store/notice-parts.js';
import type { FormErrors } from './typed.js';

/**
 * Keeps the files of a form that are taken, whatever else is wrong with the form: nobody has to choose them again.
 * Resolves with their ids, and with what is wrong with the others.
 */
export async function keepFiles(
  query: Query,
  staffId: string,
  form: FormData,
): Promise<{ ids: string[]; errors: FormErrors }> {
  const ids: string[] = [];
  const errors: FormErrors = {};
  for (const file of form.getAll('file')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = typeOf(bytes);
    if (bytes.byteLength > attachmentLimits.bytes) errors.file = 'too-large';
    else if (type === undefined) errors.file = 'format';
    else {
      const { id } = await insertAttachment(query, staffId, {
        name: cleanName(file.name, 'file'),
        type,
        bytes,
      });
      ids.push(id);
    }
  }
  return { ids, errors };
}

/** What a file is by its content, if it is one that is taken. */
function typeOf(bytes: Uint8Array): string | undefined {
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
  const type = isPdf ? 'application/pdf' : readImageHeader(bytes)?.type;
  return attachmentLimits.types.find((taken) => taken === type);
}
