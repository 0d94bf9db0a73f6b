import { registerMessages } from '../registry.js';
import { core } from './core.js';
import { requestForm } from './request-form.js';

registerMessages('zh-Hans', { core, requestForm });
