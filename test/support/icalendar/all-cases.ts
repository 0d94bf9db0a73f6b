import { brokenCases } from './broken-cases.js';
import { hostileCases } from './hostile-cases.js';
import { recurrenceCases } from './recurrence-cases.js';
import { styleCases } from './style-cases.js';
import { zoneCases } from './zone-cases.js';

export const allCases = [...styleCases, ...recurrenceCases, ...zoneCases, ...brokenCases, ...hostileCases];
