import { AdapterError, isAdapterError } from '../../adapter/errors.js';

/** Whether the backend has nothing at that address. */
export function isMissing(thrown: unknown): boolean {
  return isAdapterError(thrown) && ['not-found', 'unsupported'].includes(thrown.code);
}

/** What is read; the given where the backend has nothing of the kind. */
export async function orNone<Value>(read: Promise<Value>, none: Value): Promise<Value> {
  try {
    return await read;
  } catch (thrown) {
    if (isMissing(thrown)) return none;
    throw thrown;
  }
}

/** What is answered; `unsupported` where the backend has nothing of the kind. */
export async function orUnsupported<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (thrown) {
    throw isMissing(thrown) ? new AdapterError('unsupported', { cause: thrown }) : thrown;
  }
}
