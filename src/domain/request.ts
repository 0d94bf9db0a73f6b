import type { Contact, Person } from './person.js';
import type { ServicePromise } from './service-level/promise.js';
import type { Instant } from './time.js';

/** What a resident may do with a request of their own. */
export const residentActions = ['urge', 'confirm', 'reopen', 'cancel', 'comment', 'reschedule'] as const;
export type ResidentAction = (typeof residentActions)[number];

/** What a resident can file. One intake serves all. */
export const requestKinds = ['repair', 'complaint', 'enquiry', 'suggestion'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Canonical statuses. "Reopened" is an event in the history, not a status. */
export const requestStatuses = [
  'submitted',
  'acknowledged',
  'scheduled',
  'in-progress',
  'on-hold',
  'resolved',
  'closed',
  'declined',
  'cancelled',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/**
 * Which status may follow which. `resolved` waits for the resident, who closes it or reopens it (back to
 * `acknowledged`); the last three are final but for a reopening of `closed`.
 */
export const requestTransitions: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  submitted: ['acknowledged', 'scheduled', 'in-progress', 'on-hold', 'resolved', 'declined', 'cancelled'],
  acknowledged: ['scheduled', 'in-progress', 'on-hold', 'resolved', 'declined', 'cancelled'],
  scheduled: ['in-progress', 'on-hold', 'acknowledged', 'resolved', 'declined', 'cancelled'],
  'in-progress': ['scheduled', 'on-hold', 'resolved', 'declined', 'cancelled'],
  'on-hold': ['acknowledged', 'scheduled', 'in-progress', 'resolved', 'declined', 'cancelled'],
  resolved: ['closed', 'acknowledged', 'in-progress'],
  closed: ['acknowledged'],
  declined: [],
  cancelled: [],
};

/** Whether a request may go from one status to the other. */
export function canMove(from: RequestStatus, to: RequestStatus): boolean {
  return requestTransitions[from].includes(to);
}

/** Whether work on the request is over. */
export function isOpen(status: RequestStatus): boolean {
  return !['resolved', 'closed', 'declined', 'cancelled'].includes(status);
}

/** Where the fault is: a home, or a common area with words that say where in it. */
export type RequestLocation =
  | { type: 'home'; homeId: string; label?: string; detail?: string }
  | { type: 'area'; areaId?: string; label?: string; detail?: string };

/** When someone is at home to open the door. */
export interface Availability {
  /** In the resident's words: "after 6 pm, not on Friday". */
  note?: string;
  /** The earliest a visit is welcome. */
  from?: Instant;
  /** The latest a visit is welcome. */
  until?: Instant;
  /** The resident agrees that staff enter while nobody is at home. */
  entryAllowed?: boolean;
}

/** A photo as the backend serves it. */
export interface Photo {
  id: string;
  /** Address of the full picture; may need the portal's credentials. */
  url?: string;
  /** Address of a small picture. */
  thumbnailUrl?: string;
  name?: string;
  /** Width and height in px. */
  width?: number;
  height?: number;
  /** Taken before the work, or after it. */
  stage?: 'before' | 'after';
}

/** A resident's answer to one field of a category: text, a number, an instant, one choice or several. */
export type FieldValue = string | number | readonly string[];

/** Something that happened to a request. */
export interface RequestEvent {
  id: string;
  at: Instant;
  type: 'status' | 'owner' | 'message' | 'photo' | 'reopened' | 'urged' | 'rescheduled' | 'promise';
  by?: Person;
  /** For `status`: the status from then on. */
  status?: RequestStatus;
  /** For `on-hold`: when work is to go on, if that is known. */
  until?: Instant;
  /** For `owner`: who took over. */
  owner?: Person;
  /** Words meant for the resident. */
  text?: string;
  photos?: readonly Photo[];
}

/** A service request as everyone concerned sees it. */
export interface ServiceRequest {
  id: string;
  /** What people say on the phone: "R-2026-0042". The id when the backend has no other. */
  number: string;
  kind: RequestKind;
  category?: { id: string; name: string };
  status: RequestStatus;
  /** The backend's own status, kept beside the canonical one. */
  rawStatus?: { code: string; label?: string };
  description: string;
  fields?: Readonly<Record<string, FieldValue>>;
  location?: RequestLocation;
  availability?: Availability;
  contact?: Contact;
  emergency?: boolean;
  photos?: readonly Photo[];
  /** Who answers for the request. Absent: not yet assigned. */
  owner?: Person;
  promises?: readonly ServicePromise[];
  /** What happens next, in the backend's words for residents. */
  nextStep?: string;
  /** What this resident may do with it now. Absent: what its status allows. */
  actions?: readonly ResidentAction[];
  /** From when on the resident may urge. Absent: reckoned from the history. */
  urgeFrom?: Instant;
  createdAt: Instant;
  updatedAt: Instant;
  history?: readonly RequestEvent[];
}

/** What a resident sends. */
export interface RequestInput {
  kind: RequestKind;
  categoryId?: string;
  description: string;
  fields?: Readonly<Record<string, FieldValue>>;
  location?: RequestLocation;
  availability?: Availability;
  contact?: Contact;
  emergency?: boolean;
  anonymous?: boolean;
  /** Ids of uploaded photos, in the resident's order. */
  photoIds?: readonly string[];
}
