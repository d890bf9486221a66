import { NUMBERS } from './commands/numbers.ts';
import { runCommand } from './options/run-command.ts';
import { UsageError } from './options/usage-error.ts';

/* `npm run numbers`: counts reads from the logs of the server. */
await runCommand(NUMBERS, async ({ options, operands }) => {
  if (operands.length === 0) throw new UsageError('Name the logs of the server: npm run numbers -- access.log');
  const { by = 'day', days = by === 'week' ? 56 : 7, top = 20, write, json } = options;
  const [{ countReads }, { readsText }, { MOST_READ_FILE, mostReadText }, { writeWhole }] = await Promise.all([
    import('./numbers/reading.ts'),
    import('./numbers/reads-text.ts'),
    import('./numbers/most-read-text.ts'),
    import('../cache/whole-file.ts'),
  ]);
  const { report, unread } = await countReads(process.cwd(), operands, { by, days });
  if (!report) {
    console.error(unread);
    return 1;
  }
  console.log(json ? JSON.stringify(report, undefined, 2) : readsText(report, top));
  if (write) {
    writeWhole(MOST_READ_FILE, mostReadText(report));
    console.error(`Wrote ${MOST_READ_FILE}. The next build shows it.`);
  }
  return 0;
});
