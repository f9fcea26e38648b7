// Where lies what makes a site one that can be installed. These names stay: browsers that know them ask for them again.

export const WORKER_ADDRESS = 'service-worker.js';
export const MANIFEST_ADDRESS = 'manifest.webmanifest';
export const ICON_ADDRESS = 'favicon.svg';
/** For the home screens of phones. */
export const TOUCH_ICON_ADDRESS = 'icon-192.png';
export const LARGE_ICON_ADDRESS = 'icon-512.png';
