import type { DocumentOptions, DocumentSettings } from '../../adapter/documents/options.js';
import type { UploadOptions } from '../../adapter/ports.js';
import type {
  Intake,
  PhotoLimits,
  RequestInput,
  RequestKind,
  RequestStatus,
  TimeZone,
} from '../../domain/index.js';

/** What a GeoReport server may speak. */
export type Format = 'json' | 'xml';

/** What a server says of where a request stands, for `statusMapping`. */
export interface ServerStatus {
  /** `open` or `closed`, or whatever else the server says. */
  status: string;
  /** Why it stands so, in the words of staff. */
  statusNotes?: string;
  serviceCode?: string;
}

/** How photos go along. GeoReport itself only knows the address of one (`media_url`). */
export interface PhotoOptions {
  limits: PhotoLimits;
  /**
   * Stores a photo where the server can fetch it, and resolves with its address, which goes along as `media_url`: the
   * limit is then one. Absent: photos are sent with the request itself, as files called `media` (multipart/form-data).
   */
  upload?: (photo: { blob: Blob; name: string }, options: UploadOptions) => Promise<string>;
}

/** Where the GeoReport server is, how to speak to it, and what it cannot say itself. */
export interface Open311Options extends Pick<
  DocumentOptions,
  'headers' | 'credentials' | 'fetch' | 'timeout' | 'report' | 'now'
> {
  /** The address below which `services.json` is. Relative to the page's address. */
  endpoint: string | URL;
  /** Which jurisdiction, where the endpoint serves several. */
  jurisdictionId?: string;
  /** The key that the server wants for new requests. It travels in the body of a POST and nowhere else. */
  apiKey?: string | (() => string | Promise<string>);
  /** Absent: what discovery names; without that JSON, and XML where the server has no JSON. */
  format?: Format;
  /** Asks the endpoint's discovery document first, which may name another address and the formats. Absent: no. */
  discovery?: boolean;
  /** The zone of dates that name none, an IANA name. Absent: such dates are left out. */
  zone?: TimeZone;
  /** The language to answer in, BCP 47. Absent: that of each call. */
  locale?: () => string | undefined;
  /** Whether the server has pages and notes (`extensions=true`, `page`, `page_size`). Absent: no. */
  extensions?: boolean;
  /** How many days back the list goes. Absent: 90, which is what servers give by themselves. */
  days?: number;
  /** More parameters for every list, such as a server's own filter by account. */
  listParameters?: () => Readonly<Record<string, string>>;
  /** Which kind of request a service takes, by its code. Absent: `repair`. */
  kinds?: Readonly<Record<string, RequestKind>>;
  /** What a server's status means; `undefined`: as without it. Absent: `closed` is closed, all else is submitted. */
  statusMapping?: (status: ServerStatus) => RequestStatus | undefined;
  /** Absent: no photos. */
  photos?: PhotoOptions;
  /**
   * More parameters of a new request: `account_id`, `lat` and `long`, a captcha, whatever GeoReport has no name for.
   * They win over the adapter's own; one that says where takes the place of all that do.
   */
  parameters?: (
    input: RequestInput,
  ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** What the portal knows and GeoReport has no word for: homes, areas, contact, the number for emergencies. */
  intake?: () => PortalIntake | Promise<PortalIntake>;
  /** Who is signed in, as far as the page knows: an opaque id. */
  resident?: () => string | undefined;
}

/** What a portal may add to the intake. */
export type PortalIntake = Omit<Partial<Intake>, 'categories'>;

/** The options with everything filled in that has a default. */
export interface Settings
  extends
    Omit<Open311Options, 'endpoint' | keyof DocumentOptions>,
    Pick<DocumentSettings, 'headers' | 'credentials' | 'fetch' | 'timeout' | 'report' | 'now'> {
  /** In full, with a slash at its end. */
  endpoint: string;
  days: number;
}
