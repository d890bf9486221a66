import type { Problem } from '../lib/problem.ts';
import type { Picture } from '../markdown/body-context.ts';
import { PAGE_IDS } from '../markdown/heading-id.ts';
import { bodyWords } from '../newsroom/story/body-words.ts';
import type { Content } from '../newsroom/content.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { compileFile, compileFilesTask } from '../loader/story-body.ts';
import { inWorkers } from '../cache/worker-batches.ts';

/** Below this many bodies, starting a worker takes longer than it saves. */
const WORTH_WORKERS = 200;
/** Bodies that a worker compiles in one go. */
const BATCH = 50;
/** Stands for a photo that exists: which sizes it has matters to nobody here. */
const SOME_PICTURE: Picture = { src: '/photo.jpg', sources: [], width: 1, height: 1, tone: 'tone tone-3' };

/** The problems of the bodies that may have any, as a build would find them. Bodies of plain text and links have none. */
export async function bodyProblems(root: string, content: Content): Promise<Problem[]> {
  const elaborate = [...content.articles.values(), ...content.pages.values()]
    .filter(({ data }) => data.isElaborate)
    .map(({ file }) => bodySource(file, content));
  const compiled =
    elaborate.length < WORTH_WORKERS
      ? elaborate.map((source) => compileFile(root, source))
      : await inWorkers(elaborate, BATCH, (workers, sources) => workers.run(compileFilesTask, { root, sources }));
  return compiled.flatMap(({ problems }) => problems);
}

/** The ids on the page of a Markdown file that links can jump to; undefined when its body has a problem. */
export function bodyAnchors(root: string, file: string, content: Content): Set<string> | undefined {
  const { parts, problems } = compileFile(root, bodySource(file, content));
  if (problems.length > 0) return undefined;
  const html = parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
  return new Set([...PAGE_IDS, ...[...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)]);
}

/** What is needed to compile a body for its problems. */
function bodySource(
  file: string,
  { articles, pages, newsletters, photos, publication, sections }: Content,
): BodySource {
  const id = file.replace(/^content\/(?:articles|pages)\/|\.md$/g, '');
  const article = articles.get(id)?.data;
  const { lang = 'en', url = 'https://localhost/' } = publication.get('publication')?.data ?? {};
  const paths = (file.startsWith('content/articles/') ? article : pages.get(id)?.data)?.bodyPhotos ?? [];
  const known = paths.filter((src) => photos.has(resolvePhoto(file, src)));
  const language = article?.frontMatter.lang ?? lang;
  return {
    digest: '',
    context: {
      file,
      language,
      words: bodyWords(language),
      origin: new URL(url).origin,
      newsletters: [...newsletters.keys()],
      hasGallery: article?.frontMatter.photos !== undefined,
      hasLivewire: [...sections.values()].some(({ data }) => data.wire),
      pictures: Object.fromEntries(known.map((src) => [src, SOME_PICTURE])),
    },
  };
}
