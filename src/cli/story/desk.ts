import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { kindOf } from '../../loader/content-kinds.ts';
import { readFiles } from '../../loader/content-reading.ts';
import { formatProblem } from '../../lib/problem.ts';
import type { Choice } from '../../newsroom/story/choice.ts';
import { UsageError } from '../options/usage-error.ts';

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
  if (!existsSync(path.join(root, 'content/publication.yaml'))) {
    throw new UsageError('There is no content/publication.yaml here. Run this in the folder of the publication.');
  }
  const [reading] = await readFiles(root, ['publication.yaml']);
  if (!reading?.ok) throw new UsageError((reading?.problems ?? []).map(formatProblem).join('\n\n'));
  const { timeZone, lang } = reading.value.data;
  const sections = await readFolder(root, 'sections');
  return {
    timeZone: String(timeZone),
    language: String(lang),
    sections: sections.map(({ id, data }) => ({ ...choiceOf(id, data), wire: data?.['wire'] === true })),
    authors: (await readFolder(root, 'authors')).map(({ id, data }) => choiceOf(id, data)),
  };
}

async function readFolder(root: string, folder: string) {
  const names = existsSync(path.join(root, 'content', folder)) ? readdirSync(path.join(root, 'content', folder)) : [];
  const paths = names.filter((name) => name.endsWith('.yaml')).map((name) => `${folder}/${name}`);
  return (await readFiles(root, paths.sort())).map((reading) => ({
    id: kindOf(reading.path)?.id ?? reading.path,
    data: reading.ok ? reading.value.data : undefined,
  }));
}

function choiceOf(id: string, data: Record<string, unknown> | undefined): Choice {
  return { id, name: typeof data?.['name'] === 'string' ? data['name'] : id };
}
