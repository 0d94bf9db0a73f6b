import { sentences } from './terms.js';

/** What the list of chosen photos says. Loaded with the first photo. */
export const photos = sentences((terms) => ({
  preparing: 'Preparing…',
  uploading: (percent: number) => `Sending, ${percent}%`,
  ready: 'Ready',
  unchanged: 'Sent unchanged; it may contain the place where it was taken.',
  retry: (name: string) => `Send ${name} again`,
  remove: (name: string) => `Remove ${name}`,
  tooMany: (count: number) =>
    `Only ${count === 1 ? 'one photo' : `${count} photos`} can go with one ${terms.request}. The others were left out.`,
  /** By the reason for which a file is refused. */
  refused: {
    empty: (name: string) => `${name} is empty. Please choose another photo.`,
    'too-large': (name: string, size: string) =>
      `${name} is larger than ${size}. Please choose a smaller photo.`,
    'too-many-pixels': (name: string) =>
      `${name} has too many pixels for this device. Take a screenshot of it, or choose a smaller photo.`,
    unreadable: (name: string) => `${name} cannot be read. It may be damaged; please choose another photo.`,
    'unsupported-type': (name: string) => `${name} is not a photo. Please choose a JPEG or PNG picture.`,
    heic: (name: string) =>
      `${name} is a HEIC picture, which cannot be read here. Take a screenshot of it, or set the camera to “Most compatible” (JPEG).`,
  },
  failed: (name: string, reason: string) => `${name} was not sent. ${reason}`,
}));
