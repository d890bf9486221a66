import path from 'node:path';
import { count, type Progress } from '../cache/progress.ts';
import { writeWhole } from '../cache/whole-file.ts';
import { ninjs } from '../feeds/ninjs.ts';
import { wireItem } from '../feeds/wire-item.ts';
import { compileFile } from '../loader/story-body.ts';
import { feedStory } from '../newsroom/machines/feed-story.ts';
import { siteView } from '../newsroom/site/site.ts';
import { allSignups } from '../newsroom/story/newsletter.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { copyPhotos } from './copied-files.ts';
import type { ExportSummary } from './export-summary.ts';
import type { Paper } from './paper.ts';

/**
 * Writes every story as IPTC ninjs 3.0, a file each, and the original photos. A story that is not public yet is `withheld`, and one that
 * was withdrawn is `canceled`, without its text.
 */
export function exportNinjs(paper: Paper, folder: string, progress?: Progress): ExportSummary {
  const { newsroom, publication, root } = paper;
  const shared = {
    publication,
    site: siteView(newsroom),
    signups: allSignups(newsroom),
    format: 'ninjs',
    path: '',
  } as const;
  const stories = newsroom.stories.toReversed();
  for (const [index, story] of stories.entries()) {
    const item = wireItem(
      { ...shared, item: feedStory(story, newsroom) },
      (source) => compileFile(root, source).parts,
      'all',
    );
    const document = JSON.parse(ninjs(item));
    if (story.unpublished !== undefined) document.pubStatus = 'withheld';
    const { photo } = story.article;
    const [lead] = document.associations ?? [];
    if (lead && photo)
      lead.renditions.push({ name: 'original', href: `photos/${resolvePhoto(story.file, photo.src)}` });
    writeWhole(path.join(folder, `${story.id}.json`), `${JSON.stringify(document, undefined, 2)}\n`);
    progress?.step(index + 1, stories.length);
  }
  progress?.done();
  for (const killed of newsroom.killed) {
    const item = wireItem({ ...shared, item: { killed } }, () => []);
    writeWhole(path.join(folder, `${killed.id}.json`), ninjs(item));
  }
  copyPhotos(paper, path.join(folder, 'photos'));
  return {
    lines: [
      `${count(stories.length)} stories and ${count(newsroom.killed.length)} withdrawn ones as ninjs 3.0, a file each`,
      `${count(paper.content.photos.size)} original photos in photos/`,
      'ninjs has no place for comments, pages and settings: `npm run export -- json` has them',
    ],
  };
}
