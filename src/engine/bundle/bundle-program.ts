import { readFileSync } from 'node:fs';
import { BuildError } from '../../cache/build-error.ts';
import { sentError, type SentError } from '../../cache/sent-error.ts';
import { endBuildWith } from '../build-failure.ts';
import type { Compiled } from './bundle-process.ts';
import { compileErrorText } from './compile-error.ts';
import { compilerOnly } from './compiler-only.ts';
import { isPlainConfiguration, plainConfiguration } from '../setup/plain-configuration.ts';

/*
 * A process that compiles the page bundle and copies it: `bundle-process.ts` starts it with the output folder as its argument.
 * It says nothing itself: its entry or an error goes to the process that started it, and without that process, it ends.
 */
const [, , outDir = ''] = process.argv;

/**
 * Astro would start a dev server that loads the collections and writes types for editors. No page reads a collection. This option
 * of Astro's build is not documented; without it, the bundle is the same and takes twice as long.
 */
const WITHOUT_CONTENT = { devOutput: false, sync: false };

process.once('disconnect', () => process.exit());
const made: NonNullable<typeof compilerOnly.value> = {};
compilerOnly.value = made;
endBuildWith.value = fail;
try {
  const isPlain = isPlainConfiguration(readFileSync('astro.config.mjs', 'utf8'));
  const { build } = await import('astro');
  await build({ logLevel: 'warn', outDir, ...(isPlain && (await plainConfiguration())) }, WITHOUT_CONTENT);
  const { entry } = made;
  if (entry === undefined) throw new Error('Astro has not compiled the page bundle.');
  // Astro leaves its servers running.
  send({ entry }, 0);
} catch (error) {
  await fail(error);
}

async function fail(error: unknown): Promise<never> {
  const text = compileErrorText(error, process.cwd());
  send(sentError(text === undefined ? error : new BuildError(text)), 1);
  return new Promise(() => undefined);
}

function send(message: Compiled | SentError, status: number): void {
  process.send?.(message, () => process.exit(status));
}
