import type { Look, Looking } from './look.js';

/** What `open311()` takes from an address that was given: the endpoint, and what its parameters say. */
export interface EndpointParts {
  endpoint: string;
  jurisdictionId?: string;
  apiKey?: string;
}

/** The parameters of GeoReport v2 that every call to an endpoint may need. */
export function partsOf(url: URL): EndpointParts {
  const jurisdictionId = url.searchParams.get('jurisdiction_id');
  const apiKey = url.searchParams.get('api_key');
  return {
    endpoint: new URL(url.pathname, url).href,
    ...(jurisdictionId !== null && { jurisdictionId }),
    ...(apiKey !== null && { apiKey }),
  };
}

/** Whether a server of GeoReport v2 stands there: it lists its services, or its discovery document names the standard. */
export async function isGeoReport({ url }: Look, looking: Looking): Promise<boolean> {
  if (await hasServices(new URL(url), looking)) return true;
  const documents = await inBothFormats('discovery', new URL(url), looking);
  return documents.some(({ text }) => /GeoReport_?v?2/i.test(text));
}

/** Whether the services are listed right below the address. They are told by their text: some write them as no JSON. */
export async function hasServices(url: URL, looking: Looking): Promise<boolean> {
  const lists = await inBothFormats('services', url, looking);
  return lists.some(({ status, text }) => status === 200 && /"service_code"\s*:|<service_code>/.test(text));
}

function inBothFormats(name: string, url: URL, looking: Looking): Promise<Look[]> {
  const jurisdictionId = url.searchParams.get('jurisdiction_id');
  const query = jurisdictionId === null ? '' : `?${new URLSearchParams({ jurisdiction_id: jurisdictionId })}`;
  return Promise.all(['json', 'xml'].map((format) => looking(`${name}.${format}${query}`)));
}
