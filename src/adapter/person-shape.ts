import type { Person } from '../domain/person.js';
import { object, text } from './shape.js';

/** A person as a check at run time. It stands alone, so that notices do not carry what requests are made of. */
export const personShape = object<Person>({ name: text }, { role: text, phone: text });
