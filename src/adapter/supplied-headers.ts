import { AdapterError, isAdapterError } from './errors.js';

/** What a portal adds to each request. */
interface Supplier {
  headers?: (() => HeadersInit | Promise<HeadersInit>) | undefined;
}

/** What the portal adds to this one. A portal that cannot say who is asking has nobody signed in. */
export async function suppliedHeaders(supplier: Supplier): Promise<Headers> {
  try {
    return new Headers(await supplier.headers?.());
  } catch (thrown) {
    if (isAdapterError(thrown)) throw thrown;
    throw new AdapterError('unauthenticated', { message: 'headers() failed', cause: thrown });
  }
}
