import { kindOf } from '../../loader/content-kinds.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';

/**
 * The address of the form in which a file is edited in the browser: src/admin/config/cms-config.ts names the collections.
 * @param file path from the project's root
 * @returns undefined for a file that has no form, such as a photo
 */
export function formLink(file: string): string | undefined {
  const found = file.startsWith('content/') ? kindOf(file.slice('content/'.length)) : undefined;
  if (!found || !(found.kind in FILE_KINDS)) return undefined;
  const { kind, id } = found as { kind: keyof typeof FILE_KINDS; id: string };
  return `${addressOf('admin')}#/collections/${entryPlace(kind, id)}`;
}

function entryPlace(kind: keyof typeof FILE_KINDS, id: string): string {
  if (!FILE_KINDS[kind].place.includes('<')) return `settings/entries/${kind}`;
  if (kind !== 'editions') return `${kind}/entries/${id}`;
  const [newsletter = '', ...name] = id.split('/');
  return `editions-${newsletter}/entries/${name.join('/')}`;
}
