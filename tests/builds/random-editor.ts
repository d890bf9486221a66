import { chance } from '../../bench/random.ts';
import { commentEdits } from './random-comments.ts';
import { newsletterEdits } from './random-newsletters.ts';
import { RandomProject, type Edit, type WeightedEdit } from './random-project.ts';
import { addStory, storyEdits } from './random-stories.ts';

const HOUR = 3_600_000;

/**
 * An editor who changes a project at random, but always in the same way for a seed: stories, comments, newsletters and their
 * editions, authors, the masthead and the templates. Time passes, too, so that stories and editions come out.
 */
export class RandomEditor {
  readonly #project: RandomProject;
  readonly #edits: readonly WeightedEdit[];

  constructor(folder: string, seed: number) {
    this.#project = new RandomProject(folder, chance(seed));
    this.#edits = [
      ...storyEdits(this.#project),
      ...commentEdits(this.#project),
      ...newsletterEdits(this.#project),
      ...paperEdits(this.#project),
      [4, () => this.#wait()],
    ];
  }

  /** The instant of the next build. */
  get now(): string {
    return new Date(this.#project.now).toISOString();
  }

  /** Writes a number of stories to begin with. */
  fill(stories: number): void {
    for (let index = 0; index < stories; index++) addStory(this.#project);
  }

  /** Makes one edit. */
  edit(): Edit {
    const total = this.#edits.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.#project.random.below(total);
    for (const [weight, make] of this.#edits) {
      if (left < weight) return make();
      left -= weight;
    }
    return addStory(this.#project);
  }

  #wait(): Edit {
    this.#project.now += (this.#project.random.below(36) + 1) * HOUR;
    return `waited until ${this.now}`;
  }
}

function paperEdits(project: RandomProject): WeightedEdit[] {
  const rewrite = (file: string, pattern: RegExp, replacement: (word: string) => string) => () =>
    project.rewrite(file, pattern, replacement(project.word()));
  return [
    [1, rewrite('content/authors/jane-doe.yaml', /^name: .*$/m, (word) => `name: Jane ${word}`)],
    [1, rewrite('content/mastheads/main.yaml', /role: [^,}\n]*/, (word) => `role: Editor ${word}`)],
    [1, rewrite('src/components/Topics.astro', /aria-label="[^"]*"/, (word) => `aria-label="Topics ${word}"`)],
  ];
}
