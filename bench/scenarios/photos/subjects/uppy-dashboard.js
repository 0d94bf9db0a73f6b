// Uppy's whole picker.
import Dashboard from '@uppy/dashboard';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';
import { uppyWith } from './uppy.js';

export const { create, ready, remove } = uppyWith(Dashboard, { inline: true, width: 640, height: 320 });
