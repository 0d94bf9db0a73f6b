import type { NoticesPort } from '../../../adapter/ports.js';
import { OneRecord } from '../../../controllers/one-record.js';
import type { Notice } from '../../../domain/notice.js';
import type { BoardParts } from '../board-parts.js';

/** The notice that is shown in full. */
export type OneNotice = OneRecord<Notice, NoticesPort>;

/** Reads it. */
export function oneNotice({ host, source }: BoardParts): OneNotice {
  return new OneRecord<Notice, NoticesPort>(host, {
    from: () => source.from,
    id: () => host.noticeId,
    get: (port, id, asking) => port.get(id, asking),
    known: (id) => {
      const { current = [], notices = [] } = source.board ?? {};
      return [...current, ...notices].find((notice) => notice.id === id);
    },
  });
}
