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

/** Explains the refusal of a photo path. */
export function refusedPhotoPath(text: string): string {
  const example = './coast-road.jpg for a photo next to the story, or /photos/coast-road.jpg for one in content/photos';
  if (/^[a-z]+:\/\//i.test(text)) {
    return refusal('is on another website', `Save the photo in content/ and write its path: ${example}.`);
  }
  if (!/\.(?:jpe?g|png|webp)$/i.test(text)) {
    return refusal(
      'is not a JPEG, PNG or WebP photo',
      `Export it in one of these formats and write its path: ${example}.`,
    );
  }
  if (/\s/.test(text)) {
    const fix = `Rename the file with hyphens instead of spaces: ${text.replaceAll(/\s+/g, '-')}.`;
    return refusal('contains a space', fix);
  }
  return refusal('is not the path of a photo', `Write ${example}.`);
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
