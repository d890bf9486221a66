import { parentPort } from 'node:worker_threads';
import { keepCards } from './card-file.ts';
import { readFiles, type FileReading } from './content-reading.ts';
import type { SitePlace } from './build-folder.ts';
import { writeFiles } from './file-writer.ts';
import { mirrorSite } from './site-mirror.ts';
import { indexPart } from './search-part.ts';
import { compileFile, type CompiledFile } from './story-body.ts';
import type { CardDrawing } from '../newsroom/social-card.ts';
import type { BodySource } from '../newsroom/story-page.ts';

/** What worker threads do. Inputs and outputs are plain data. */
export interface Jobs {
  read(input: { root: string; paths: readonly string[] }): Promise<FileReading[]>;
  mirror(place: SitePlace): string[];
  write: typeof writeFiles;
  compile(input: { root: string; sources: readonly BodySource[] }): CompiledFile[];
  draw(input: { root: string; drawings: readonly CardDrawing[] }): Promise<void>;
  index: typeof indexPart;
}

export type JobName = keyof Jobs;

/** What a worker sends back for a job. */
export interface Answer {
  output?: unknown;
  error?: unknown;
}

const jobs: Jobs = {
  read: ({ root, paths }) => readFiles(root, paths),
  mirror: mirrorSite,
  write: writeFiles,
  compile: ({ root, sources }) => sources.map((source) => compileFile(root, source)),
  draw: ({ root, drawings }) => keepCards(root, drawings),
  index: indexPart,
};

parentPort?.on('message', async ({ name, input }: { name: JobName; input: never }) => {
  try {
    parentPort?.postMessage({ output: await jobs[name](input) } satisfies Answer);
  } catch (error) {
    parentPort?.postMessage({ error } satisfies Answer);
  }
});
