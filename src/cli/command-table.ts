import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { COMMANDS } from './commands.ts';
import { engineReadme, TABLE_END as END, TABLE_START as START } from './generate/engine-readme.ts';

/** The file that holds the table of commands. */
export const README = engineReadme('.');

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
