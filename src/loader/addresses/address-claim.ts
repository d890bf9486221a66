import { foldedPath } from '../../lib/file-name.ts';
import { asPage, decodedPath, encodedPath } from '../../lib/site-path.ts';
import { isPattern } from '../../newsroom/site/site-redirects.ts';
import type { FieldPath } from '../../schema/wording/schema-place.ts';
import type { Content } from '../../newsroom/content.ts';

/** An address that an editor chooses besides those of the files of `content/`. */
export interface AddressClaim {
  sort: 'alias' | 'redirect' | 'file';
  /** As the editor wrote it. */
  text: string;
  /** Decoded and folded. */
  address: string;
  /** Path from the project's root. */
  file: string;
  /** Left out for a file of `public/`. */
  field?: FieldPath;
}

/** The content in which editors choose addresses. */
type ClaimingContent = Pick<Content, 'articles' | 'publication' | 'redirects'>;

/** Every such address: of the files of `public/`, whose paths from there are given, then aliases, then redirects. */
export function addressClaims(content: ClaimingContent, publicFiles: readonly string[]): AddressClaim[] {
  return [...publicClaims(publicFiles), ...aliasClaims(content), ...redirectClaims(content)];
}

/** The folders of an address, without slashes at their ends: `/a` and `/a/b` for `/a/b/` and for `/a/b/c.html`. */
export function foldersAbove(address: string): string[] {
  const parts = address.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

function publicClaims(files: readonly string[]): AddressClaim[] {
  return files.map((file) => ({
    sort: 'file',
    text: `/${file}`,
    address: foldedPath(`/${file}`).replace(/\/index\.html$/, '/'),
    file: `public/${file}`,
  }));
}

function* aliasClaims({ articles }: ClaimingContent): Generator<AddressClaim> {
  for (const { file, data } of articles.values()) {
    const { aliases } = data.frontMatter;
    if (aliases.length === 0) continue;
    for (const [index, text] of aliases.entries())
      yield { sort: 'alias', text, address: claimedAddress(text), file, field: ['aliases', index] };
  }
}

/** An entry with a `*` has no file of its own: the check compares it with all addresses. */
function redirectClaims({ publication, redirects }: ClaimingContent): AddressClaim[] {
  return [...publication.values(), ...redirects.values()].flatMap(({ file, data }) =>
    data.redirects.flatMap(({ from }, index): AddressClaim[] => {
      const address = isPattern(from) ? undefined : claimedAddress(from);
      return address === undefined
        ? []
        : [{ sort: 'redirect', text: from, address, file, field: ['redirects', index, 'from'] }];
    }),
  );
}

/** An old address, decoded and folded: {@link AddressClaim.address}. */
export function claimedAddress(text: string): string {
  const page = asPage(encodedPath(text));
  return foldedPath(decodedPath(page) ?? page).replace(/\/index\.html$/, '/');
}
