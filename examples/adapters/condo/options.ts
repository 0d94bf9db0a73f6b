import type { Home } from '../../../src/domain/index.js';

/** A home as condo has it: a unit of a property. */
export interface CondoHome extends Home {
  propertyId: string;
  /** The property's address, for what is about all of it. */
  address: string;
  unitName: string;
  /** `flat`, `parking`, `warehouse` … */
  unitType: string;
}

/** What the portal knows of the resident who is signed in. */
export interface CondoOptions {
  /** Where `admin/api` lies. Cookies of the session go along. */
  baseUrl: string | URL;
  headers?: () => HeadersInit | Promise<HeadersInit>;
  fetch?: typeof fetch;
  credentials?: RequestCredentials;
  organizationId: string;
  /** The source that tickets of this portal have. */
  sourceId: string;
  user: { id: string; name: string; phone: string };
  homes: readonly CondoHome[];
  /** What every write says of the device: condo keeps it with the record. */
  fingerprint: string;
}
