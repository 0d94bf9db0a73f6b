import { registerMessages } from '../registry.js';
import { core } from './core.js';
import { photos } from './photos.js';
import { requestForm } from './request-form.js';

registerMessages('en', { core, photos, requestForm });
