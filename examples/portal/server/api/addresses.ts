import { calendarName } from '../community/calendar.js';
import type { Language } from '../community/language.js';

/** Where the contract of docs/rest/openapi.yaml is served. */
export const apiBase = '/api/community';

/** The address of a request. */
export const requestUrl = (id: string) => `${apiBase}/requests/${id}`;

/** The address of a photo. */
export const photoUrl = (id: string) => `${apiBase}/photos/${id}`;

/** The address of a rating. */
export const ratingUrl = (id: string) => `${apiBase}/ratings/${id}`;

/** The page of the portal that shows a notice. */
export const noticePage = (id: string) => `/?notice=${id}`;

/** The page of the portal that shows an activity. */
export const activityPage = (id: string) => `/activities?activity=${id}`;

/** Where calendars subscribe to all activities. */
export const calendarUrl = (key: string, language: Language) =>
  `/calendar/${calendarName}.ics?key=${key}&lang=${language}`;

/** The address of a file of a notice. */
export const attachmentUrl = (noticeId: string, id: string) =>
  `${apiBase}/notices/${noticeId}/attachments/${id}`;

/** The reply to a write: the record's own address, and the record as text. */
export function created(body: string, location: string): Response {
  return new Response(body, {
    status: 201,
    headers: { 'Content-Type': 'application/json', Location: location, 'Cache-Control': 'no-store' },
  });
}
