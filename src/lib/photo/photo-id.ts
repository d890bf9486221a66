/** The id of a photo of a gallery on its page, such as `photo-2`: part of its address. */
export function photoId(index: number): string {
  return `photo-${index + 1}`;
}

/** True for an id that a photo of a gallery may have. */
export function isPhotoId(id: string): boolean {
  return /^photo-\d+$/.test(id);
}
