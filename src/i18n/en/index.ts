import { registerMessages } from '../registry.js';
import * as sections from './sections.js';

registerMessages('en', sections);
