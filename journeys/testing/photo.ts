import sharp from 'sharp'

/** A photograph for a file field: one colour, as large as told, with no content to speak of. */
export async function photoFile(background = 'steelblue', width = 640, height = 480): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width, height, channels: 3, background } }).jpeg().toBuffer() }
}
