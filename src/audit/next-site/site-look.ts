import type { FilesWritten, FileWriter } from '../../engine/file-writer.ts';
import type { Workers } from '../../cache/workers.ts';
import type { BuiltSite } from '../built-site.ts';
import type { ForeignHosts } from '../rules/foreign-host.ts';
import { isGood } from './awaited.ts';
import type { Looks, LookSetup } from './first-look.ts';
import {
  expectFiles,
  expectFilesTask,
  openLook,
  openLookTask,
  readAndLook,
  readAndLookTask,
  writeAndLook,
  writeAndLookTask,
} from './looking-writer.ts';
import { inBatches } from './file-share.ts';

/** The files that the rules have to examine. */
export interface Suspects {
  files: ReadonlySet<string>;
  /** Those with an address that may lead nowhere, or with something that may not be loaded. */
  deadEnds: ReadonlySet<string>;
}

/** A first look at a site by all threads of a build. */
export interface SiteLook {
  writer: FileWriter;
  collect(batch: FilesWritten): void;
  expect(file: string): void;
  /** Reads files that were not written in this build, and looks at them. Every file of the site has been named. */
  read(files: readonly string[]): Promise<void>;
  /** True when a file was named that the site does not have. */
  hasExpectedInVain(files: ReadonlySet<string>): boolean;
  /** Judges by the complete site what the pages have awaited. */
  suspects(site: BuiltSite, hosts: ForeignHosts): Suspects;
}

/** Addresses in so few files are looked up at the end: that takes less time than to hear of all files of a large site. */
const FEW = 60;

/** Opens the first look in each thread that has something to look at. */
export function openSiteLook(setup: LookSetup, workers: Workers): SiteLook {
  const site = setup.folder;
  const [suspicious, deadEnds] = [new Set<string>(), new Set<string>()];
  const groups = new Map<string, { names: readonly string[]; files: string[] }>();
  /** The names of the site's files, in the order in which the threads hear of them. */
  const expected = new Set<string>();
  const names: string[] = [];
  const here = hearer(
    () => openLook(setup),
    (news) => expectFiles(news),
  );
  const there = hearer(
    () => workers.runOnEach(openLookTask, setup),
    (news) => workers.runOnEach(expectFilesTask, news),
  );

  /** Opens the look of threads before the first of many files, and tells them the names that they do not know yet. */
  function hearer(open: () => void, tell: (news: string[]) => void): (files: number) => void {
    let isOpen = false;
    let told = 0;
    return (files) => {
      if (!isOpen) open();
      isOpen = true;
      if (files <= FEW || told === names.length) return;
      tell(names.slice(told));
      told = names.length;
    };
  }

  const add = (looks: Looks, nameOf: (index: number) => string) => {
    for (const index of looks.suspicious) suspicious.add(nameOf(index));
    for (const index of looks.deadEnds) deadEnds.add(nameOf(index));
    for (const { names, files } of looks.awaited) {
      const key = names.join('\n');
      const group = groups.get(key) ?? { names, files: [] };
      groups.set(key, group);
      for (const index of files) group.files.push(nameOf(index));
    }
  };

  return {
    writer: {
      inWorker(job, handedOver) {
        there(job.files.length);
        return workers.run(writeAndLookTask, job, handedOver);
      },
      inThisThread(job) {
        here(job.files.length);
        return writeAndLook(job);
      },
    },
    collect: ({ written, notes }) => add(notes as Looks, (index) => written[index]?.file ?? ''),
    expect(file) {
      if (expected.has(file)) return;
      expected.add(file);
      names.push(file);
    },
    async read(files) {
      await inBatches(files, workers, {
        here(batch) {
          here(batch.length);
          return readAndLook({ site, files: batch });
        },
        inWorker(batch) {
          there(batch.length);
          return workers.run(readAndLookTask, { site, files: batch });
        },
        done: (looks, batch) => add(looks, (index) => batch[index] ?? ''),
      });
    },
    hasExpectedInVain: (files) => names.some((file) => !files.has(file)),
    suspects(built, hosts) {
      const judged = new Map<string, boolean>();
      const isBad = (name: string) => {
        const known = judged.get(name) ?? !isGood(name, built, hosts);
        judged.set(name, known);
        return known;
      };
      for (const { names, files } of groups.values())
        if (names.some(isBad)) for (const file of files) deadEnds.add(file);
      return { files: suspicious.union(deadEnds), deadEnds };
    },
  };
}
