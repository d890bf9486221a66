import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A change to the project; all paths are from its root. */
export type Step =
  | { kind: 'move'; from: string; to: string }
  | { kind: 'remove'; path: string }
  | { kind: 'write'; file: string; content: string | Uint8Array };

/** Where removed and overwritten files wait until all steps are done. */
const ASIDE = '.broadsheet/init';

/** The files that the steps would overwrite and that are neither moved away nor removed by an earlier step. */
export function overwrittenFiles(root: string, steps: readonly Step[]): string[] {
  const gone: string[] = [];
  return steps.flatMap((step) => {
    if (step.kind === 'remove') gone.push(step.path);
    if (step.kind === 'move') gone.push(step.from);
    const place = placeOf(step);
    if (step.kind === 'remove' || !existsSync(path.join(root, place)) || isDone(root, step)) return [];
    return gone.some((freed) => place === freed || place.startsWith(`${freed}/`)) ? [] : [place];
  });
}

/**
 * Carries out all steps. When one fails, the project is made what it was, and the error is thrown.
 * @param root the project's root
 */
export function changeProject(root: string, steps: readonly Step[]): void {
  const undo: (() => unknown)[] = [];
  const at = (file: string) => path.join(root, file);
  let count = 0;

  function makeFolder(folder: string): void {
    if (existsSync(folder)) return;
    makeFolder(path.dirname(folder));
    mkdirSync(folder);
    undo.push(() => rmdirSync(folder));
  }

  function move(from: string, to: string): void {
    makeFolder(path.dirname(to));
    renameSync(from, to);
    undo.push(() => renameSync(to, from));
  }

  rmSync(at(ASIDE), { recursive: true, force: true });
  try {
    for (const step of steps) {
      if (isDone(root, step)) continue;
      const place = at(placeOf(step));
      if (existsSync(place)) move(place, at(`${ASIDE}/${count++}`));
      if (step.kind === 'move') move(at(step.from), place);
      if (step.kind !== 'write') continue;
      makeFolder(path.dirname(place));
      undo.push(() => existsSync(place) && rmSync(place));
      writeFileSync(place, step.content, { flag: 'wx' });
    }
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }
  rmSync(at(ASIDE), { recursive: true, force: true });
}

/** Where a step makes a file or folder, or removes it. */
function placeOf(step: Step): string {
  if (step.kind === 'move') return step.to;
  return step.kind === 'write' ? step.file : step.path;
}

function isDone(root: string, step: Step): boolean {
  if (step.kind !== 'write') return false;
  const file = path.join(root, step.file);
  return existsSync(file) && readFileSync(file).equals(Buffer.from(step.content));
}
