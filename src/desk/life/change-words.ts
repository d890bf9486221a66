import { isDeepStrictEqual } from 'node:util';
import { diffWords } from '../../lib/diff/word-diff.ts';
import { kindOf } from '../../loader/content-kinds.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { publicationTime } from '../../newsroom/story/publication-time.ts';
import { article, type Article } from '../../schema/article.ts';
import { capital, labelOf } from '../../schema/wording/field-label.ts';
import { splitFrontMatter } from '../../schema/yaml/front-matter.ts';
import { parseYaml } from '../../schema/yaml/yaml-source.ts';
import { deskTime } from '../desk-time.ts';
import { shownFile } from '../problems/shown-file.ts';
import { articleId } from '../story/story-id.ts';
import { bodyOffset } from './body-offset.ts';
import { changePairs, type ChangePair } from './change-pairs.ts';
import type { FileChange, LifeContext, StoryFile } from './story-operation.ts';

/** Something that an operation changes, in the words of the newsroom. */
export interface WordedChange {
  /** The field, as its form names it. */
  label: string;
  /** How it is; left out for something new. */
  before?: string;
  /** How it will be; left out for something that goes. */
  after?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** How the statuses are called at the desk, as its buttons name what leads to them. */
const STATUS_WORDS: Readonly<Record<Article['status'], string>> = {
  draft: 'Draft',
  published: 'Published',
  retracted: 'Retracted',
  killed: 'Withdrawn',
};

const TIMES: ReadonlySet<string> = new Set(['published', 'updated', 'ended', 'embargo']);
/** What an editor looks at first, and then the other fields in the order of their form. */
const ORDER = [...new Set(['status', ...Object.keys(article.shape)])];
/** More places in the text are counted and not shown. */
const MOST_PLACES = 6;
/** Characters of the text that are shown around a change, at most. */
const AROUND = 32;

/** What an operation changes, as it is shown to be confirmed: first of the story itself, then of other files. */
export function changeWords(
  { file, article: { lang } }: StoryFile,
  changes: readonly FileChange[],
  context: LifeContext,
): WordedChange[] {
  const pairs = changePairs(changes);
  const [own, others] = [pairs.filter((pair) => pair.file === file), pairs.filter((pair) => pair.file !== file)];
  return [
    ...own.flatMap((pair) => storyWords(pair, lang ?? context.publication.lang, context)),
    ...others.map((pair) => otherFile(pair, context)),
  ];
}

function storyWords({ file, movedTo, before = '', after = '' }: ChangePair, lang: string, context: LifeContext) {
  const [old, next] = [articleId(file), movedTo === undefined ? undefined : articleId(movedTo)];
  const address =
    old !== undefined && next !== undefined
      ? [{ label: 'Address', before: addressOf('story', old), after: addressOf('story', next) }]
      : [];
  const bodies = [before, after].map((text) => text.slice(bodyOffset(text)));
  return [
    ...address,
    ...fieldChanges(fieldsIn(before), fieldsIn(after), context),
    ...textChanges(bodies[0] ?? '', bodies[1] ?? '', lang),
  ];
}

function fieldsIn(text: string): Fields {
  const source = splitFrontMatter('', text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF+/, ''));
  if (!source.ok) return {};
  const { yaml, yamlLine } = source.value;
  return Object(parseYaml({ file: '', firstLine: yamlLine, yaml }).document.toJS()) as Fields;
}

function fieldChanges(before: Fields, after: Fields, context: LifeContext): WordedChange[] {
  return ORDER.filter((name) => !isDeepStrictEqual(before[name], after[name])).flatMap((name) => {
    const [old, next] = [before[name], after[name]];
    if (name === 'status') return [statusChange(old, next)];
    if (name === 'corrections') return newCorrections(old, next);
    return partChanges([name], old, next, context);
  });
}

/** A story that does not say its status is published. */
function statusChange(old: unknown, next: unknown): WordedChange {
  const words = (status: unknown) => STATUS_WORDS[(status ?? 'published') as Article['status']];
  return { label: labelOf('status'), before: words(old), after: words(next) };
}

function newCorrections(old: unknown, next: unknown): WordedChange[] {
  const [known, all] = [old, next].map((one) => (Array.isArray(one) ? (one as Fields[]) : []));
  return (all ?? []).slice(known?.length).map(({ kind, text, minor }) => {
    const label = minor === true ? `Minor ${String(kind)}` : capital(String(kind));
    return { label, after: String(text) };
  });
}

