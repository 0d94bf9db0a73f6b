import { AdapterError } from '../../adapter/errors.js';
import type { RequestActions } from '../../adapter/ports.js';
import {
  mayDo,
  mayUrgeFrom,
  statusAfter,
  type Availability,
  type Intake,
  type RequestEvent,
  type ResidentAction,
  type ServiceRequest,
} from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import type { FiledRequest } from './records.js';
import { withPromises } from './to-request.js';
import { validateAvailability, validateComment, validateReason } from './validate.js';

/** What a change depends on. */
export interface Circumstances {
  intake: Intake;
  /** Ms since the epoch. */
  now: number;
  /** Whether a photo with this id waits for a request. */
  hasPhoto: (id: string) => boolean;
  mostPhotos: number;
}

/** Gives the request as it is then, or throws what stands against it. */
export type Change = (filed: FiledRequest, circumstances: Circumstances) => FiledRequest;

type Comment = Parameters<NonNullable<RequestActions['comment']>>[1];

/** Words and photos that were forgotten. */
export const commented =
  (comment: Comment): Change =>
  (filed, circumstances) => {
    const { text, photoIds = [] } = comment;
    judge('comment', filed);
    validateComment(comment, circumstances);
    const photos = photoIds.length > 0 && { photos: photoIds.map((id) => ({ id })) };
    const changed = withEvent(filed, circumstances, {
      type: 'message',
      ...(text?.trim() && { text }),
      ...photos,
    });
    return { ...changed, photoIds: [...filed.photoIds, ...photoIds] };
  };

/** Asks for more speed, once a day. */
export const urged: Change = (filed, circumstances) => {
  judge('urge', filed);
  const wait = mayUrgeFrom(filed.request) - circumstances.now;
  if (wait > 0) throw new AdapterError('rate-limited', { retryAfterMs: wait });
  return withEvent(filed, circumstances, { type: 'urged' });
};

/** It is solved. */
export const confirmed: Change = (filed, circumstances) => moved('confirm', filed, circumstances);

/** It is not solved. */
export const reopened =
  (reason: string): Change =>
  (filed, circumstances) => {
    validateReason(reason);
    return moved('reopen', filed, circumstances, { type: 'reopened', text: reason });
  };

/** It is not needed any more. */
export const cancelled =
  (reason: string | undefined): Change =>
  (filed, circumstances) => {
    if (reason !== undefined) validateReason(reason);
    return moved('cancel', filed, circumstances, { ...(reason !== undefined && { text: reason }) });
  };

/** Other times suit better. */
export const rescheduled =
  (availability: Availability): Change =>
  (filed, circumstances) => {
    judge('reschedule', filed);
    validateAvailability(availability, circumstances.now);
    return withEvent(filed, circumstances, { type: 'rescheduled' }, { availability });
  };

function moved(
  action: ResidentAction,
  filed: FiledRequest,
  circumstances: Circumstances,
  event: Partial<RequestEvent> = {},
): FiledRequest {
  judge(action, filed);
  const status = statusAfter(action)!;
  return withEvent(filed, circumstances, { type: 'status', ...event, status }, { status });
}

/** Somebody may have moved it meanwhile. */
function judge(action: ResidentAction, { request }: FiledRequest): void {
  if (mayDo(action, request)) return;
  throw new AdapterError('conflict', { message: `the request is ${request.status}` });
}

function withEvent(
  filed: FiledRequest,
  { intake, now }: Circumstances,
  event: Omit<RequestEvent, 'id' | 'at'>,
  patch: Partial<ServiceRequest> = {},
): FiledRequest {
  const at = new Date(now).toISOString();
  const history = [...(filed.request.history ?? []), { id: randomId(), at, ...event }];
  return { ...filed, request: withPromises({ ...filed.request, ...patch, updatedAt: at, history }, intake) };
}
