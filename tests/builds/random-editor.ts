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
import { chance, type Chance } from '../../bench/random.ts';
import { headline, sentence } from '../../bench/prose.ts';

const SECTIONS = ['news', 'livewire'];
const TAGS = ['coast', 'weather', 'roads', 'council', 'schools'];

/** The file with the comments on a story. */
function commentsOf(story: string): string {
  return story.replace('content/articles/', 'content/comments/').replace(/md$/, 'yaml');
}

/** An edit of a project, as it is told when a comparison fails. */
export type Edit = string;

/**
 * An editor who changes a project at random, but always in the same way for a seed: stories are added, changed, deleted,
 * renamed and moved, authors renamed, the masthead and the templates changed. Some files get back the time that they had
 * before, as git-restore-mtime and `rsync --times` set it.
 */
export class RandomEditor {
  readonly #folder: string;
  readonly #random: Chance;
  #count = 0;

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#random = chance(seed);
  }

  /** Writes a number of stories to begin with. */
  fill(stories: number): void {
    for (let index = 0; index < stories; index++) this.#add();
  }

  /** Makes one edit. */
  edit(): Edit {
    const edits: [weight: number, make: () => Edit][] = [
      [6, () => this.#add()],
      [6, () => this.#changeBody()],
      [6, () => this.#changeLetter()],
      [3, () => this.#changeField('headline', JSON.stringify(headline(this.#random)))],
      [2, () => this.#changeField('section', this.#random.pick(SECTIONS))],
      [2, () => this.#changeField('tags', `[${this.#tags()}]`)],
      [2, () => this.#changeField('published', this.#instant())],
      [1, () => this.#changeField('status', this.#random.pick(['draft', 'published', 'retracted', 'killed']))],
      [1, () => this.#changeField('embargo', this.#instant())],
      [3, () => this.#comment()],
      [2, () => this.#delete()],
      [2, () => this.#rename()],
      [1, () => this.#rewrite('content/authors/jane-doe.yaml', /^name: .*$/m, `name: Jane ${this.#word()}`)],
      [1, () => this.#rewrite('content/mastheads/main.yaml', /role: [^,}\n]*/, `role: Editor ${this.#word()}`)],
      [
        1,
        () => this.#rewrite('src/components/Topics.astro', /aria-label="[^"]*"/, `aria-label="Topics ${this.#word()}"`),
      ],
    ];
    const total = edits.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.#random.below(total);
    for (const [weight, make] of edits) {
      if (left < weight) return make();
      left -= weight;
    }
    return this.#add();
  }

  #add(): Edit {
    this.#count++;
    const published = this.#instant();
    const file = `content/articles/${published.slice(0, 4)}/${published.slice(5, 7)}/story-${this.#count}.md`;
    const fields = [
      `headline: ${JSON.stringify(headline(this.#random))}`,
      `section: ${this.#random.pick(SECTIONS)}`,
      `published: ${published}`,
      'byline: [jane-doe]',
      `tags: [${this.#tags()}]`,
    ];
    const body = Array.from({ length: 3 }, () => sentence(this.#random)).join('\n\n');
    this.#write(file, `---\n${fields.join('\n')}\n---\n\n${body}\n`);
    return `added ${file}`;
  }

  #changeBody(): Edit {
    const file = this.#story();
    if (file === undefined) return this.#add();
    this.#write(file, `${this.#read(file)}\n${sentence(this.#random)}\n`);
    return `wrote on in ${file}`;
  }

  /** The length of the file stays as it is. */
  #changeLetter(): Edit {
    const file = this.#story();
    if (file === undefined) return this.#add();
    const letter = this.#random.pick([...'abcdefghijklmnopqrstuvwxyz']);
    this.#write(file, this.#read(file).replace(/[a-z](?=\.\n$)/, letter));
    return `made ${letter} the last letter of ${file}`;
  }

  #changeField(field: string, value: string): Edit {
    const file = this.#story();
    if (file === undefined) return this.#add();
    const lines = this.#read(file).split('\n');
    const at = lines.findIndex((line) => line.startsWith(`${field}:`));
    lines.splice(at < 0 ? 1 : at, at < 0 ? 0 : 1, `${field}: ${value}`);
    this.#write(file, lines.join('\n'));
    return `set ${field} of ${file} to ${value}`;
  }

  /** Adds a comment to a story, or thirty at once, so that some stories have further pages. */
  #comment(): Edit {
    const story = this.#story();
    if (story === undefined) return this.#add();
    const file = commentsOf(story);
    const before = existsSync(path.join(this.#folder, file)) ? this.#read(file) : 'comments:\n';
    const added = Array.from({ length: this.#random.odds(0.3) ? 30 : 1 }, () => {
      this.#count++;
      return `  - { id: comment${this.#count}, name: Ann, time: 2026-11-23T12:00:00Z, text: ${JSON.stringify(sentence(this.#random))} }\n`;
    });
    this.#write(file, before + added.join(''));
    return `commented in ${file}`;
  }

  #delete(): Edit {
    const file = this.#story();
    if (file === undefined) return this.#add();
    rmSync(path.join(this.#folder, file));
    rmSync(path.join(this.#folder, commentsOf(file)), { force: true });
    return `deleted ${file}`;
  }

  #rename(): Edit {
    const file = this.#story();
    if (file === undefined) return this.#add();
    this.#count++;
    const renamed = file.replace(/[^/]+\.md$/, `renamed-${this.#count}.md`);
    renameSync(path.join(this.#folder, file), path.join(this.#folder, renamed));
    const comments = path.join(this.#folder, commentsOf(file));
    if (existsSync(comments)) renameSync(comments, path.join(this.#folder, commentsOf(renamed)));
    return `renamed ${file} to ${renamed}`;
  }

  #rewrite(file: string, pattern: RegExp, replacement: string): Edit {
    this.#write(file, this.#read(file).replace(pattern, replacement));
    return `changed ${file}: ${replacement}`;
  }

  #story(): string | undefined {
    const folder = path.join(this.#folder, 'content/articles');
    const stories = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.md'))
      .sort();
    return stories.length === 0 ? undefined : `content/articles/${this.#random.pick(stories)}`;
  }

  #tags(): string {
    return [...new Set([this.#random.pick(TAGS), this.#random.pick(TAGS)])].join(', ');
  }

  /** Most instants are past, some are to come. */
  #instant(): string {
    const day = this.#random.below(700) - 10;
    return new Date(Date.parse('2026-11-23T12:00:00Z') - day * 86_400_000 - this.#random.below(86_400_000))
      .toISOString()
      .replace(/\.\d+/, '');
  }

  #word(): string {
    return String(this.#random.below(100_000));
  }

  #read(file: string): string {
    return readFileSync(path.join(this.#folder, file), 'utf8');
  }

  #write(file: string, text: string): void {
    const target = path.join(this.#folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    const before = statSync(target, { throwIfNoEntry: false });
    writeFileSync(target, text);
    // In whole milliseconds, which alone can be set back.
    const time = before && this.#random.odds(0.5) ? before.mtime : new Date();
    utimesSync(target, time, time);
  }
}
