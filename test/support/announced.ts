/** What the page's live region says. */
export const announced = () => document.querySelector('[data-linli=announcer]')?.textContent ?? '';
