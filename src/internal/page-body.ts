/** The page's body. Not `document.body`: forms and images of that name stand in its way. */
export const pageBody = (): HTMLElement => document.querySelector('body')!;
