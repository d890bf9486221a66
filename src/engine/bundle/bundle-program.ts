import { BuildError } from '../../cache/build-error.ts';
import { sentError } from '../../cache/sent-error.ts';
import { endBuildWith } from '../build-failure.ts';
import { compileErrorText } from './compile-error.ts';
import { emptyLedger } from '../../loader/content-ledger.ts';
import { begunReading } from '../../loader/content-loader.ts';
import { isCompilerOnly } from './compiler-only.ts';

/*
 * A process that compiles the page bundle and keeps it: `bundle-process.ts` starts it with the output folder as its argument.
 * It says nothing itself: an error goes to the process that started it, and without that process, it ends.
 */
const [, , outDir = ''] = process.argv;
process.once('disconnect', () => process.exit());
isCompilerOnly.value = true;
// No page is rendered here.
begunReading.value = Promise.resolve(emptyLedger());
endBuildWith.value = fail;
try {
  const { build } = await import('astro');
  await build({ logLevel: 'warn', outDir });
  // Astro leaves its servers running.
  process.exit();
} catch (error) {
  await fail(error);
}

function fail(error: unknown): Promise<never> {
  const text = compileErrorText(error, process.cwd());
  return new Promise(() => {
    process.send?.(sentError(text === undefined ? error : new BuildError(text)), () => process.exit(1));
  });
}
