import type { Content } from '../newsroom/content.ts';
import { openNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import { BuildError } from './build-error.ts';
import { readLedger, type Ledger } from './content-ledger.ts';
import { handoff } from './handoff.ts';
import { rememberDigest } from './page-key.ts';

let opened: Newsroom | undefined;

/**
 * The newsroom as of the build's one instant: `BUILD_TIME` (ISO 8601 with offset), else the clock at the first call.
 * A build opens it once; the dev server opens it anew for each page, so that it shows what was just saved.
 */
export function openEdition(): Newsroom {
  if (import.meta.env.DEV || !opened)
    opened = openNewsroom(contentOf(handoff().ledger ?? readLedger(process.cwd())), buildTime());
  return opened;
}

function contentOf(ledger: Ledger): Content {
  // The ledger holds what the schemas put out, which is what Content promises.
  const content = ledger as unknown as Content;
  for (const [id, { fieldsDigest }] of ledger.articles) {
    const fields = content.articles.get(id)?.data.frontMatter;
    if (fields) rememberDigest(fields, fieldsDigest);
  }
  return content;
}

function buildTime(): number {
  const written = process.env['BUILD_TIME'];
  if (written === undefined || written === '') return Date.now();
  const time = Date.parse(written);
  if (Number.isNaN(time)) {
    throw new BuildError(`BUILD_TIME is "${written}", which is not a date and time such as 2026-11-23T06:30:00-05:00.`);
  }
  return time;
}
