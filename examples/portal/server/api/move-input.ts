import * as v from 'valibot';
import { descriptionLimit, isOverBy, type Availability } from '../../../../src/domain/index.js';
import {
  anyText,
  availability,
  hasAtMost,
  invalid,
  isBackwards,
  isFilled,
  parse,
  photoIds,
} from './request-input.js';
import { isId } from './reading.js';

const commentSchema = v.object({
  text: v.optional(v.pipe(anyText, hasAtMost(descriptionLimit))),
  photoIds,
});

const reason = v.pipe(anyText, isFilled, hasAtMost(descriptionLimit));
const reasonSchema = v.object({ reason });
const optionalReasonSchema = v.object({ reason: v.optional(reason) });

/**
 * What the resident adds to a request.
 *
 * @throws Problem that names every field that is wrong.
 */
export function readComment(body: unknown): { text?: string; photoIds: readonly string[] } {
  const { text, photoIds: ids = [] } = parse(commentSchema, body);
  const isSilent = !text?.trim();
  if (isSilent && ids.length === 0) throw invalid({ text: 'required' });
  if (ids.some((id) => !isId(id))) throw invalid({ photoIds: 'expired' });
  return { photoIds: ids, ...(!isSilent && { text }) };
}

/**
 * Why a request is taken up again.
 *
 * @throws Problem that says what is wrong with it.
 */
export function readReason(body: unknown): string {
  return parse(reasonSchema, body).reason;
}

/**
 * Why a request is taken back, if the resident says so.
 *
 * @throws Problem that says what is wrong with it.
 */
export function readOptionalReason(body: unknown): string | undefined {
  return parse(optionalReasonSchema, body).reason;
}

/**
 * Other times.
 *
 * @throws Problem that names every field that is wrong.
 */
export function readAvailability(body: unknown): Availability {
  const { availability: times } = parse(v.object({ availability }), { availability: body });
  if (isBackwards(times)) throw invalid({ 'availability.until': 'invalid' });
  if (isOverBy(times, Date.now())) throw invalid({ 'availability.until': 'too-small' });
  return times;
}
