/** How long the browser may take to fetch what it was given, ms: Safari asks the person first. */
const patience = 60_000;

/** Saves a text as a file. Call it in the handler of a click. */
export function downloadFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  // Never in the page, so its own handlers of clicks on links do not see it.
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), patience);
}

/** Whether files can be saved at all: the web view of WeChat ignores the attempt. Offer to copy instead. */
export function canDownload(userAgent = navigator.userAgent): boolean {
  return !/MicroMessenger/i.test(userAgent);
}

/** A title as the name of a file, without what file systems refuse; it may be empty. */
export const fileNameOf = (title: string) =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 80);
