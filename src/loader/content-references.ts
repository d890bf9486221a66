import type { Problem } from '../lib/problem.ts';
import { resolvePhoto } from '../schema/photo.ts';
import type { RawFields } from '../schema/yaml/sound-fields.ts';
import { KIND_NAMES, KINDS, ofEachKind, referencesOf } from './content-kinds.ts';
import type { Ledger } from './content-ledger.ts';
import { allEntries, entriesOf } from './ledger-entries.ts';
import { fieldPlace } from './content-source.ts';
import type { KindName } from '../newsroom/content.ts';
import type { Reference } from './reference.ts';
import { addressNameProblems } from './addresses/address-name-problems.ts';
import { nearPhoto } from './misplaced/near-photo.ts';
import { listChoices, meantChoice, type Choice } from '../newsroom/story/choice.ts';
import { signupProblems } from './signup-problems.ts';
import { addressOf, isReserved } from '../newsroom/site/addresses.ts';
import { ANSWERS } from '../newsroom/site/answer.ts';

/** A file that has problems of its own. */
export interface FaultyFile {
  id: string;
  /** Path from the project's root. */
  file: string;
  /** Its valid fields; left out when none can be read. */
  sound?: RawFields;
}

/** The faulty files of each collection. */
export type FaultyFiles = Record<KindName, FaultyFile[]>;

/** No faulty files in any collection. */
export function noFaultyFiles(): FaultyFiles {
  return ofEachKind<FaultyFiles>(() => []);
}

/**
 * Finds every problem between files: references to missing files, and two files with one address.
 * @param faulty files that have problems of their own: references to them are not wrong because of that
 * @param only the files whose references are checked, by path from the project's root; all when left out
 */
export function referenceProblems(
  root: string,
  ledger: Ledger,
  faulty: FaultyFiles,
  only?: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const isFaulty = faultyIds(faulty);
  const check = (kind: KindName, id: string, file: string, fields: unknown) => {
    for (const reference of referencesOf(kind, id, fields)) {
      const target = reference.kind === 'photos' ? resolvePhoto(file, reference.id) : reference.id;
      if (ledger[reference.kind].has(target) || isFaulty(reference.kind, target)) continue;
      problems.push(dangling(root, file, reference, ledger));
    }
  };
  for (const [kind, id, { file, data }] of only ? entriesOf(ledger, only) : allEntries(ledger))
    check(kind, id, file, 'frontMatter' in data ? data.frontMatter : data);
  for (const kind of KIND_NAMES) for (const { id, file, sound } of faulty[kind]) check(kind, id, file, sound);
  if (ledger.publication.size + faulty.publication.length === 0) problems.push(publicationMissing());
  return [
    ...problems,
    ...addressProblems(ledger, faulty, only),
    ...addressNameProblems(root, ledger),
    ...signupProblems(root, ledger),
  ];
}

/** Kinds of which a newsroom has so few files that a message can list them. */
const LISTED: ReadonlySet<KindName> = new Set(['authors', 'sections', 'mastheads', 'newsletters']);

function faultyIds(faulty: FaultyFiles): (kind: KindName, id: string) => boolean {
  const ids = new Set(Object.entries(faulty).flatMap(([kind, files]) => files.map(({ id }) => `${kind} ${id}`)));
  return (kind, id) => ids.has(`${kind} ${id}`);
}

function dangling(root: string, file: string, { kind, id, path: field }: Reference, ledger: Ledger): Problem {
  const { noun, fileOf } = KINDS[kind];
  const choices = kind === 'photos' ? [] : choicesOf(ledger[kind]);
  const near = kind === 'photos' ? nearPhoto(file, id, ledger.photos.keys()) : meantChoice(id, choices)?.id;
  const hint = near === undefined ? '.' : `; did you mean \`${near}\`?`;
  return {
    rule: `${noun}-missing`,
    file,
    ...fieldPlace(root, file, field),
    what: `There is no ${noun} \`${id}\` in content/${kind === 'photos' ? '' : kind}${hint}`,
    fix:
      kind === 'photos'
        ? near === undefined
          ? 'Put the file next to the story and write ./name.jpg, or put it in content/photos and write /photos/name.jpg.'
          : `Write ${near} if that is the photo.`
        : near === undefined && LISTED.has(kind) && choices.length > 0
          ? `Write ${choices.length > 1 ? `one of ${listChoices(choices)}` : choices[0]?.id}, or add ${fileOf(id)}.`
          : `Correct the id, or add ${fileOf(id)}.`,
  };
}

/** The files of a kind as `npm run new` offers them. */
function choicesOf(entries: ReadonlyMap<string, { data: object }>): Choice[] {
  return [...entries].map(([id, { data }]) => ({ id, name: 'name' in data ? String(data.name) : id }));
}

/** The name of a story at the address of a numbered page of its month. */
const NUMBER = /\/\d{1,3}$/;

function addressProblems(ledger: Ledger, faulty: FaultyFiles, only?: ReadonlySet<string>): Problem[] {
  const filesOf = (kind: KindName) => [
    ...[...ledger[kind]].map(([id, { file }]) => ({ id, file })),
    ...faulty[kind].map(({ id, file }) => ({ id, file })),
  ];
  // The address of a story depends on its own name only.
  const stories = only
    ? [...entriesOf(ledger, only)].flatMap(([kind, id, { file }]) => (kind === 'articles' ? [{ id, file }] : []))
    : filesOf('articles');
  const problems: Problem[] = [];
  const [sections, pages] = [filesOf('sections'), filesOf('pages')];
  const sectionIds = new Set(sections.map(({ id }) => id));
  const numbers = stories.filter(({ id }) => NUMBER.test(id));
  for (const { id, file } of filesOf('newsletters').filter((newsletter) => isAnswer(newsletter.id)))
    problems.push(taken(file, `${addressOf('newsletter', id)} is reserved for the answer to a signup`));
  for (const { id, file } of [...sections, ...pages, ...numbers]) {
    const reserved = isTaken(id) ? `/${id}/ is reserved for a page of the site` : undefined;
    const isTwice = file.startsWith('content/pages/') && sectionIds.has(id);
    const twice = isTwice ? `/${id}/ is already a section` : undefined;
    const what = reserved ?? twice;
    if (what !== undefined) problems.push(taken(file, what));
  }
  return problems;
}

function taken(file: string, what: string): Problem {
  return { rule: 'address-taken', file, line: 1, column: 1, what: `${what}.`, fix: 'Give the file another name.' };
}

/** Whether the page that answers a signup has the address of a newsletter. */
function isAnswer(id: string): boolean {
  return ANSWERS.newsletters.some((answer) => answer === id);
}

/** Whether a page of the site itself has the address of a section, page or story. */
function isTaken(id: string): boolean {
  return isReserved(id) || NUMBER.test(id);
}

function publicationMissing(): Problem {
  return {
    rule: 'publication-missing',
    file: 'content/publication.yaml',
    line: 1,
    column: 1,
    what: 'There is no content/publication.yaml.',
    fix: 'Create it with the name, description, url, timeZone, country, masthead, navigation and letters of the publication.',
  };
}
