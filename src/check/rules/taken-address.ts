import { asPage, encodedPath } from '../../lib/site-path.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import type { SiteAddresses } from '../site-addresses.ts';

/**
 * Aliases at which something else stands: a story (also one that is not public yet), a page, a section, a file, or another
 * alias. An error: only one of the two can be published there, and the promise that old links go on to work is broken.
 */
export function takenAliases({ articles }: Content, { owners }: SiteAddresses): Finding[] {
  const claimed = new Map<string, string>();
  return [...articles.values()].flatMap(({ file, data }) =>
    data.frontMatter.aliases.flatMap((alias, index): Finding[] => {
      const address = asPage(encodedPath(alias));
      const other = claimed.get(address);
      if (other === undefined) claimed.set(address, file);
      const owner =
        other ?? articles.get(address.slice(1, -1))?.file ?? owners.get(address) ?? owners.get(encodedPath(alias));
      if (owner === undefined) return [];
      const taken = owner === file ? 'this story already' : owner;
      return [
        {
          rule: 'alias-taken',
          severity: 'error',
          file,
          at: { field: ['aliases', index] },
          what: `The alias \`${alias}\` is taken: ${other === undefined ? 'there stands' : 'it is an alias of'} ${taken}.`,
          why: 'Only one of the two can be at that address.',
          fix: 'Delete the alias, or give the other an address of its own.',
        },
      ];
    }),
  );
}

/**
 * Files in `public/` that lie where a page is published. An error: one of the two would be overwritten.
 * @param publicFiles by path from `public/`
 */
export function takenPages({ articles, pages, sections }: Content, publicFiles: readonly string[]): Finding[] {
  return publicFiles.flatMap((name): Finding[] => {
    const id = /^(.+)\/index\.html$/.exec(name)?.[1] ?? '';
    const file = (articles.get(id) ?? pages.get(id) ?? sections.get(id))?.file;
    if (file === undefined) return [];
    return [
      {
        rule: 'address-taken',
        severity: 'error',
        file,
        what: `public/${name} lies at the address of this file, /${id}/.`,
        why: 'Only one of the two can be published there.',
        fix: 'Delete one of them, or give it another name.',
      },
    ];
  });
}
