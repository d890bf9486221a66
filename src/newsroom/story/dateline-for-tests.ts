import type { Dateline } from '../../schema/dateline.ts';
import { datelineView } from './dateline.ts';
import { articleForTests, newsroomForTests } from '../newsroom-for-tests.ts';

/** What a dateline depends on besides itself. */
interface Circumstances {
  lang?: string;
  published?: string;
  type?: 'news' | 'analysis' | 'opinion' | 'live' | 'explainer' | 'obituary' | 'letter';
  /** Of the publication. */
  country?: string;
}

/** The dateline as print sets it: "MADISON, Ala., Feb. 28 (AP)". */
export function printed(dateline: Dateline, { country = 'US', ...fields }: Circumstances = {}): string | undefined {
  const { publication } = newsroomForTests({ publication: { country } });
  const view = datelineView(articleForTests({ dateline, ...fields }), publication);
  if (!view) return undefined;
  const place = [view.city.toUpperCase(), view.region, view.day?.text].filter((part) => part !== undefined).join(', ');
  return view.source === undefined ? place : `${place} (${view.source})`;
}
