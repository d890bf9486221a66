import { commentsState } from '../../newsroom/comments/comment-times.ts';
import { isPublic } from '../../newsroom/gate.ts';
import { idAt } from '../../newsroom/site/addresses.ts';
import { article, type Article } from '../../schema/article.ts';
import { splitFrontMatter } from '../../schema/yaml/front-matter.ts';
import { readSourceText } from '../../schema/yaml/source-text.ts';
import { readFields } from '../../schema/yaml/yaml-fields.ts';
import { ContentFiles } from './content-file.ts';
import type { Paper } from './paper.ts';

/** What the id of a story can be: no dot and no other way out of its folder. */
const ID = /^\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A story that readers can see, and write letters about. */
export interface PublicStory {
  /** Its path in `content/articles` without extension: `2026/11/coast-road-closed`. */
  id: string;
  headline: string;
  language: string;
  /** Whether it takes comments now. Letters have no closing time. */
  isOpen: boolean;
}

/** The stories of a paper, as its content folder has them now. Nothing is asked of the built site, which may be elsewhere. */
export class Stories {
  readonly #files: ContentFiles<Article>;
  readonly #paper: Paper;

  /** @param root the project's root */
  constructor(root: string, paper: Paper) {
    this.#paper = paper;
    this.#files = new ContentFiles(root, fileOf, (id, bytes) => articleIn(id, bytes, paper.timeZone));
  }

  /**
   * The story at a path of the site, if readers can see it.
   * @param sitePath such as `/2026/11/coast-road-closed/`, from anybody
   * @param now milliseconds since 1970
   */
  publicAt(sitePath: string, now: number): PublicStory | undefined {
    const id = storyIdAt(sitePath);
    const story = id === undefined ? undefined : this.#files.get(id, now);
    if (id === undefined || !story || !isPublic(story, now)) return undefined;
    const isOpen = commentsState(story, this.#paper, now) === 'open';
    return { id, headline: story.headline, language: story.lang ?? this.#paper.language, isOpen };
  }
}

/** The id of the story at a path of the site; undefined for a path that no story can have. */
export function storyIdAt(sitePath: string): string | undefined {
  const id = idAt('story', sitePath);
  return id !== undefined && ID.test(id) ? id : undefined;
}

function fileOf(id: string): string {
  return `content/articles/${id}.md`;
}

/** The front matter of a story; undefined when it has a problem, with which the story could not be published. */
function articleIn(id: string, bytes: Uint8Array, timeZone: string): Article | undefined {
  const file = fileOf(id);
  const text = readSourceText(file, bytes);
  const parts = text.ok ? splitFrontMatter(file, text.value) : undefined;
  if (!parts?.ok) return undefined;
  const source = { file, firstLine: parts.value.yamlLine, yaml: parts.value.yaml };
  const reading = readFields({ schema: article, noun: 'a story' }, source, timeZone);
  return reading.ok ? reading.value : undefined;
}
