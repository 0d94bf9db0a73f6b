import type { RequestActions, SimilarQuery, WriteOptions } from '../../adapter/ports.js';
import type { ServiceRequest } from '../../domain/index.js';
import { writeHeaders, type HttpClient } from './http.js';
import { segment } from '../../adapter/segment.js';

/** The most characters of the text that similar requests are looked for by. */
const mostText = 200;

/** What similar requests are looked for by. */
export function similarParameters({ kind, categoryId, location, text = '' }: SimilarQuery): URLSearchParams {
  const parameters = new URLSearchParams({ kind });
  const words = [...text.slice(0, 2 * mostText)].slice(0, mostText).join('').trim();
  if (categoryId) parameters.set('categoryId', categoryId);
  if (location?.type === 'area' && location.areaId) parameters.set('areaId', location.areaId);
  if (location?.type === 'home') parameters.set('homeId', location.homeId);
  if (words) parameters.set('text', words);
  return parameters;
}

/** What a resident does with requests that are there. */
export function requestActions(
  client: HttpClient,
  located: (request: unknown) => ServiceRequest,
): RequestActions {
  const post = async (id: string, action: string, call: WriteOptions, json?: object) => {
    const path = `requests/${segment(id)}/${action}`;
    const headers = writeHeaders(call);
    return located((await client.send({ method: 'POST', path, headers, json }, call)).body);
  };
  return {
    follow: (id, call) => post(id, 'follow', call),
    comment: (id, comment, call) => post(id, 'comments', call, comment),
    urge: (id, call) => post(id, 'urge', call),
    confirm: (id, call) => post(id, 'confirm', call),
    reopen: (id, reason, call) => post(id, 'reopen', call, { reason }),
    cancel: (id, reason, call) => post(id, 'cancel', call, { reason }),
    reschedule: (id, availability, call) => post(id, 'reschedule', call, availability),
  };
}
