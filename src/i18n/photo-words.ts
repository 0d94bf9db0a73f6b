import { photos as english } from './en/photos.js';
import { registerMessages } from './registry.js';
import { photos as chinese } from './zh-Hans/photos.js';

/** Adds the words about photos, which are loaded with the first photo and not before. */
export function registerPhotoWords(): void {
  registerMessages('en', { photos: english });
  registerMessages('zh-Hans', { photos: chinese });
}
