import { adminDesk } from './admin/admin-addition.ts';
import { examineSite } from './audit/next-site/site-examiner.ts';
import type { SiteParts } from './engine/site-build.ts';
import { searchIndex } from './search/search-index.ts';

/** What belongs to the site besides its pages, and what looks at the next site. */
export const SITE_PARTS: SiteParts = { additions: [searchIndex, adminDesk], examine: examineSite };
