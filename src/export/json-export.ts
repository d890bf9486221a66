import { readFileSync } from 'node:fs';
import path from 'node:path';
import { count, type Progress } from '../cache/progress.ts';
import type { ContentEntry, MarkdownFile } from '../newsroom/content.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { copyPhotos } from './copied-files.ts';
import type { ExportSummary } from './export-summary.ts';
import { exportedBody } from './exported-body.ts';
import type { Paper } from './paper.ts';
import { StreamedFile } from './streamed-file.ts';

/**
 * Writes a paper as one JSON file, `paper.json`, with everything in `content/` as values: each text as Markdown and as HTML. The
 * photos are beside it.
 */
export function exportJson(paper: Paper, folder: string, progress?: Progress): ExportSummary {
  const { content, stories, publication, newsroom } = paper;
  const file = new StreamedFile(path.join(folder, 'paper.json'));
  try {
    const { articles: _, pages: __, editions: ___, photos: ____, publication: _____, ...others } = content;
    file.write(`{\n"format": "broadsheet-paper",\n"version": 1,\n"publication": ${JSON.stringify(publication)},\n`);
    file.write(`"redirects": ${JSON.stringify(newsroom.redirects)},\n`);
    for (const kind of [
      'sections',
      'authors',
      'topics',
      'mastheads',
      'fronts',
      'newsletters',
      'feeds',
      'tables',
    ] as const)
      writeList(
        file,
        kind,
        [...others[kind]].map(([id, { data }]) => ({ id, ...data })),
      );
    writeList(
      file,
      'photos',
      [...content.photos].map(([id, { digest, data }]) => ({ path: id, digest, ...data })),
    );
    writeList(
      file,
      'editions',
      [...content.editions].map(([id, entry]) => ({ id, ...textOf(paper, entry) })),
    );
    writeList(
      file,
      'pages',
      [...content.pages].map(([id, entry]) => ({
        id,
        url: `/${id}/`,
        ...textOf(paper, entry),
        html: htmlOf(paper, { id, ...entry }),
      })),
    );
    file.write('"stories": [\n');
    for (const [index, story] of stories.entries()) {
      const { id } = story;
      const comments = content.comments.get(id)?.data.comments;
      const value = {
        id,
        url: addressOf('story', id),
        ...textOf(paper, story),
        html: htmlOf(paper, story),
        ...(comments && { comments }),
      };
      file.write(`${index > 0 ? ',\n' : ''}${JSON.stringify(value)}`);
      progress?.step(index + 1, stories.length);
    }
    file.write('\n]\n}\n');
    file.finish();
  } catch (error) {
    file.discard();
    throw error;
  }
  progress?.done();
  copyPhotos(paper, path.join(folder, 'photos'));
  return {
    lines: [
      `${count(stories.length)} stories and everything else in paper.json`,
      `${count(content.photos.size)} original photos in photos/, by their paths in content/`,
    ],
  };
}

function writeList(file: StreamedFile, name: string, entries: readonly unknown[]): void {
  file.write(`"${name}": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n],\n`);
}

/** The fields and the Markdown of a text. */
function textOf({ root }: Paper, { file, data }: ContentEntry<MarkdownFile<unknown>>) {
  const source = splitFrontMatter(file, readFileSync(path.join(root, file), 'utf8'));
  return { fields: data.frontMatter, markdown: source.ok ? source.value.body.trim() : '' };
}

function htmlOf(paper: Paper, body: ContentEntry<MarkdownFile<unknown>> & { id: string }): string {
  return exportedBody(paper, body, (photo) => `photos/${photo}`);
}
