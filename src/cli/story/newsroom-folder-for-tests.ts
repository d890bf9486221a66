import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readFile } from '../../loader/content-reading.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';
import { NEW } from '../commands/new.ts';
import { readCommandLine } from '../options/command-reader.ts';
import { beginStory } from './begin-story.ts';
import { newOptions } from './new-options.ts';

/** When the stories are begun. */
export const NOW = Date.parse('2026-12-01T02:00:00Z');
/** What is said of a report on the command line, and its file. */
export const REPORT = ['--headline', 'Storm closes the Coast Road', '--section', 'news', '--author', 'lena-marsh'];
export const STORM = 'content/articles/2026/11/storm-closes-the-coast-road.md';

/** A small publication, made before each test of the file, in which stories are begun. */
export function newsroomFolder() {
  let root: string;
  const write = (file: string, text: string) => {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'broadsheet-new-'));
    write('content/publication.yaml', FILE_KINDS.publication.examples.minimal);
    write('content/sections/news.yaml', 'name: News\n');
    write('content/sections/livewire.yaml', 'name: Livewire\nwire: true\n');
    write('content/authors/lena-marsh.yaml', 'name: Lena Marsh\n');
    write('content/authors/li-wei.yaml', 'name: Li Wei\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  return {
    at: (file: string) => path.join(root, file),
    write,
    /** Begins a story as the command does where nobody can be asked. */
    begin: async (...argv: string[]) => beginStory(root, optionsOf(argv), NOW),
    /** Begins a story for an editor who is asked. */
    beginAsking: (ask: (question: string) => Promise<string>, ...argv: string[]) =>
      beginStory(root, optionsOf(argv), NOW, ask),
    /** What the build reads from a new story. */
    async frontMatterOf(file: string) {
      const { reading } = await readFile(root, 'articles', file.replace(/^content\/articles\/|\.md$/g, ''));
      return reading.ok ? reading.value.data.frontMatter : reading.problems;
    },
  };
}

const optionsOf = (argv: readonly string[]) => newOptions(readCommandLine(NEW, argv));

/** An editor who gives these answers, and what was asked. */
export function editor(...answers: string[]) {
  const questions: string[] = [];
  const ask = (question: string) => {
    questions.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  return { ask, questions };
}
