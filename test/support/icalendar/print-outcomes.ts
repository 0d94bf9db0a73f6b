import { readCase } from './calendar-case.js';
import { brokenCases } from './broken-cases.js';
import { recurrenceCases } from './recurrence-cases.js';
import { styleCases } from './style-cases.js';
import { zoneCases } from './zone-cases.js';

// A program of its own, for the zone of a process is set before it begins.

for (const one of [...styleCases, ...recurrenceCases, ...zoneCases, ...brokenCases])
  console.log(JSON.stringify([one.name, await readCase(one)]));
