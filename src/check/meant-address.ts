/** Two labels or more, the last of letters: example.com, www.ledger.co.uk, münchen.de:8080. */
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z\d-]+)(?::\d+)?$/iu;
/** File extensions that could be mistaken for a top-level domain. */
const FILE_ENDING =
  /\.(?:html?|php|aspx?|jsp|md|markdown|txt|pdf|rtf|docx?|odt|xlsx?|ods|csv|pptx?|json|xml|ya?ml|zip|jpe?g|png|gif|svg|webp|avif|heic|tiff?|mp[34]|m4a|mov|wav|webm)$/i;
const EMAIL = /^[^\s/?#@:]+@([^\s/?#@:]+)$/;
/** http or https with slashes missing, or with a semicolon instead of the colon. */
const BROKEN_SCHEME = /^https?(?:[:;][/\\]*|[/\\]{2,})/i;

/**
 * Completes an address whose scheme is missing or broken, which browsers would look for on the site itself.
 * @param link a dead link: `www.example.com`, `example.com/a?b`, `desk@example.com`, `https//example.com`
 * @returns `https://www.example.com`, `mailto:desk@example.com`; undefined for anything that looks like a path
 */
export function meantAddress(link: string): string | undefined {
  const written = link.trim();
  if (/^(?:https?:)?\/\//i.test(written)) return undefined;
  const address = written.replace(BROKEN_SCHEME, '').replace(/^[./\\]+(?=www\.)/i, '');
  const [host = ''] = address.split(/[/?#]/, 1);
  if (isDomain(EMAIL.exec(host)?.[1])) return `mailto:${address}`;
  return isDomain(host) ? `https://${address}` : undefined;
}

function isDomain(name: string | undefined): boolean {
  return name !== undefined && DOMAIN.test(name) && !FILE_ENDING.test(name);
}
