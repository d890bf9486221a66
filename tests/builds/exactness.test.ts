import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, fileDigests, makeCleanProject, makeProject } from '../project.ts';
import { RandomEditor } from './random-editor.ts';

/** A short run belongs to `npm test`; `npm run test:exact` makes 200 edits. */
const EDITS = Number(process.env['EXACT_EDITS'] ?? 8);
const SEED = Number(process.env['EXACT_SEED'] ?? 7);
const BURST = 8;
const STORIES = 60;

/** Milliseconds: a guard against hangs, five minutes for each edit. */
const GUARD = EDITS * 300_000;

let folder: string;
let editor: RandomEditor;

beforeAll(() => {
  folder = makeProject();
  editor = new RandomEditor(folder, SEED);
  editor.fill(STORIES);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  `after each burst of edits the incremental site is byte for byte the site of a clean build (${EDITS} edits, seed ${SEED})`,
  { timeout: GUARD },
  () => {
    expect(build(folder).output).toContain('rendered');
    for (let made = 0; made < EDITS; made += BURST) {
      const edits = Array.from({ length: BURST }, () => editor.edit());
      const at = { BUILD_TIME: editor.now };
      const incremental = build(folder, at);
      expect(incremental.status, `${edits.join('\n')}\n${incremental.output}`).toBe(0);
      const clean = cleanCopy();
      expect(build(clean, at).status).toBe(0);
      expect(fileDigests(path.join(folder, 'dist')), edits.join('\n')).toEqual(fileDigests(path.join(clean, 'dist')));
      rmSync(clean, { recursive: true });
    }
  },
);

/** The same project without anything that a build has left. */
function cleanCopy(): string {
  const clean = makeCleanProject(path.join(folder, 'content'));
  rmSync(path.join(clean, 'src'), { recursive: true });
  cpSync(path.join(folder, 'src'), path.join(clean, 'src'), { recursive: true });
  return clean;
}
