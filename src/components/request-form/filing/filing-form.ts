import type { CommunityAdapter } from '../../../adapter/adapter.js';
import type { FilingPort } from '../../../adapter/filing-boundary.js';
import type { AnnounceController } from '../../../controllers/announce.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { LinliRequestForm } from '../request-form.js';
import type { Draft, DraftContext, Issue } from '../request-form.model.js';
import type { RequestFormPhotos } from '../request-form.photos.js';
import type { RequestFormSource } from '../request-form.source.js';

/** How the form stands at a moment. */
export interface FormState {
  readonly adapter: CommunityAdapter | undefined;
  readonly port: FilingPort | undefined;
  /** What the draft is judged and sent with, once the intake is there. */
  readonly context: DraftContext | undefined;
  /** Tells this form from others of the same portal. */
  readonly slot: string;
  readonly sharedDevice: boolean;
  readonly draft: Draft;
}

/** The form, as what is loaded after it sees it. */
export interface FilingForm {
  readonly host: LinliRequestForm;
  readonly locale: LocalizeController<'requestForm'>;
  readonly announcer: AnnounceController;
  readonly photos: RequestFormPhotos;
  readonly source: RequestFormSource;
  /** How it stands now. */
  readonly now: () => FormState;
  /** Puts another draft, or other issues, in the place of those that are there. */
  put(change: { draft?: Draft; issues?: readonly Issue[] }): void;
  /** Puts the focus on what has the id, once it is drawn. */
  focusOn(id: string): Promise<void>;
  /** Takes photos, as if they were chosen. */
  addPhotos(files: readonly File[]): void;
  /** Empties the form. */
  clear(): void;
}
