/** A photo as a file, drawn here: a grey wall with a brown stain. */
export async function photoFile(name: string, width = 1200, height = 900): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#d9d2c5';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#8d7b62';
  context.fillRect(width / 3, height / 3, width / 3, height / 4);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return new File([blob!], name, { type: 'image/jpeg' });
}
