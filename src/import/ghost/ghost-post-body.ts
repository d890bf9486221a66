import type { Note } from '../note.ts';
import type { OldBody } from '../old-paper.ts';
import type { GhostRow } from './ghost-data.ts';
import { textOf } from './ghost-site.ts';

/** The forms in which Ghost keeps a body, the newest first: what its editor keeps says more than the HTML that it made of it. */
const EDITORS = [
  { field: 'lexical', form: 'ghost-lexical', holder: ['root', 'children'] },
  { field: 'mobiledoc', form: 'ghost-mobiledoc', holder: ['sections'] },
] as const;
/** The folder of smaller copies, which an export does not contain. */
const SIZE = /\/content\/images\/size\/[^/"'\s]+\/(?:format\/[^/"'\s]+\/)?/g;

/** A text in which the addresses of smaller copies of pictures are those of the originals. */
export function originalPictures(text: string): string {
  return text.replaceAll(SIZE, '/content/images/');
}

/** The best form of the body of a post: the first that is whole and not empty. Notes tell which could not be read. */
export function ghostPostBody(post: GhostRow): { body: OldBody; notes: Note[] } {
  const broken: { field: string; body: OldBody }[] = [];
  for (const { field, form, holder } of EDITORS) {
    const text = textOf(post, field);
    if (text === undefined) continue;
    const state = stateOf(text, holder);
    if (state === 'whole') return { body: bodyOf(form, text), notes: broken.map(brokenNote) };
    if (state === 'broken') broken.push({ field, body: bodyOf(form, text) });
  }
  const html = textOf(post, 'html');
  const plain = textOf(post, 'plaintext');
  const other =
    html !== undefined
      ? bodyOf('html', html)
      : plain === undefined
        ? bodyOf('markdown', textOf(post, 'markdown') ?? '')
        : bodyOf('html', paragraphsOf(plain));
  const [first] = broken;
  // Without another form, the conversion says that the body is left out.
  if (first && other.text === '') return { body: first.body, notes: [] };
  return { body: other, notes: broken.map(brokenNote) };
}

function bodyOf(form: OldBody['form'], text: string): OldBody {
  return { form, text: originalPictures(text) };
}

function brokenNote({ field, body }: { field: string; body: OldBody }): Note {
  const what = `What Ghost's editor kept of this body (\`${field}\`) is broken. The body is from another field of the export. Compare it with the old page.`;
  return { kind: 'guessed', rule: 'ghost-broken', what, quote: body.text };
}

/** Whether a document of an editor has content, is empty, or cannot be read. */
function stateOf(json: string, holder: readonly string[]): 'whole' | 'empty' | 'broken' {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'broken';
  }
  if (value === null) return 'empty';
  for (const name of holder) value = (value as GhostRow | null | undefined)?.[name];
  if (!Array.isArray(value)) return 'broken';
  return value.length === 0 ? 'empty' : 'whole';
}

function paragraphsOf(plain: string): string {
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
