import { author as authorSchema } from '../../schema/author.ts';
import { section as sectionSchema } from '../../schema/section.ts';
import { topic as topicSchema } from '../../schema/topic.ts';
import { yamlText } from '../../schema/yaml/yaml-text.ts';
import { idName, idTitle } from '../../newsroom/display-name.ts';
import { termKey, type OldPaper } from '../gathered-paper.ts';
import type { ImportMap } from '../mapping/import-map.ts';
import type { Note } from '../note.ts';
import type { ImportPlan } from '../plan/import-plan.ts';
import { plainText } from '../body/plain-text.ts';
import { acceptedFields } from './sound-fields-of.ts';
import { soundLine } from './sound-text.ts';

const [LONGEST_TITLE, LONGEST_LINE] = [500, 5000];

/** The file of a section, topic or author. */
export interface SiteFile {
  text: string;
  notes: Note[];
}

/** The files of the sections, topics and authors that stories name, by path from the root of the project. */
export function siteFiles(
  paper: OldPaper,
  map: ImportMap,
  plan: ImportPlan,
  language: string,
  photoPath: (url: string) => string | undefined,
): Map<string, SiteFile> {
  return new Map([
    ...[...plan.sections].map((id): [string, SiteFile] => [
      `content/sections/${id}.yaml`,
      sectionFile(id, paper, map, language),
    ]),
    ...[...plan.topics].flatMap((id): [string, SiteFile][] => {
      const file = topicFile(id, paper, map);
      return file ? [[`content/topics/${id}.yaml`, file]] : [];
    }),
    ...[...plan.authors].map((id): [string, SiteFile] => [
      `content/authors/${id}.yaml`,
      authorFile(id, paper, map, photoPath),
    ]),
  ]);
}

function sectionFile(id: string, { terms }: OldPaper, map: ImportMap, language: string): SiteFile {
  const [slug, rule] =
    Object.entries(map.categories).find(
      ([, one]) => one && one.section === id && one.topic === undefined && one.name !== undefined,
    ) ?? [];
  const name = (rule ? rule.name : undefined) ?? idTitle(id, language);
  return fileOf(
    sectionSchema,
    { name, ...description(terms.get(termKey('category', slug ?? ''))?.description) },
    { name: id },
  );
}

/** A topic whose name is what readers see without a file needs none. */
function topicFile(id: string, { terms }: OldPaper, map: ImportMap): SiteFile | undefined {
  const [tag, tagRule] = Object.entries(map.tags).find(([, one]) => one && one.topic === id) ?? [];
  const [category, categoryRule] =
    Object.entries(map.categories).find(
      ([, one]) => one && (one.topic === id || (one.topic === undefined && one.section === id)),
    ) ?? [];
  const term = tag === undefined ? terms.get(termKey('category', category ?? '')) : terms.get(termKey('tag', tag));
  const name = (tagRule ? tagRule.name : undefined) ?? (categoryRule ? categoryRule.name : undefined) ?? term?.name;
  const about = description(term?.description);
  if (name === undefined || (name === idName(id) && !('description' in about))) return undefined;
  return fileOf(topicSchema, { name, ...about }, { name: id });
}

function authorFile(
  id: string,
  { authors }: OldPaper,
  map: ImportMap,
  photoPath: (url: string) => string | undefined,
): SiteFile {
  const [old, rule] = Object.entries(map.authors).find(([, one]) => one && 'author' in one && one.author === id) ?? [];
  const author = authors.get(old ?? '');
  const name = (rule && 'author' in rule ? rule.name : undefined) ?? author?.name ?? id;
  const bio = plainText(author?.biography ?? '');
  const portrait = author?.portrait === undefined ? undefined : photoPath(author.portrait);
  const website = author?.website;
  const made = fileOf(
    authorSchema,
    {
      name: soundLine(plainText(name), 'name', LONGEST_TITLE).text,
      ...(bio !== '' && { bio: soundLine(bio, 'bio', LONGEST_LINE).text }),
      ...(website !== undefined && /^https?:/.test(website) && { profiles: [{ name: hostOf(website), url: website }] }),
      ...(portrait !== undefined && { portrait: { src: portrait, alt: name } }),
    },
    { name: id },
  );
  // The address of an account was never shown to readers.
  const hidden: Note[] =
    author?.email === undefined
      ? []
      : [
          {
            kind: 'dropped',
            rule: 'author-email',
            what: 'The e-mail address of the account was left out: readers of the old site did not see it. Write `email` if they may write there.',
            quote: author.email,
          },
        ];
  return { ...made, notes: [...made.notes, ...hidden] };
}

function fileOf(
  schema: Parameters<typeof acceptedFields>[0],
  fields: Record<string, unknown>,
  standIns: Record<string, unknown>,
): SiteFile {
  const accepted = acceptedFields(schema, fields, standIns, 'UTC');
  return { text: yamlText(accepted.fields), notes: accepted.notes };
}

function description(html: string | undefined): { description?: string } {
  const text = soundLine(plainText(html ?? ''), 'description', LONGEST_LINE).text;
  return text === '' ? {} : { description: text };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
