import { registerMessages } from '../registry.js';
import { core } from './core.js';
import { emergency } from './emergency.js';
import { filing } from './filing.js';
import { outbox } from './outbox.js';
import { photos } from './photos.js';
import { requestForm } from './request-form.js';

registerMessages('en', { core, emergency, filing, outbox, photos, requestForm });
