import { findOnPath } from './find-chromium.mjs';

/** @returns {string | undefined} the CalDAV server Radicale, as Debian installs it */
export const findRadicale = () => findOnPath(['radicale']);
