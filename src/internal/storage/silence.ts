/** How long to wait before a silent device is asked again, ms: longer than the store leaves it alone, then ever longer. */
export const shortestPause = 6000;
export const longestPause = 60_000;
