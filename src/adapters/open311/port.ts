import { AdapterError, isAdapterError, toAdapterError } from '../../adapter/errors.js';
import type { CallOptions, RequestReceipt, RequestsPort, WriteOptions } from '../../adapter/ports.js';
import { segment } from '../../adapter/segment.js';
import type { RequestInput } from '../../domain/index.js';
import { requestKinds } from '../../domain/request.js';
import { fieldsIn } from './definition.js';
import { findDoubles } from './doubles.js';
import { Endpoint } from './endpoint.js';
import { FilingRoom, type Prepared } from './filing.js';
import { listRequests, type Lister } from './listing.js';
import type { PortalIntake, Settings } from './options.js';
import { PhotoShelf } from './photos.js';
import { formOf, postedOf } from './posting.js';
import { readRequest } from './reading-one.js';
import { givenIn } from './receipt.js';
import { refusedRequest } from './refused-fields.js';
import { Services } from './services.js';

/** The requests of a GeoReport server. What GeoReport has no word for, the port has no method for. */
export function requestsPort(settings: Settings): RequestsPort {
  const endpoint = new Endpoint(settings);
  const services = new Services(endpoint, settings);
  const shelf = settings.photos && new PhotoShelf(settings.photos);
  /** The codes of what each service asks, as far as it was read. */
  const codes = new Map<string, readonly string[]>();
  let places: PortalIntake | undefined;
  let placesOf: string | undefined;

  /** JavaScript may say `null` for nobody. */
  const resident = () => settings.resident?.() ?? undefined;

  const readPlaces = async () => {
    const residentId = resident();
    places = (await settings.intake?.()) ?? {};
    placesOf = residentId;
    return places;
  };

  /** Those of whoever is there now. */
  const knownPlaces = async () => (placesOf === resident() && places) || readPlaces();

  const lister = async (): Promise<Lister> => ({
    endpoint,
    settings,
    reading: { settings, services, places: await knownPlaces() },
  });

  const get = async (id: string, call: CallOptions) => readRequest(id, call, await lister());

  /** The request itself where it can be read; else at least its number. */
  const receiptFor = async (id: string, call: CallOptions): Promise<RequestReceipt> => {
    const request = await get(id, call).catch(() => {
      call.signal?.throwIfAborted();
      return undefined;
    });
    return request ? { state: 'recorded', request } : { state: 'accepted', reference: id };
  };

  const prepare = async (input: RequestInput, call: CallOptions): Promise<Prepared> => {
    const { categoryId = '', photoIds = [] } = input;
    const posted = await postedOf(input, settings, await knownPlaces());
    const service = await serviceOf(categoryId, call);
    const type = service?.type ?? 'realtime';

    const send = async (form: URLSearchParams | FormData): Promise<RequestReceipt> => {
      try {
        const { id, reference } = givenIn(await endpoint.post('requests', form, call), type);
        shelf?.forget(photoIds);
        if (id !== undefined) return await receiptFor(id, call);
        return { state: 'accepted', ...(reference !== undefined && { reference }) };
      } catch (thrown) {
        const isServiceKnown = service !== undefined;
        throw refusedRequest(thrown, { input, codes: codes.get(categoryId) ?? [], isServiceKnown });
      }
    };

    const seal = async () => {
      const { apiKey } = settings;
      const photos = photoIds.length > 0 && !shelf ? refusePhotos() : (shelf?.take(photoIds) ?? []);
      const key = typeof apiKey === 'function' ? await apiKey() : apiKey;
      const form = formOf(posted, photos, key);
      return () => send(form);
    };

    return {
      isListed: type === 'realtime',
      look: async () => findDoubles(posted, call, await lister()),
      seal,
    };
  };

  /** Whoever lists no services may take requests all the same. */
  const serviceOf = async (code: string, call: CallOptions) =>
    services.of(code, call).catch((thrown: unknown) => {
      call.signal?.throwIfAborted();
      if (isAdapterError(thrown) && thrown.code === 'unsupported') return undefined;
      throw thrown;
    });

  const filing = new FilingRoom({ prepare, found: receiptFor });

  const readIntake = async (call: CallOptions) => {
    const [known, portal] = await Promise.all([services.read(call), readPlaces()]);
    const categories = known.map(({ category }) => category);
    const kinds = requestKinds.filter((kind) =>
      categories.some((category) => category.kinds!.includes(kind)),
    );
    const residentId = resident();
    return { kinds, ...(residentId !== undefined && { residentId }), ...portal, categories };
  };

  const readFields = async (categoryId: string, call: CallOptions) => {
    const path = `services/${segment(categoryId)}`;
    const fields = await endpoint.get(path, call).then(fieldsIn, (thrown: unknown) => {
      // Who has no definitions asks nothing.
      if (isAdapterError(thrown) && thrown.code === 'unsupported') return [];
      throw thrown;
    });
    codes.set(
      categoryId,
      fields.map(({ code }) => code),
    );
    return fields;
  };

  const create = async (input: RequestInput, options: WriteOptions) => {
    const residentId = resident();
    if (residentId !== undefined && (options.residentId ?? residentId) !== residentId)
      throw new AdapterError('unauthenticated', { message: 'another resident is signed in' });
    return filing.file(input, options);
  };

  return {
    intake: (call) => typed(call, () => readIntake(call)),
    fields: (categoryId, call) => typed(call, () => readFields(categoryId, call)),
    create: (input, options) => typed(options, () => create(input, options)),
    get: (id, call) => typed(call, () => get(id, call)),
    list: (query, call) => typed(call, async () => listRequests(query, call, await lister())),
    ...(shelf && { photos: shelf.port() }),
  };
}

function refusePhotos(): never {
  throw new AdapterError('invalid', { fields: { photoIds: 'invalid' } });
}

/** Whatever is thrown as an `AdapterError`, for functions of the portal throw anything; the reason once it is aborted. */
async function typed<Result>({ signal }: CallOptions, work: () => Promise<Result>): Promise<Result> {
  try {
    signal?.throwIfAborted();
    return await work();
  } catch (thrown) {
    throw signal?.aborted ? signal.reason : toAdapterError(thrown);
  }
}
