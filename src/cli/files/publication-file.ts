import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../../lib/problem.ts';
import { readFile } from '../../loader/content-reading.ts';
import type { Publication } from '../../schema/publication.ts';
import { UsageError } from '../options/usage-error.ts';

/**
 * Reads `content/publication.yaml`, and nothing else of `content/`.
 * @param root the project's root
 * @throws UsageError when there is none, or it has a problem
 */
export async function readPublication(root: string): Promise<Publication> {
  if (!existsSync(path.join(root, 'content/publication.yaml')))
    throw new UsageError('There is no content/publication.yaml here. Run this in the folder of the publication.');
  const { reading } = await readFile(root, 'publication', 'publication');
  if (!reading.ok) throw new UsageError(reading.problems.map(formatProblem).join('\n\n'));
  return reading.value.data;
}
