import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { COMMANDS } from './commands.ts';

/** The file that holds the table of commands. */
export const README = 'README.md';

const START = '<!-- Commands, generated from src/cli/commands/ by npm run generate: do not edit. -->';
const END = '<!-- End of commands -->';

/**
 * The README with its table of commands as `src/cli/commands/` describes them.
 * @throws when the README lacks one of the two comments around the table
 */
export async function readmeText(): Promise<string> {
  const text = readFileSync(README, 'utf8');
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${README} needs the comments ${START} and ${END}.`);
  const rows = COMMANDS.map(({ name, summary }) => `| \`npm run ${name}\` | ${summary} |`);
  const table = ['| command | what it does |', '| --- | --- |', ...rows].join('\n');
  const config = await resolveConfig(README);
  return format(`${before}${START}\n\n${table}\n\n${END}${after}`, { ...config, parser: 'markdown' });
}
