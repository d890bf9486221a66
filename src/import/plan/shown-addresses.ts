import type { OldBody, OldMedia } from '../old-paper.ts';

/** The address of a picture anywhere in a body: in HTML, JSON of a block, a shortcode or Markdown. */
const PICTURE = /[^\s"'<>()[\]{}\\,|=]+\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)(?:\?[^\s"'<>()[\]{}\\,|]*)?/gi;
/** Numbers of uploaded files: of a picture, a gallery, and blocks. */
const NUMBERS =
  /wp-image-(\d+)|\bids=["']?([\d,\s]+)|\binclude=["']?([\d,\s]+)|"(?:id|mediaId)":(\d+)|"ids":\[([\d,\s"]+)\]|attachment_(\d+)/g;

/**
 * The addresses of all photos that a body may show: rather too many than one too few.
 * @param base the old address of the post, from which relative ones lead on
 */
export function shownAddresses(
  { text }: OldBody,
  base: string | undefined,
  media: ReadonlyMap<string, OldMedia>,
): string[] {
  const found = new Set<string>();
  for (const [address] of text.matchAll(PICTURE)) {
    const whole = wholeAddress(address.replaceAll('&amp;', '&'), base);
    if (whole !== undefined) found.add(whole);
  }
  for (const [, ...groups] of text.matchAll(NUMBERS)) {
    for (const id of groups.join(',').match(/\d+/g) ?? []) {
      const url = media.get(id)?.url;
      if (url !== undefined) found.add(url);
    }
  }
  return [...found];
}

function wholeAddress(address: string, base: string | undefined): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
