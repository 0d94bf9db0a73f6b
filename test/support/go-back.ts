/** The page is gone back to, and comes as it was left from the browser's cache. */
export const goBack = () => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

/** The page is looked at again. */
export const lookAgain = () => void document.dispatchEvent(new Event('visibilitychange'));
