import type { ReadsReport } from './reads-report.ts';

/** As many as the front page and all section pages can show. */
const LENGTH = 100;

/** The file in `content/` that says which stories were read most. */
export const MOST_READ_FILE = 'content/most-read.yaml';

/** The text of that file. */
export function mostReadText({ from, to, stories }: ReadsReport): string {
  return [
    '# The stories that were read most. `npm run numbers -- --write` replaces this file.',
    `from: ${from}`,
    `to: ${to}`,
    'stories:',
    ...stories.slice(0, LENGTH).map(({ id }) => `  - ${id}`),
    '',
  ].join('\n');
}
