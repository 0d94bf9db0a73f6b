import { registerMessages } from '../registry.js';
import * as sections from './sections.js';

registerMessages('zh-Hans', sections);
