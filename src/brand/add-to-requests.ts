import type { Brand } from '../adapter/brand.js';
import type { RequestActions, RequestsPort } from '../adapter/ports.js';
import { isObject } from '../adapter/shape.js';
import { promisesOf, type PromisedRequest } from '../domain/service-level/request-promises.js';

/** The intake with what the brand knows. It comes unchecked: what it should be is left for the boundary to say. */
export function addToIntake(
  port: RequestsPort,
  { emergency, serviceLevel, calendars }: Brand,
  isAnonymous: boolean,
): Pick<RequestsPort, 'intake'> {
  const ids = emergency?.categories ?? [];
  const mark = (category: unknown) =>
    isObject(category) && ids.includes(category.id as string) ? { ...category, emergency: true } : category;
  return {
    async intake(options) {
      const raw: unknown = await port.intake(options);
      if (!isObject(raw)) return raw as never;
      const { categories } = raw;
      return {
        ...raw,
        ...(Array.isArray(categories) && { categories: categories.map(mark) }),
        ...(!isAnonymous && { anonymousKinds: [] }),
        ...(serviceLevel && raw.serviceLevel === undefined && { serviceLevel, calendars }),
      } as never;
    },
  };
}

/** Requests with what the brand's standard promises, where the backend promises nothing; shown as estimates. */
export function addToRequests(port: RequestsPort, brand: Brand): Partial<Pick<RequestsPort, 'get' | 'list'>> {
  const add = estimating(brand);
  if (!add) return {};
  return {
    get: async (id, options) => add(await port.get(id, options)) as never,
    async list(query, options) {
      const page: unknown = await port.list(query, options);
      return (
        isObject(page) && Array.isArray(page.items) ? { ...page, items: page.items.map(add) } : page
      ) as never;
    },
  };
}

/** The same of what an action answers. */
export function addToActions(actions: RequestActions, brand: Brand): RequestActions {
  const add = estimating(brand);
  if (!add) return {};
  const methods = actions as unknown as Readonly<Record<string, (...input: unknown[]) => Promise<unknown>>>;
  const names = ['follow', 'urge', 'confirm', 'reopen', 'cancel', 'comment', 'reschedule'];
  return Object.fromEntries(
    names
      .filter((name) => methods[name])
      .map((name) => [name, async (...input: unknown[]) => add(await methods[name]!(...input))]),
  );
}

function estimating({ serviceLevel, calendars = [] }: Brand) {
  if (!serviceLevel) return undefined;
  return (raw: unknown): unknown => {
    if (!isObject(raw)) return raw;
    try {
      return { ...raw, promises: promisesOf(raw as unknown as PromisedRequest, serviceLevel, calendars) };
    } catch {
      // Not a request that can be read: the boundary says so.
      return raw;
    }
  };
}
