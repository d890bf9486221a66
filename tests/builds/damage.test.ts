import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance } from '../../bench/random.ts';
import { showProgress } from '../long-progress.ts';
import { build, fileDigests, makeProject, mustBuild } from '../project.ts';

/** `npm run test:damage` does a thousand; `DAMAGE_SEED` gives others, so that a long run can go on. */
const DAMAGES = Number(process.env['DAMAGES'] ?? 20);
const SEED = Number(process.env['DAMAGE_SEED'] ?? 5);
/** Files that are damaged before one build. */
const AT_ONCE = 20;
const STORY = 'content/articles/2026/11/good.md';

let folder: string;
/** What builds kept when the story was another one. */
let earlier: string;
/** The story in two versions, and what a clean build makes of each. */
let texts: string[];
let clean: ReadonlyMap<string, string>[];

const at = (file: string) => path.join(folder, file);

beforeAll(() => {
  folder = makeProject();
  const text = readFileSync(at(STORY), 'utf8');
  const other = text
    .replace('headline:', 'headline: Again,')
    .concat('\n## A heading\n\nOne more paragraph about the harbor.\n');
  texts = [text, other];
  clean = texts.map((one) => {
    rmSync(at('dist'), { recursive: true, force: true });
    rmSync(at('.broadsheet'), { recursive: true, force: true });
    writeFileSync(at(STORY), one);
    mustBuild(folder);
    return fileDigests(at('dist'));
  });
  earlier = mkdtempSync(path.join(tmpdir(), 'broadsheet-earlier-'));
  cpSync(at('.broadsheet'), earlier, { recursive: true });
  writeFileSync(at(STORY), text);
  mustBuild(folder);
});
afterAll(() => {
  for (const made of [folder, earlier]) rmSync(made, { recursive: true, force: true });
});

/** The files that builds keep, but not the lock. */
const kept = () => [...fileDigests(at('.broadsheet')).keys()].filter((file) => path.basename(file) !== 'lock').sort();

test(
  `whatever happens to what builds keep, the next build equals a clean one (${DAMAGES} damages)`,
  { timeout: DAMAGES * 60_000 },
  () => {
    const random = chance(SEED);
    for (let done = 0; done < DAMAGES; done += AT_ONCE) {
      const said: string[] = [];
      const files = kept();
      for (let one = 0; one < Math.min(AT_ONCE, DAMAGES - done); one++)
        said.push(damage(random.pick(files), files, random));
      const state = Math.floor(done / AT_ONCE + 1) % 2;
      writeFileSync(at(STORY), texts[state] ?? '');
      const { status, output } = build(folder);
      const what = `seed ${SEED}, from damage ${done}:\n${said.join('\n')}\n${output}`;
      expect(status, what).toBe(0);
      expect(fileDigests(at('dist')), what).toEqual(clean[state]);
      showProgress(Math.min(done + AT_ONCE, DAMAGES), DAMAGES, 'damages');
    }
  },
);

/** Damages a file, and says how. */
function damage(file: string, files: readonly string[], random: ReturnType<typeof chance>): string {
  const target = path.join(at('.broadsheet'), file);
  if (!existsSync(target)) return `${file}: gone already`;
  const bytes = readFileSync(target);
  // The published site has hard links to some of them, so that each is written as a new file.
  const write = (content: Uint8Array) => {
    rmSync(target);
    writeFileSync(target, content);
  };
  const place = random.below(Math.max(1, bytes.length));
  const kinds = {
    flip() {
      if (bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8));
      write(bytes);
    },
    truncate: () => write(bytes.subarray(0, place)),
    delete: () => rmSync(target),
    swap() {
      const other = path.join(at('.broadsheet'), random.pick(files));
      if (!existsSync(other)) return;
      const others = readFileSync(other);
      write(others);
      rmSync(other);
      writeFileSync(other, bytes);
    },
    old() {
      const before = path.join(earlier, file);
      write(existsSync(before) ? readFileSync(before) : Buffer.from('{}'));
    },
  };
  const kind = random.pick(Object.keys(kinds) as (keyof typeof kinds)[]);
  kinds[kind]();
  return `${file}: ${kind}${kind === 'flip' || kind === 'truncate' ? ` at ${place} of ${bytes.length}` : ''}`;
}
