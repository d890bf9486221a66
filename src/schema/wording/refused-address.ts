import { refusal } from './refusal.ts';

/** Explains the refusal of a web address. */
export function refusedWebAddress(text: string): string {
  const full = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined;
  return refusal(
    'is not a web address that begins with https://',
    full === undefined ? 'Write the whole address, such as https://www.example.com/.' : `Write ${full}.`,
  );
}

/** Explains the refusal of a path on this site. */
export function refusedSitePath(text: string): string {
  const path = /^(?:https?:\/\/[^/]+)?\/*([^\s\\?#]+)$/.exec(text)?.[1];
  const fix =
    path === undefined
      ? 'Write only the part after the site name, without spaces, ? or #: /old/path/.'
      : `Write /${path}, or whatever came after the site name.`;
  return refusal('is not a path on this site', fix);
}

/** Explains the refusal of a story id. */
export function refusedStoryId(text: string): string {
  const id = /(\d{4}\/\d{2}\/[a-z0-9-]+)(?:\.md|\/)?$/.exec(text)?.[1];
  const fix = `Write the year, the month and the file name without .md: ${id ?? '2026/11/coast-road-closed'}.`;
  return refusal('is not the path of a story', fix);
}

/** Explains the refusal of a photo path, with the name of that photo in the examples. */
export function refusedPhotoPath(text: string): string {
  const name = photoName(text);
  const example = `./${name} for a photo next to the story, or /photos/${name} for one in content/photos`;
  if (/^[a-z]+:\/\//i.test(text)) {
    return refusal('is on another website', `Save the photo in content/ and write its path: ${example}.`);
  }
  if (!PHOTO_ENDING.test(text)) {
    return refusal(
      'is not a JPEG, PNG or WebP photo',
      `Export it in one of these formats and write its path: ${example}.`,
    );
  }
  if (/\s/.test(text)) {
    const folder = text.slice(0, text.lastIndexOf('/') + 1);
    return refusal('contains a space', `Rename the file to ${name}, and write ${folder}${name}.`);
  }
  return refusal('is not the path of a photo', `Write ${example}.`);
}

const PHOTO_ENDING = /\.(?:jpe?g|png|webp)$/i;

/**
 * A name for the file of a photo that works everywhere, also between the parentheses of Markdown: `harbor-1.jpg` for `Harbor (1).jpg`.
 */
export function photoName(text: string): string {
  const [file = ''] = /[^/\\]*$/.exec(text.replace(/[?#].*$/, '')) ?? [];
  const ending = PHOTO_ENDING.exec(file)?.[0] ?? '.jpg';
  const words = file
    .replace(/\.\w+$/, '')
    .split(/[^\p{L}\p{N}._]+/u)
    .filter((word) => word !== '');
  return `${words.length === 0 ? 'coast-road' : words.join('-')}${ending}`;
}

/** Explains the refusal of an account in the fediverse, which many write as its web address or without the first @. */
export function refusedFediverseAccount(text: string): string {
  const [, host, user] = /^https?:\/\/([^/]+)\/(?:users\/)?@?([\w.-]+)\/?$/.exec(text) ?? [];
  const account = host === undefined ? /^[\w.-]+@[\w-]+(?:\.[\w-]+)+$/.exec(text)?.[0] : `${user}@${host}`;
  const fix = account === undefined ? 'Write user and server, such as @jane@mastodon.social.' : `Write "@${account}".`;
  return refusal('is not an account in the fediverse', fix);
}

/** Explains the refusal of an e-mail address. */
export function refusedEmail(text: string): string {
  const bare = text.replace(/^mailto:/i, '');
  return refusal('is not an e-mail address', `Write ${bare === text ? 'something like editor@example.com' : bare}.`);
}
