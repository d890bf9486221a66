import type { ImportResult } from '../import-result.ts';
import type { Note } from '../note.ts';

/** Where a note was made: a story, a page, an author, a photo, or the whole site. */
export interface NotePlace {
  name: string;
  /** The number of the post in the result; undefined for anything else. */
  post?: number;
}

/** All notes of one rule: what an editor looks at together. */
export interface NoteGroup {
  rule: string;
  kind: Note['kind'];
  /** How many notes there are. */
  count: number;
  /** How many stories and pages have one. */
  posts: number;
  /** The sentence of most of them, with the quotes of its words. */
  what: string;
  /** The first notes, each from another place where there are enough. */
  examples: (NotePlace & { note: Note })[];
}

/** Examples of a group in the report; the JSON file has all notes. */
const EXAMPLES = 5;
/** The order in which an editor should look at them. */
const ORDER: readonly Note['kind'][] = ['dropped', 'guessed', 'changed'];

/** The notes of an import by rule: what was dropped first, then what was guessed and changed, each the most frequent first. */
export function noteGroups(result: ImportResult): NoteGroup[] {
  const groups = new Map<string, NoteGroup & { sentences: Map<string, number>; seen: Set<string> }>();
  for (const [place, notes] of notedPlaces(result)) {
    for (const note of notes) {
      const key = `${note.kind} ${note.rule}`;
      const group = groups.get(key) ?? {
        rule: note.rule,
        kind: note.kind,
        count: 0,
        posts: 0,
        what: note.what,
        examples: [],
        sentences: new Map<string, number>(),
        seen: new Set<string>(),
      };
      groups.set(key, group);
      group.count++;
      group.sentences.set(note.what, (group.sentences.get(note.what) ?? 0) + 1);
      const id = place.post === undefined ? place.name : `post ${place.post}`;
      if (group.seen.has(id)) continue;
      group.seen.add(id);
      if (place.post !== undefined) group.posts++;
      if (group.examples.length < EXAMPLES) group.examples.push({ ...place, note });
    }
  }
  return [...groups.values()]
    .map(({ sentences, seen: _, ...group }) => {
      const [what = group.what] = [...sentences].sort((a, b) => b[1] - a[1])[0] ?? [];
      return { ...group, what };
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.count - a.count);
}

function* notedPlaces({
  notes,
  posts,
  authors,
  terms,
  media,
  site,
}: ImportResult): Generator<[NotePlace, readonly Note[]]> {
  yield [{ name: site.name ?? 'The whole site' }, notes];
  for (const [post, { name, notes: own }] of posts.entries()) yield [{ name, post }, own];
  for (const { name, notes: own } of [...authors, ...terms]) yield [{ name }, own];
  for (const { media: file, notes: own } of media) yield [{ name: file.url }, own];
}
