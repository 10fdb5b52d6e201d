// A photo as large as evidence needs: phones make tens of megabytes, and write into
// them where they were taken, which nobody asked for.
const longest_side = 1920, quality = 0.82;

export async function smaller(file: File): Promise<Blob> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, longest_side / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    return await new Promise<Blob>((done) => canvas.toBlob((made) => done(made ?? file), "image/jpeg", quality));
  } catch {
    return file;
  }
}
