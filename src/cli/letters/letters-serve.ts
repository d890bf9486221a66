import { flushCompileCache } from 'node:module';
import { serve } from '../../letters/serve.ts';
import type { LettersSettings } from '../../letters/settings.ts';

/**
 * Runs the server until it is asked to end.
 * @returns the exit status
 */
export async function runServer(settings: LettersSettings): Promise<number> {
  const server = await serve(settings, (line) => console.error(line));
  console.log(`The letters server listens at ${server.address}. The data is in ${settings.data}.`);
  flushCompileCache();
  if (settings.mail === undefined)
    console.log('E-mail addresses are accepted without confirmation, because --mail is not set.');
  await new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await server.close();
  return 0;
}
