import { foldedPath, isPlainPath, nameFault } from '../../lib/file-name.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Ledger } from '../content-ledger.ts';
import { allEntries, entriesOf } from '../ledger-entries.ts';

/**
 * The names of files in `public/` and `content/` that some systems cannot have. Fields have rules of their own.
 * @param only the files of `content/` whose names are checked, by path from the project's root; all when left out
 */
export function fileNameProblems(
  ledger: Ledger,
  publicFiles: readonly string[],
  only?: ReadonlySet<string>,
): Problem[] {
  const entries = [...(only ? entriesOf(ledger, only) : allEntries(ledger))];
  const files = entries.map(([, , { file }]) => file);
  const originals = new Map<string, string>();
  const unusable = [...files, ...publicFiles.map((file) => `public/${file}`)].flatMap((file): Problem[] => {
    const fault = unusableName(file);
    return fault ? [{ rule: 'unusable-name', file, line: 1, column: 1, what: `${fault.what}.`, fix: fault.fix }] : [];
  });
  const hasPhotos = entries.some(([kind]) => kind === 'photos');
  const twins = (hasPhotos ? [...ledger.photos.values()] : []).flatMap(({ file }): Problem[] => {
    const other = originals.get(foldedPath(file));
    originals.set(foldedPath(file), file);
    if (other === undefined) return [];
    const what = `The name of this file differs from ${other} only in capitals or in how accents are composed.`;
    const why = 'On many disks, the two are one file.';
    return [{ rule: 'address-taken', file, line: 1, column: 1, what, why, fix: 'Rename one of them.' }];
  });
  return [...unusable, ...twins];
}

function unusableName(file: string): { what: string; fix: string } | undefined {
  if (isPlainPath(file)) return undefined;
  for (const name of file.split('/')) {
    // Windows looks at what is before the first period; so does the site, whose folder is named without the extension.
    const fault = nameFault(name) ?? nameFault(name.replace(/\.(?:md|yaml)$/, ''));
    if (fault) return fault;
  }
  return undefined;
}
