import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { FIELD_GUIDE } from '../../schema/generated/field-guide.ts';
import type { Step } from './project-change.ts';

/** Where the demo publication is in the project of a paper: the engine's tests build it there. */
const DEMO_PROJECT = 'tests/ledger';
export const DEMO_FOLDER = `${DEMO_PROJECT}/content`;
/** What the demo is built with: the newsroom may change its own. */
const COPIED = ['astro.config.mjs', 'public'];

/** The address of the demo publication. The domain is reserved, so no paper can have it. */
const DEMO_URL = 'https://larkfieldledger.example';

/** The name of the paper in `content/`; undefined while there is none, or only the demo. */
export function paperName(root: string): string | undefined {
  const { name, url } = publicationIn(root);
  return url === undefined || url === DEMO_URL ? undefined : String(name);
}

/** The workflow that tests Broadsheet itself. */
const ENGINE_WORKFLOW = '.github/workflows/test.yml';

/**
 * The steps that take the demo out of `content/`, and the workflow of Broadsheet's own repository away.
 * @param isKept false to remove the demo
 */
export function demoSteps(root: string, isKept: boolean): Step[] {
  if (publicationIn(root).url !== DEMO_URL) return [];
  const workflow: Step[] = existsSync(path.join(root, ENGINE_WORKFLOW))
    ? [{ kind: 'remove', path: ENGINE_WORKFLOW }]
    : [];
  const names = readdirSync(path.join(root, 'content')).filter((name) => `content/${name}` !== FIELD_GUIDE);
  if (!isKept) return [...workflow, ...names.map((name): Step => ({ kind: 'remove', path: `content/${name}` }))];
  return [
    ...workflow,
    ...names.map((name): Step => ({ kind: 'move', from: `content/${name}`, to: `${DEMO_FOLDER}/${name}` })),
    ...copiedFiles(root).map((file): Step => {
      return { kind: 'write', file: `${DEMO_PROJECT}/${file}`, content: readFileSync(path.join(root, file)) };
    }),
  ];
}

function copiedFiles(root: string): string[] {
  return globSync([...COPIED, ...COPIED.map((name) => `${name}/**`)], { cwd: root })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'));
}

function publicationIn(root: string): { name?: unknown; url?: unknown } {
  const file = path.join(root, 'content/publication.yaml');
  if (!existsSync(file)) return {};
  try {
    return Object(parse(readFileSync(file, 'utf8'))) as { name?: unknown; url?: unknown };
  } catch {
    // A file that cannot be read is not the demo's.
    return { name: 'content/publication.yaml', url: '' };
  }
}
