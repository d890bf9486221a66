import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { corpusStory, type CorpusStory } from './corpus/corpus-story.ts';
import { moveAway } from './project-folder.ts';
import type { System } from './systems/system.ts';

/** A site of a system, made from a corpus. */
export interface Site {
  system: System;
  folder: string;
}

/** Takes back what a scenario did to the sources of a site. */
export type Undo = () => void;

/** Something that happens to a site before it is built again. */
export interface Scenario {
  name: string;
  /** What happened, as the results say it. */
  title: string;
  prepare(site: Site): Undo;
}

/** Newer than every story of a corpus. */
const ADDED: CorpusStory = {
  ...corpusStory(0),
  id: '2026/11/story-added',
  headline: 'A story that was added',
  published: '2026-11-23T10:00:00Z',
};
/** Holds no role of the masthead, which would put the name on every page. */
const RENAMED = 'author-20';

/** Every scenario, in its order: each is built upon the one before. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'cold', title: 'Cold: no output, no caches', prepare: removeOutput },
  { name: 'unchanged', title: 'Nothing changed', prepare: () => () => undefined },
  { name: 'added', title: 'One story added, the newest', prepare: addStory },
  { name: 'edited', title: 'One story edited, in its body', prepare: editStory },
  { name: 'renamed', title: 'One author renamed', prepare: renameAuthor },
  { name: 'template', title: 'The template of the footer edited', prepare: editTemplate },
];

function removeOutput({ system, folder }: Site): Undo {
  for (const name of [system.output, ...system.caches]) moveAway(path.join(folder, name));
  return () => undefined;
}

function addStory({ system, folder }: Site): Undo {
  const { file, text } = system.story(ADDED);
  return write(folder, file, text);
}

function editStory({ system, folder }: Site): Undo {
  const { file, text } = system.story(corpusStory(0));
  return write(folder, file, `${text}\nA paragraph that was added.\n`);
}

function renameAuthor({ system, folder }: Site): Undo {
  const { file, text } = system.author(RENAMED, 'Sam Another Name');
  return write(folder, file, text);
}

function editTemplate({ system, folder }: Site): Undo {
  const text = readFileSync(path.join(folder, system.template), 'utf8');
  const edited = text.replace('</footer>', '<p>A template that was edited</p></footer>');
  if (edited === text) throw new Error(`There is no </footer> in ${system.template} of ${system.name}.`);
  return write(folder, system.template, edited);
}

function write(folder: string, file: string, text: string): Undo {
  const target = path.join(folder, file);
  const before = existsSync(target) ? readFileSync(target) : undefined;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return () => {
    if (before === undefined) rmSync(target);
    else writeFileSync(target, before);
  };
}