/** The values that differ, wherever in a field they are: `Photo: File`. */
function partChanges(path: readonly string[], old: unknown, next: unknown, context: LifeContext): WordedChange[] {
  if (isDeepStrictEqual(old, next)) return [];
  const isGroup = [old, next].every((one) => typeof one === 'object' && one !== null);
  if (isGroup && !isPlainList(old) && !isPlainList(next)) {
    const [a, b] = [old as Fields, next as Fields];
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return names.flatMap((name) => partChanges([...path, name], a[name], b[name], context));
  }
  if (isPlainList(old) && isPlainList(next) && hasCommon(old as unknown[], next as unknown[]))
    return listChange(path, old as unknown[], next as unknown[], context);
  const label = path.map((name) => (/^\d+$/.test(name) ? String(Number(name) + 1) : labelOf(name))).join(': ');
  const words = (value: unknown) => valueWords(path[0] ?? '', value, context);
  return [
    {
      label,
      ...(old !== undefined && { before: words(old) }),
      ...(next !== undefined && { after: words(next) }),
    },
  ];
}

/** Of a list, the entries that go and those that come. */
function listChange(path: readonly string[], old: readonly unknown[], next: readonly unknown[], context: LifeContext) {
  const [gone, added] = [old.filter((one) => !next.includes(one)), next.filter((one) => !old.includes(one))];
  const rest = (list: readonly unknown[]) => (list.length === 0 ? undefined : list);
  return gone.length + added.length === 0 ? [] : partChanges(path, rest(gone), rest(added), context);
}

function hasCommon(old: readonly unknown[], next: readonly unknown[]): boolean {
  return old.some((one) => next.includes(one));
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one !== 'object');
}

function valueWords(name: string, value: unknown, context: LifeContext): string {
  if (isPlainList(value)) return (value as unknown[]).join(', ');
  if (!TIMES.has(name)) return typeof value === 'string' ? value : JSON.stringify(value);
  const { now, publication, content } = context;
  const meant = publicationTime(String(value), now, publication.timeZone);
  return meant.ok ? deskTime(content, now)(meant.instant).text : String(value);
}

/** The places of the text that differ, each with some words around it. */
function textChanges(before: string, after: string, lang: string): WordedChange[] {
  if (before === after) return [];
  const runs = diffWords(before, after, lang);
  const places = runs.flatMap((run, index): WordedChange[] => {
    const earlier = runs[index - 1];
    // Added words after removed ones are the same place.
    if (run.kind === 'same' || (run.kind === 'added' && earlier?.kind === 'removed')) return [];
    const added = run.kind === 'added' ? run.text : runs[index + 1]?.kind === 'added' ? runs[index + 1]?.text : '';
    const removed = run.kind === 'removed' ? run.text : '';
    const later = runs.slice(index + 1).find(({ kind }) => kind === 'same');
    const around = (words: string) => `${lastWords(earlier?.text ?? '')}${words}${firstWords(later?.text ?? '')}`;
    return [{ label: 'Text', before: around(removed), after: around(added ?? '') }];
  });
  const rest = places.length - MOST_PLACES;
  return rest > 0
    ? [...places.slice(0, MOST_PLACES), { label: 'Text', after: `${rest} more ${rest === 1 ? 'place' : 'places'}` }]
    : places;
}

/** The end of a text, from the start of a word on, with a mark where something was left out. */
function lastWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trimStart();
  return line.length <= AROUND ? line : `…${line.slice(-AROUND).replace(/^\S*\s/, '')}`;
}

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trimEnd();
  return line.length <= AROUND ? line : `${line.slice(0, AROUND).replace(/\s\S*$/, '')}…`;
}

/** A file other than the story's: it moves with the story, or names it. */
function otherFile({ file, movedTo, before = '' }: ChangePair, { content }: LifeContext): WordedChange {
  if (movedTo !== undefined && kindOf(file.slice('content/'.length))?.kind === 'comments')
    return { label: 'Comments', after: 'move with the story' };
  const { noun, title } = shownFile({ file, problems: [] }, content, before);
  return { label: `${noun}: ${title}`, after: 'names the story by its new address' };
}
