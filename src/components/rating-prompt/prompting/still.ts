/**
 * Draws something new and keeps what is in the middle of the window where it is, for a reader who has scrolled. Some
 * engines hold it by themselves; then there is nothing left to move.
 */
export async function drawStill(draw: () => Promise<unknown>): Promise<void> {
  const anchor = scrollY > 0 ? document.elementFromPoint(innerWidth / 2, innerHeight / 2) : null;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  await draw();
  const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - before : 0;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}
