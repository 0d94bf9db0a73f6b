import { digest } from '../../../src/internal/key.js';
import { seededRandom, type Random } from '../../support/seeded-random.js';

/** Chance that is the same for the same text. */
export const randomOfText = (text: string): Random => seededRandom(parseInt(digest(text), 16));
