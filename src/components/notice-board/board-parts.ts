import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { NoticesPort } from '../../adapter/ports.js';
import type { AnnounceController } from '../../controllers/announce.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { SearchController } from '../../controllers/search.js';
import type { Notice } from '../../domain/notice.js';
import type { LinliNoticeBoard } from './notice-board.js';
import type { NoticeBoardSource } from './notice-board.source.js';
import type { Reading } from './reading/index.js';

/** The board, as its views and what is loaded after it see it. */
export interface BoardParts {
  readonly host: LinliNoticeBoard;
  readonly locale: LocalizeController<'noticeBoard'>;
  readonly announcer: AnnounceController;
  readonly source: NoticeBoardSource;
  readonly search: SearchController;
  readonly adapter: () => CommunityAdapter | undefined;
  readonly port: () => NoticesPort | undefined;
  /** The server's time, ms since the epoch. */
  readonly now: () => number;
  /** What is loaded after the list; `undefined` until it is there. */
  readonly reading: () => Reading | undefined;
  /** Does something with it, once it is there. */
  readonly act: (act: (reading: Reading) => void) => void;
  /** Puts the focus on what has the id, once it is drawn; on the title where nothing has. */
  readonly focusOn: (id: string) => Promise<void>;
  /** A title was pressed. */
  readonly open: (event: MouseEvent, notice: Notice) => void;
}
