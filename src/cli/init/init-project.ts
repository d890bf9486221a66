import { formatProblem } from '../../lib/problem.ts';
import { kindOf, KINDS } from '../../loader/content-kinds.ts';
import { isReadmeOfEngine } from '../generate/engine-readme.ts';
import { UsageError } from '../options/usage-error.ts';
import { settle, type Ask } from '../terminal/question.ts';
import { readYes } from '../terminal/yes-or-no.ts';
import { demoSteps, paperName } from './demo.ts';
import { keptFiles, recordFiles, staleFiles } from './earlier-paper.ts';
import { engineEdits } from './engine-edits.ts';
import { engineTestPaths } from './engine-tests.ts';
import { hostWorkflows } from './host-workflows.ts';
import type { InitOptions } from './init-options.ts';
import type { Hosting, Paper } from './paper.ts';
import { paperFiles, type Files } from './paper-files.ts';
import { askPaper } from './paper-questions.ts';
import { changeProject, overwrittenFiles, type Step } from './project-change.ts';
import { systemDefaults } from './system-defaults.ts';

/** The result of `npm run init`. */
export type InitOutcome =
  | { kind: 'already'; name: string }
  | { kind: 'refused' }
  | {
      kind: 'done';
      name: string;
      /** The story that shows what one can be. It is published with the next build. */
      story: string;
      /** A draft for each other section, to be written over. */
      drafts: readonly string[];
      written: number;
      hosting: Hosting;
      waiting: Paper['waiting'];
      /** Files of an earlier paper that are still there, by path from the project's root. */
      kept: readonly string[];
    };

/**
 * Makes a project somebody's own paper: the demo goes, a paper comes. Nothing is changed before everything is known
 * and checked, and a failure leaves the project as it was.
 * @param root the project's root
 * @param now milliseconds since 1970
 * @param ask undefined where nobody can be asked
 * @throws UsageError when something is missing or wrong, and when files would be overwritten and nobody can be asked
 */
export async function initProject(
  root: string,
  options: InitOptions,
  now: number,
  ask: Ask | undefined,
): Promise<InitOutcome> {
  const name = paperName(root);
  if (name !== undefined && !options.force) return { kind: 'already', name };
  const { paper, texts } = await askPaper(options, systemDefaults(root), now, options.yes ? undefined : ask);
  const files: Files = new Map([...paperFiles(paper, texts, now), ...hostWorkflows(paper.host)]);
  await refuseProblems(files, paper);
  const removed = options['without-engine-tests'] ? engineTestPaths(root) : undefined;
  const edits = engineEdits(root, removed);
  const stale = name === undefined ? [] : staleFiles(root, files);
  const steps: Step[] = [
    ...demoSteps(root, removed === undefined),
    ...[...stale, ...(removed ?? [])].map((path): Step => ({ kind: 'remove', path })),
    ...[...edits, ...files].map(([file, content]): Step => ({ kind: 'write', file, content })),
  ];
  // Edits change files of the engine, and the README of the engine is kept elsewhere.
  const isLost = (file: string) => !edits.has(file) && !(file === 'README.md' && isReadmeOfEngine(root));
  const overwritten = overwrittenFiles(root, steps).filter(isLost);
  const isAllowed = overwritten.length === 0 || options.force || options.yes || (await mayOverwrite(overwritten, ask));
  if (!isAllowed) return { kind: 'refused' };
  const kept = name === undefined ? [] : keptFiles(root, files, stale);
  changeProject(root, steps);
  recordFiles(root, files);
  const stories = [...files.keys()].filter((file) => file.startsWith('content/articles/') && file.endsWith('.md'));
  const story = stories.find((file) => file.endsWith(`/${texts.words.story}.md`)) ?? '';
  return {
    kind: 'done',
    name: paper.name,
    story,
    drafts: stories.filter((file) => file !== story),
    written: files.size,
    hosting: { host: paper.host, place: paper.place },
    waiting: paper.waiting,
    kept,
  };
}

/** Asks whether files may be overwritten. @throws UsageError where nobody can be asked */
function mayOverwrite(files: readonly string[], ask: Ask | undefined): Promise<boolean> {
  const list = files.map((file) => `  ${file}`).join('\n');
  if (!ask) {
    throw new UsageError(
      `These files would be overwritten:\n${list}\nNothing was changed. Add --force to overwrite them.`,
    );
  }
  return settle(undefined, ask, {
    question: `These files already exist:\n${list}\nOverwrite them (yes or no): `,
    option: '--force',
    fallback: 'no',
    read: readYes,
  });
}

/** Checks the new files as a build would. @throws UsageError with every problem */
async function refuseProblems(files: Files, { timeZone, language }: Paper): Promise<void> {
  const problems = [];
  for (const [file, content] of files) {
    const found = kindOf(file.replace(/^content\//, ''));
    if (!found || !file.startsWith('content/')) continue;
    const reading = await KINDS[found.kind].read(file, Buffer.from(content), { timeZone, language });
    if (!reading.ok) problems.push(...reading.problems);
  }
  if (problems.length > 0) throw new UsageError(problems.map(formatProblem).join('\n\n'));
}
