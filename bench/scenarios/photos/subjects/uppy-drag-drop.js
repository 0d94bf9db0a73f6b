// Uppy's smallest picker.
import DragDrop from '@uppy/drag-drop';
import '@uppy/drag-drop/css/style.min.css';
import { uppyWith } from './uppy.js';

export const { create, ready, remove } = uppyWith(DragDrop, { width: 640 });
