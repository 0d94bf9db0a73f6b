/** Someone the resident can name: an owner of a request, an issuer, a host. */
export interface Person {
  /** As it is shown: "Li Wei". */
  name: string;
  /** What the person does: "Service desk". */
  role?: string;
  /** How to reach the person. */
  phone?: string;
}

/** How the resident can be reached. */
export interface Contact {
  name?: string;
  phone?: string;
  email?: string;
}
