/** Whether it leads elsewhere, asked with `redirect: 'manual'`. Browsers do not show where, and say 0 for the status. */
export const isRedirect = ({ status }: Response): boolean =>
  [0, 300, 301, 302, 303, 307, 308].includes(status);
