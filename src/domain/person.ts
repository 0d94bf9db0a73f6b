/** Someone the resident can name: an owner of a request, an issuer, a host. */
export interface Person {
  /** As it is shown: "Li Wei". */
  name: string;
  /** What the person does: "Service desk". */
  role?: string;
  /** How to reach the person. */
  phone?: string;
}

/** Whether two are one, as far as is known of both: names alone are shared by many. */
export function isSamePerson(one: Person, other: Person): boolean {
  return (['name', 'role', 'phone'] as const).every(
    (part) => one[part] === other[part] || (part !== 'name' && !(one[part] && other[part])),
  );
}

/** How the resident can be reached. */
export interface Contact {
  name?: string;
  phone?: string;
  email?: string;
}
