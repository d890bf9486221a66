import type { BodyContext, NewBody } from '../new-body.ts';
import type { Note } from '../note.ts';
import { foldedWords } from './folded-words.ts';

/** A picture, or an embed with a poster. */
const PICTURE = /!\[[^\]]*\]\(([^\s)]+)(?:\s+"(?:[^"\\]|\\.)*")?\)|(?<=\bposter=")([^"]+)/g;

/**
 * The Markdown of a text that Broadsheet itself has exported: it stays as it is, but for the paths of its photos.
 */
export function ownMarkdown(text: string, { photoPath }: BodyContext): NewBody {
  const notes: Note[] = [];
  const markdown = text.replaceAll(PICTURE, (picture, address: string | undefined, poster: string | undefined) => {
    const url = address ?? poster ?? '';
    const src = photoPath(url);
    if (src !== undefined) return picture.replace(url, () => src);
    notes.push({
      kind: 'dropped',
      rule: 'photo-missing',
      what: 'A photo of the text could not be had.',
      quote: picture,
    });
    return '';
  });
  const words = { before: foldedWords(text).length, after: foldedWords(markdown).length };
  return { markdown, gallery: [], notes, words };
}

/** The addresses of the photos that such a text shows. */
export function ownPictures(text: string): string[] {
  return Array.from(text.matchAll(PICTURE), ([, address, poster]) => address ?? poster ?? '');
}
