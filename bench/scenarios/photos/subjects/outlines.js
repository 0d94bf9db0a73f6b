/** The signs on both buttons, on a grid of 24 px. */
export const outlines = {
  camera: 'M3 8h4.5l1.5-2.5h6L16.5 8H21v11.5H3ZM8.5 13.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0',
  album: 'M3.5 4.5h17v15h-17ZM3.5 16l5-5 4.5 4.5 2.5-2.5 5 4.5',
};
