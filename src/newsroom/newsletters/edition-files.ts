import type { EditionFields } from '../../schema/edition.ts';
import type { Content } from '../content.ts';
import { editionStanding, type Unpublished } from '../gate.ts';
import { sendingTime } from './sending-time.ts';

/** An edition that somebody wrote, with what is known of its file. */
export interface EditionFile {
  frontMatter: EditionFields;
  /** When it is sent, in milliseconds since 1970. */
  epoch: number;
  file: string;
  digest: string;
  bodyPhotos: string[];
  /** Only in a preview: why it is not published. */
  unpublished?: Unpublished;
}

/**
 * The written editions that may be read at an instant, by id.
 * @param isPreview lets through what is not public yet, marked as such
 */
export function openEditions(
  { editions, newsletters, publication }: Pick<Content, 'editions' | 'newsletters' | 'publication'>,
  now: number,
  isPreview: boolean,
): Map<string, EditionFile> {
  const timeZone = publication.get('publication')?.data.timeZone ?? 'UTC';
  const opened = new Map<string, EditionFile>();
  for (const [id, { file, digest, data }] of editions) {
    const { frontMatter, bodyPhotos } = data;
    const [newsletter = '', date = ''] = id.split('/');
    const rules = newsletters.get(newsletter)?.data.auto ?? [];
    const epoch = sendingTime(date, frontMatter.time, rules, timeZone);
    const standing = editionStanding(frontMatter.status, epoch, now);
    if (standing !== 'public' && !isPreview) continue;
    opened.set(id, {
      frontMatter,
      epoch,
      file,
      digest,
      bodyPhotos,
      ...(standing !== 'public' && { unpublished: standing }),
    });
  }
  return opened;
}
