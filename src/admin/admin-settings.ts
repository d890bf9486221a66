import { loadedLedger } from '../loader/content-ledger.ts';
import type { DeskSettings } from '../schema/desk.ts';
import type { CmsSettings } from './config/cms-config.ts';

/** What the desk has to know of the content that was read last. */
export interface DeskContent {
  /** The setting `desk` of the publication. */
  desk: DeskSettings;
  settings: CmsSettings;
}

/** The content that was read last; undefined before it was read, or while the publication has mistakes. */
export function readDeskContent(): DeskContent | undefined {
  const ledger = loadedLedger.value;
  const [publication] = ledger?.publication.values() ?? [];
  if (!ledger || !publication) return undefined;
  const { name, url, timeZone, desk } = publication.data;
  const newsletters = [...ledger.newsletters].map(([id, newsletter]) => ({ id, name: newsletter.data.name }));
  return { desk, settings: { name, url, timeZone, newsletters } };
}
