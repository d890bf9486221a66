import { asPage, encodedPath } from '../../lib/site-path.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { idAt, kindAt, PAGE_KINDS, type NamedKind } from '../../newsroom/site/addresses.ts';
import { publicAddress, type SiteAddresses } from '../site-addresses.ts';

/**
 * Finds aliases whose address is in use: by a story (even one that is not public yet), a page, a section, a file, or
 * another alias. These are errors: only one of the two can be published there, and old links would lead to the wrong
 * one.
 */
export function takenAliases({ articles }: Content, { owners }: SiteAddresses): Finding[] {
  const claimed = new Map<string, string>();
  return [...articles.values()].flatMap(({ file, data }) =>
    data.frontMatter.aliases.flatMap((alias, index): Finding[] => {
      const address = asPage(encodedPath(alias));
      const other = claimed.get(address);
      if (other === undefined) claimed.set(address, file);
      const owner =
        other ??
        articles.get(idAt('story', address) ?? '')?.file ??
        owners.get(address) ??
        owners.get(encodedPath(alias));
      if (owner === undefined) return [];
      const taken = owner === file ? 'this story already' : owner;
      return [
        {
          rule: 'alias-taken',
          severity: 'error',
          file,
          at: { field: ['aliases', index] },
          what: `The alias \`${alias}\` is taken: ${other === undefined ? 'it is the address of' : 'it is an alias of'} ${taken}.`,
          why: 'Only one of the two can have that address.',
          fix: 'Delete the alias, or give the other a different address.',
        },
      ];
    }),
  );
}

/**
 * Finds files in `public/` that have the address of a page or file of the site. These are errors, because one of the two
 * would be overwritten.
 * @param publicFiles paths from `public/`
 */
export function takenPages(
  content: Content,
  { made }: Pick<SiteAddresses, 'made'>,
  publicFiles: readonly string[],
): Finding[] {
  return publicFiles.flatMap((name): Finding[] => {
    const address = publicAddress(name);
    const file = contentAt(content, address);
    const fault = { rule: 'address-taken', severity: 'error' } as const;
    const why = 'Only one of the two can be published there.';
    if (file !== undefined) {
      const what = `public/${name} has the same address as this file, ${address}.`;
      return [{ ...fault, file, what, why, fix: 'Delete or rename one of them.' }];
    }
    const owner = made.get(address);
    if (owner === undefined || kindAt(address)?.isReplaceable) return [];
    const what = `The address of this file, ${address}, is already taken by ${owner}.`;
    return [{ ...fault, file: `public/${name}`, what, why, fix: 'Delete or rename the file.' }];
  });
}

/** The file of `content/` whose page has an address, also of a story that is not public yet. */
function contentAt(content: Content, address: string): string | undefined {
  for (const [kind, { collection }] of PAGE_KINDS) {
    const id = idAt(kind as NamedKind, address);
    const file = collection && id !== undefined ? content[collection].get(id)?.file : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}
