import { refusal } from './refusal.ts';

/** Why a text is no web address. */
export function refusedWebAddress(text: string): string {
  const full = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined;
  return refusal(
    'is not a web address that begins with https://',
    full === undefined ? 'Write the whole address, such as https://www.example.com/.' : `Write ${full}.`,
  );
}

/** Why a text is no path of this site. */
export function refusedSitePath(text: string): string {
  const path = /^(?:https?:\/\/[^/]+)?\/*([^\s\\?#]+)$/.exec(text)?.[1];
  const fix =
    path === undefined
      ? 'Write what stands behind the name of the site, without spaces, ? and #: /old/path/.'
      : `Write /${path}, or whatever stood behind the name of the site.`;
  return refusal('is not a path of this site', fix);
}

/** Why a text is not the id of a story. */
export function refusedStoryId(text: string): string {
  const id = /(\d{4}\/\d{2}\/[a-z0-9-]+)(?:\.md|\/)?$/.exec(text)?.[1];
  const fix = `Write year, month and the name of its file, without .md: ${id ?? '2026/11/coast-road-closed'}.`;
  return refusal('is not the path of a story', fix);
}

/** Why a text is no path of a photo. */
export function refusedPhotoPath(text: string): string {
  const example = './coast-road.jpg beside the story, or /photos/coast-road.jpg';
  if (/^[a-z]+:\/\//i.test(text)) {
    return refusal('lies elsewhere on the web', `Put the photo into content/photos and write its path: ${example}.`);
  }
  if (!/\.(?:jpe?g|png|webp)$/i.test(text)) {
    return refusal('is not a JPEG, PNG or WebP photo', `Export it as one of these and write its path: ${example}.`);
  }
  if (/\s/.test(text)) {
    const fix = `Rename the file with hyphens in place of the spaces: ${text.replaceAll(/\s+/g, '-')}.`;
    return refusal('has a space in it', fix);
  }
  return refusal('is not the path of a photo', `Write ${example}.`);
}

/** Why a text is no e-mail address. */
export function refusedEmail(text: string): string {
  const bare = text.replace(/^mailto:/i, '');
  return refusal('is not an e-mail address', `Write it like ${bare === text ? 'editor@example.com' : bare}.`);
}
