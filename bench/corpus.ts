/** Makes a project with a generated newsroom, for whoever wants to try something with many stories. */
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { makeProject } from './corpus/project.ts';

const BENCH_CORPUS = {
  name: 'bench:corpus',
  summary: 'makes a publication with generated stories below bench/.work/, and prints its folder',
  options: {
    photos: {
      value: '<percent>',
      range: [0, 100],
      help: 'how many of a hundred stories have a photo of their own from a camera; 0 by default',
    },
    full: { help: 'leaves everything on that Broadsheet makes by default, such as the search' },
  },
  operands: {
    name: '[stories]',
    most: 1,
    range: [1, Number.POSITIVE_INFINITY],
    help: 'how many stories; 10000 by default',
  },
  example: '10000',
} as const satisfies Command;

const { options, operands } = commandLine(BENCH_CORPUS);
const { photos = 0, full: isFull = false } = options;
const stories = Number(operands[0] ?? 10_000);
console.log(await makeProject(`broadsheet-${stories}`, { stories, photos, isFull }));
