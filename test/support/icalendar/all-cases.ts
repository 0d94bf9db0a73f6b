import { brokenCases } from './broken-cases.js';
import { changeCases } from './change-cases.js';
import { definitionCases } from './definition-cases.js';
import { hostileCases } from './hostile-cases.js';
import { recurrenceCases } from './recurrence-cases.js';
import { styleCases } from './style-cases.js';
import { wordCases } from './word-cases.js';
import { zoneCases } from './zone-cases.js';

export const allCases = [
  ...styleCases,
  ...recurrenceCases,
  ...changeCases,
  ...zoneCases,
  ...definitionCases,
  ...wordCases,
  ...brokenCases,
  ...hostileCases,
];
