import type { BodyContext, BodyPhoto } from '../../new-body.ts';
import type { OldBody } from '../../old-paper.ts';

/** Whatever looks like the address of a picture in HTML, Markdown, shortcodes or the cards of Ghost. */
const ATTRIBUTES =
  /(?:\s(?:src|href|data-(?:src|lazy-src|orig-file|original|full-url))\s*=\s*\\?["']?|"(?:src|fileName|imageSrc|backgroundImageSrc|productImageSrc)"\s*:\s*"|\]\(\s*<?|\]:\s*<?)([^\s"'<>)\\]+)/gi;
/** Addresses with spaces, which only quotation marks and angle brackets hold together. */
const SPACED =
  /(?:\s(?:src|href|data-(?:src|lazy-src|orig-file|original|full-url))\s*=\s*\\?["']|"(?:src|fileName|imageSrc|backgroundImageSrc|productImageSrc)"\s*:\s*"|\]\(\s*<)([^"'<>\\\n]{1,1000}\s[^"'<>\\\n]{1,1000})(?=\\?["'>])/gi;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)(?:[?#]|$)/i;
const IMAGE_TAG = /<img\s[^>]*>|!\[[^\]\n]*\]\(\s*<?([^\s"'<>)]+)/gi;
/** The ids of attachments, in classes, attributes of blocks and shortcodes. */
const IDS = /\bwp-image-(\d+)|\b(?:ids|include)=\\?["“”″]?([\d,\s]+)|"id":(\d+)|data-(?:attachment-)?id=["']?(\d+)/g;

/**
 * Every photo that a body may show, found by a quick look: more than the conversion will ask for, and none less.
 * @returns their addresses as the conversion passes them to `photoPath`
 */
export function bodyPhotos(
  { text }: OldBody,
  { origin, address, mediaOf }: Pick<BodyContext, 'origin' | 'address' | 'mediaOf'>,
): BodyPhoto[] {
  const photos = new Map<string, BodyPhoto>();
  const decoded = text.includes('__GHOST_URL__') ? text.replaceAll('__GHOST_URL__', origin ?? '') : text;
  const add = (written: string) => {
    const plain = written.replaceAll('&amp;', '&').replace(/^\/\//, 'https://');
    const url = URL.parse(plain, address ?? origin)?.href ?? plain;
    if (!url.startsWith('data:') && !photos.has(url)) photos.set(url, { url });
  };
  for (const [, written = ''] of decoded.matchAll(ATTRIBUTES)) if (PICTURE.test(written)) add(written);
  for (const [, written = ''] of decoded.matchAll(SPACED)) if (PICTURE.test(written)) add(written.trim());
  for (const [tag, written] of decoded.matchAll(IMAGE_TAG)) {
    const source = written ?? /\ssrc\s*=\s*["']?([^\s"'>]+)/i.exec(tag)?.[1];
    if (source !== undefined) add(source);
  }
  for (const ids of decoded.matchAll(IDS)) {
    for (const id of ids
      .slice(1)
      .join(' ')
      .split(/[\s,]+/)) {
      const media = id === '' ? undefined : mediaOf(id);
      if (media && PICTURE.test(media.url) && !photos.has(media.url)) photos.set(media.url, { ...media });
    }
  }
  return [...photos.values()];
}
