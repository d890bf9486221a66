import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { kindOf } from '../../loader/content-kinds.ts';
import { readFile } from '../../loader/content-reading.ts';
import type { Choice } from '../../newsroom/story/choice.ts';
import { readPublication } from '../files/publication-file.ts';

/** What has to be known of a publication to begin a story in it. */
export interface Desk {
  timeZone: string;
  language: string;
  sections: (Choice & { wire: boolean })[];
  authors: Choice[];
}

/**
 * Reads the publication, its sections and its authors, and nothing else of `content/`.
 * @throws UsageError when the publication cannot be read; of a section or author that cannot, the id is enough
 */
export async function openDesk(root: string): Promise<Desk> {
  const { timeZone, lang } = await readPublication(root);
  const sections = await readFolder(root, 'sections');
  return {
    timeZone,
    language: lang,
    sections: sections.map(({ id, data }) => ({ id, name: data?.name ?? id, wire: data?.wire ?? false })),
    authors: (await readFolder(root, 'authors')).map(({ id, data }) => ({ id, name: data?.name ?? id })),
  };
}

/** The files of a kind, by id; without data where a file cannot be read. */
async function readFolder<Name extends 'sections' | 'authors'>(root: string, kind: Name) {
  const folder = path.join(root, 'content', kind);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const ids = files.flatMap((file) => {
    const found = kindOf(`${kind}/${file}`);
    return found?.kind === kind ? [found.id] : [];
  });
  return Promise.all(
    ids.map(async (id) => {
      const { reading } = await readFile(root, kind, id);
      return { id, data: reading.ok ? reading.value.data : undefined };
    }),
  );
}
