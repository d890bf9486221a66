import path from 'node:path';
import { count, type Progress } from '../../cache/progress.ts';
import { copyPhotos, copySettings } from '../copied-files.ts';
import type { ExportSummary } from '../export-summary.ts';
import { MediaList } from '../media-list.ts';
import type { Paper } from '../paper.ts';
import { redirectLines } from '../redirect-list.ts';
import { StreamedFile } from '../streamed-file.ts';
import { writeWhole } from '../../cache/whole-file.ts';
import { channelHead } from './wxr-channel.ts';
import { UPLOADS, WordpressIds } from './wordpress-ids.ts';
import { attachmentItem, authorItems, menuItems, pageItem } from './other-items.ts';
import { storyItem } from './story-item.ts';
import { wxrItem } from './wxr-item.ts';

/**
 * Writes a paper as WXR 1.2 with its media list, and the photos as WordPress keeps them.
 * @param folder where `wordpress.xml` and `uploads/` go
 */
export function exportWordpress(paper: Paper, folder: string, progress?: Progress): ExportSummary {
  const { stories, content } = paper;
  const media = new MediaList(paper);
  const ids = new WordpressIds(paper, media);
  const file = new StreamedFile(path.join(folder, 'wordpress.xml'));
  try {
    file.write(channelHead(paper, ids));
    for (const item of authorItems(paper, ids, media)) file.write(wxrItem(item));
    for (const entry of media.entries) file.write(wxrItem(attachmentItem(entry, paper, ids)));
    for (const [id, page] of content.pages) file.write(wxrItem(pageItem({ id, ...page }, paper, ids)));
    for (const item of menuItems(paper, ids)) file.write(wxrItem(item));
    for (const [index, story] of stories.entries()) {
      file.write(wxrItem(storyItem(story, paper, ids, media)));
      progress?.step(index + 1, stories.length);
    }
    file.write('</channel>\n</rss>\n');
    file.finish();
  } catch (error) {
    file.discard();
    throw error;
  }
  progress?.done();
  copyPhotos(paper, path.join(folder, 'uploads'));
  copySettings(paper, path.join(folder, 'broadsheet'));
  writeWhole(path.join(folder, 'redirects.csv'), redirectLines(paper));
  return {
    lines: [
      `${count(stories.length)} stories, ${count(content.pages.size)} pages, ${count(content.authors.size)} authors and ${count(media.entries.length)} photos in wordpress.xml`,
      `uploads/ has the photos: put it at ${paper.origin}/${UPLOADS}/ before WordPress imports, which fetches them from there`,
      'redirects.csv has former addresses, for a plugin such as Redirection',
      'broadsheet/ has what WordPress has no place for: mastheads, fronts, newsletters, feeds for partners and settings',
    ],
  };
}
