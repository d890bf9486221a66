/** A percent sign that does not begin an escape. */
const LONE_PERCENT = /%(?![0-9a-f]{2})/gi;
/** Characters that cannot be in a file name, or would split it. */
const NO_NAME = /[/\p{Cc}]/u;

/**
 * Normalizes a path on this site as browsers request it, so that two spellings of one address give the same text: `.`
 * and `..` resolved, no empty parts, UTF-8 percent-encoded and nothing else.
 * @param path begins with a slash: `/straße/`, `/stra%C3%9Fe/`
 */
export function encodedPath(path: string): string {
  const { pathname } = new URL(path.replaceAll(LONE_PERCENT, '%25').replace(/^\/+/, '/'), 'http://localhost');
  return pathname
    .replaceAll(/\/{2,}/g, '/')
    .split('/')
    .map(encodedName)
    .join('/');
}

/**
 * The path as servers look for it on disk: {@link encodedPath} with the percent-encoding decoded.
 * @returns undefined where no file can have that name: it is not UTF-8, as in addresses of old systems, or has a slash
 * or a control character in one of its parts
 */
export function decodedPath(path: string): string | undefined {
  const names = encodedPath(path).split('/').map(decodedName);
  return names.includes(undefined) ? undefined : names.join('/');
}

/**
 * Adds a slash at the end of a path, unless it names an HTML file: `/old/story.html`. Any other extension gets one too:
 * a page in a file named `story.php` would be offered as a download.
 */
export function asPage(path: string): string {
  return path.endsWith('/') || /\.html?$/i.test(path) ? path : `${path}/`;
}

function encodedName(name: string): string {
  const decoded = decodedName(name);
  return decoded === undefined ? name : encodeURI(decoded).replaceAll(/[?#]/g, encodeURIComponent);
}

function decodedName(name: string): string | undefined {
  try {
    const decoded = decodeURIComponent(name);
    return NO_NAME.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
