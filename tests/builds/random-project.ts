import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Chance } from '../../bench/random.ts';

/** An edit of a project, as it is told when a comparison fails. */
export type Edit = string;

/** A kind of edit: how often it is made beside the others, and what makes it. */
export type WeightedEdit = [weight: number, make: () => Edit];

const DAY = 86_400_000;

/**
 * The files of a project that is edited at random. Some files get back the time that they had before, as git-restore-mtime
 * and `rsync --times` set it.
 */
export class RandomProject {
  readonly random: Chance;
  /** The instant of the next build, in milliseconds since 1970. */
  now = Date.parse('2026-11-23T14:30:00Z');
  readonly #folder: string;
  #count = 0;

  constructor(folder: string, random: Chance) {
    this.#folder = folder;
    this.random = random;
  }

  /** A number that was not given before. */
  count(): number {
    return ++this.#count;
  }

  /** The path of a random story in the project; undefined when there is none. */
  story(): string | undefined {
    return this.pickFrom('content/articles', '.md');
  }

  /** The path of a random file of a folder; undefined when there is none. */
  pickFrom(folder: string, extension: string): string | undefined {
    const files = this.list(folder, extension);
    return files.length === 0 ? undefined : this.random.pick(files);
  }

  /** The files of a folder and of those in it, by path in the project. */
  list(folder: string, extension: string): string[] {
    const place = path.join(this.#folder, folder);
    if (!existsSync(place)) return [];
    const files = readdirSync(place, { recursive: true }).map(String).sort();
    return files.filter((file) => file.endsWith(extension)).map((file) => `${folder}/${file}`);
  }

  /** Most instants are past, some are to come. */
  instant(): string {
    const day = this.random.below(700) - 10;
    return new Date(this.now - day * DAY - this.random.below(DAY)).toISOString().replace(/\.\d+/, '');
  }

  /** An instant of the days around the next build, to which editions look back and forward. */
  nearInstant(): string {
    return new Date(this.now + (this.random.below(14) - 10) * DAY - this.random.below(DAY))
      .toISOString()
      .replace(/\.\d+/, '');
  }

  word(): string {
    return String(this.random.below(100_000));
  }

  has(file: string): boolean {
    return existsSync(path.join(this.#folder, file));
  }

  read(file: string): string {
    return readFileSync(path.join(this.#folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    const target = path.join(this.#folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    const before = statSync(target, { throwIfNoEntry: false });
    writeFileSync(target, text);
    // In whole milliseconds, which alone can be set back.
    const time = before && this.random.odds(0.5) ? before.mtime : new Date();
    utimesSync(target, time, time);
  }

  /** Replaces a part of a file. */
  rewrite(file: string, pattern: RegExp, replacement: string): Edit {
    this.write(
      file,
      this.read(file).replace(pattern, () => replacement),
    );
    return `changed ${file}: ${replacement}`;
  }

  remove(file: string): void {
    rmSync(path.join(this.#folder, file), { force: true });
  }

  move(from: string, to: string): void {
    mkdirSync(path.dirname(path.join(this.#folder, to)), { recursive: true });
    renameSync(path.join(this.#folder, from), path.join(this.#folder, to));
  }
}
