import type { Problem } from '../../lib/problem.ts';
import { isReserved } from '../../newsroom/site/addresses.ts';
import type { Ledger } from '../content-ledger.ts';
import { fieldPlace } from '../content-source.ts';

/** Finds words in `addresses` of the publication that the site cannot use, because something else has that address. */
export function addressNameProblems(root: string, ledger: Ledger): Problem[] {
  const publication = ledger.publication.get('publication');
  const named = Object.entries(publication?.data.addresses ?? {}) as [word: string, name: string][];
  return named.flatMap(([word, name], index): Problem[] => {
    const twice = named.slice(0, index).find(([, other]) => other === name)?.[0];
    const owner = twice === undefined ? ownerOf(name, word, ledger) : `\`${twice}\` has the same name`;
    if (!publication || owner === undefined) return [];
    return [
      {
        rule: 'address-taken',
        file: publication.file,
        ...fieldPlace(root, publication.file, ['addresses', word]),
        what: `\`${word}\` cannot be named \`${name}\`: ${owner}.`,
        fix: 'Choose another word.',
      },
    ];
  });
}

function ownerOf(name: string, word: string, { sections, pages }: Ledger): string | undefined {
  if (name === word) return undefined;
  if (isReserved(name)) return `/${name}/ is reserved for another page of the site`;
  const file = sections.get(name)?.file ?? pages.get(name)?.file;
  return file && `/${name}/ is the address of ${file}`;
}
