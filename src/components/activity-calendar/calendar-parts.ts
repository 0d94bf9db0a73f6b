import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { ActivitiesPort } from '../../adapter/ports.js';
import type { AnnounceController } from '../../controllers/announce.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { Activity } from '../../domain/activity.js';
import type { CivilDate } from '../../domain/time.js';
import type { ActivityCalendarSource } from './activity-calendar.source.js';
import type { CalendarView } from './activity-calendar.model.js';
import type { LinliActivityCalendar } from './activity-calendar.js';
import type { Attending } from './attending/index.js';

/** The calendar, as its views and what is loaded after it see it. */
export interface CalendarParts {
  readonly host: LinliActivityCalendar;
  readonly locale: LocalizeController<'activityCalendar'>;
  readonly announcer: AnnounceController;
  readonly source: ActivityCalendarSource;
  readonly adapter: () => CommunityAdapter | undefined;
  readonly port: () => ActivitiesPort | undefined;
  /** The server's time, ms since the epoch. */
  readonly now: () => number;
  readonly today: () => CivilDate;
  /** The day that is selected, around which everything is shown. */
  readonly date: () => CivilDate;
  /** How it is laid out at the width it has. */
  readonly view: () => CalendarView;
  /** 0 for Sunday to 6 for Saturday. */
  readonly weekStart: () => number;
  /** What is loaded after the list; `undefined` until it is there. */
  readonly attending: () => Attending | undefined;
  /** Puts the focus on what has the id, once it is drawn; on the title where nothing has. */
  readonly focusOn: (id: string) => Promise<void>;
  /** Selects another day, or another view. */
  readonly show: (change: { date?: CivilDate; view?: CalendarView }) => void;
  /** A title was pressed. */
  readonly open: (event: MouseEvent, activity: Activity) => void;
}
