declare global {
  interface Window {
    hasUsualPatience?: boolean;
  }
}

/** From now on elements wait for the device as long as they do for people, until the function is called: see `patient-page.js`. */
export function haveUsualPatience(): () => void {
  window.hasUsualPatience = true;
  return () => void (window.hasUsualPatience = false);
}
