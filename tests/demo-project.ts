import { existsSync } from 'node:fs';
import path from 'node:path';
import { sitePlace } from '../src/cache/build-folder.ts';

/** The project's root. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** The folder into which `npm run init` moves the demo publication, to make room for a newsroom's own. */
const MOVED = path.join(ROOT, 'tests/ledger');

/** The folder with the demo publication: its `content/`, its `public/` and its configuration. */
export const DEMO = existsSync(MOVED) ? MOVED : ROOT;

/** The project in which the demo publication is built for the tests; `dist/` of this one is left alone. */
export const DEMO_PROJECT = path.join(ROOT, '.broadsheet/demo');

/** The address of the demo publication. */
export const ORIGIN = 'https://larkfieldledger.example';

/** The site of the demo publication. */
export const SITE = path.join(DEMO_PROJECT, 'dist');

/** The build data of that site. */
export const DEMO_PLACE = sitePlace(DEMO_PROJECT, SITE);
