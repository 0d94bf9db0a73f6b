import { registerLocale } from '../register-locale.js';
import * as sections from './sections.js';

registerLocale('zh-Hant-TW', sections);
