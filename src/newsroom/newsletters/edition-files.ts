import type { EditionFields } from '../../schema/newsletters/edition.ts';
import type { BodyFile } from '../body-file.ts';
import type { Content } from '../content.ts';
import { editionStanding, type Unpublished } from '../gate.ts';
import { sendingTime } from './sending-time.ts';

/** An edition that somebody wrote, with what is known of its file. */
export interface EditionFile extends BodyFile {
  frontMatter: EditionFields;
  /** When it is sent, in milliseconds since 1970. */
  epoch: number;
  /** Only in a preview: why it is not published. */
  unpublished?: Unpublished;
}

type EditionSources = Pick<Content, 'editions' | 'newsletters' | 'publication'>;

/**
 * The written editions that may be read at an instant, by id.
 * @param isPreview lets through what is not public yet, marked as such
 */
export function openEditions(content: EditionSources, now: number, isPreview: boolean): Map<string, EditionFile> {
  return new Map(editionFiles(content, now).filter(([, { unpublished }]) => unpublished === undefined || isPreview));
}

/** The written editions that are sent later, by id: no edition by a rule takes their day. */
export function editionsToBeSent(content: EditionSources, now: number): Map<string, EditionFields> {
  return new Map(
    editionFiles(content, now).flatMap(([id, { unpublished, frontMatter }]) =>
      unpublished === 'scheduled' ? [[id, frontMatter] as const] : [],
    ),
  );
}

function editionFiles({ editions, newsletters, publication }: EditionSources, now: number): [string, EditionFile][] {
  const timeZone = publication.get('publication')?.data.timeZone ?? 'UTC';
  return [...editions].map(([id, { file, digest, data }]) => {
    const { frontMatter, bodyPhotos, bodyTables, charts } = data;
    const [newsletter = '', date = ''] = id.split('/');
    const rules = newsletters.get(newsletter)?.data.auto ?? [];
    const epoch = sendingTime(date, frontMatter.time, rules, timeZone);
    const standing = editionStanding(frontMatter.status, epoch, now);
    const unpublished = standing === 'public' ? {} : { unpublished: standing };
    const drawn = { ...(bodyTables && { bodyTables }), ...(charts !== undefined && { charts }) };
    return [id, { frontMatter, epoch, file, digest, bodyPhotos, ...drawn, ...unpublished }];
  });
}
