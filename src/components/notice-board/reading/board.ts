import type { CommunityAdapter } from '../../../adapter/adapter.js';
import type { NoticesPort } from '../../../adapter/ports.js';
import type { Brand } from '../../../adapter/settings.js';
import type { AnnounceController } from '../../../controllers/announce.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { ElementHost } from '../../../controllers/provided.js';
import type { NoticeBoardSource } from '../notice-board.source.js';
import type { CardView } from '../views/card.view.js';

/** How the board stands at a moment. */
export interface BoardState {
  readonly adapter: CommunityAdapter | undefined;
  readonly port: NoticesPort | undefined;
  readonly brand: Brand | undefined;
  /** The notice that is shown in full. */
  readonly noticeId: string | undefined;
  readonly isBanner: boolean;
  readonly isFeed: boolean;
  readonly sharedDevice: boolean;
  /** From which origins pictures are loaded. */
  readonly imageOrigins: readonly string[];
  /** The server's time, ms since the epoch. */
  readonly now: number;
}

/** The board, as what is loaded after it sees it. */
export interface BoardParts {
  readonly host: ElementHost;
  readonly locale: LocalizeController<'noticeBoard'>;
  readonly announcer: AnnounceController;
  readonly source: NoticeBoardSource;
  /** How it stands now. */
  readonly now: () => BoardState;
  /** What cards are drawn with. */
  readonly cards: () => CardView;
  /** Brings a page more, and leaves the focus where it is. */
  readonly more: () => Promise<void>;
  /** Puts the focus on what has the id, once it is drawn; on the title where nothing has. */
  readonly focusOn: (id: string) => Promise<void>;
}
