import { BuildError } from '../../cache/build-error.ts';
import { sentError } from '../../cache/sent-error.ts';
import { endBuildWith } from '../build-failure.ts';
import { compileErrorText } from './compile-error.ts';
import { isCompilerOnly } from './compiler-only.ts';

/*
 * A process that compiles the page bundle and keeps it: `bundle-process.ts` starts it with the output folder as its argument.
 * It says nothing itself: an error goes to the process that started it, and without that process, it ends.
 */
const [, , outDir = ''] = process.argv;

/**
 * Astro would start a dev server that loads the collections and writes types for editors. No page reads a collection. This option
 * of Astro's build is not documented; without it, the bundle is the same and takes twice as long.
 */
const WITHOUT_CONTENT = { devOutput: false, sync: false };

process.once('disconnect', () => process.exit());
isCompilerOnly.value = true;
endBuildWith.value = fail;
try {
  const { build } = await import('astro');
  await build({ logLevel: 'warn', outDir }, WITHOUT_CONTENT);
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
