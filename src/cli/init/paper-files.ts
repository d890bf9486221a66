import { readFileSync } from 'node:fs';
import path from 'node:path';
import { calendarDay } from '../../lib/time/instant.ts';
import { slugOf } from '../../lib/text/slug.ts';
import { zonedInstant } from '../../lib/time/zoned-instant.ts';
import { deploySetting } from '../../schema/hosting/deploy.ts';
import { editorsTime } from '../../newsroom/story/publication-time.ts';
import type { Paper, PaperSection } from './paper.ts';
import { PAGE_NAMES, type PaperLanguage, type PaperWords } from './paper-language.ts';
import { markdownText, yamlText } from '../../schema/yaml/yaml-text.ts';
import { fillData, fillFile, fillMarkdown, typedName, type Values } from './template.ts';

/** How long before its correction the first story comes out, in milliseconds, so that its two times differ. */
const BEFORE_CORRECTION = 3_600_000;
/**
 * How old the first story is, in milliseconds: whatever the newsroom publishes itself is newer, and comes before it. After a week
 * its photo is no reason to lead: `front-fill.ts`.
 */
const AGE = 8 * 86_400_000;

/** The photo of the first story, drawn for this purpose. */
const PHOTO = path.join(import.meta.dirname, 'desk.jpg');

/** Files by their paths from the project's root. */
export type Files = Map<string, string | Uint8Array>;

/** A paper that is being written: what its templates need. */
interface Draft {
  paper: Paper;
  words: PaperWords;
  language: PaperLanguage;
  /** When the first story comes out, by the newsroom’s clock, as editors write it. */
  published: string;
  /** When it is corrected, in the same form. */
  corrected: string;
  /** The time of drafts, in the same form. */
  now: string;
  /** The folder of the first story. */
  firstFolder: string;
  /** The folder of the stories of this month. */
  month: string;
  /** The name of the first author. */
  editor: string;
  /** The id of the first author. */
  author: string;
  /** The sections with the wire, in the order of the navigation. */
  sections: readonly PaperSection[];
  values: Values;
  verbatim: Values;
}

/**
 * The files of a new paper: everything in `content/`, and the README of the newsroom.
 * @param now milliseconds since 1970
 */
export function paperFiles(paper: Paper, language: PaperLanguage, now: number): Files {
  const draft = beginDraft(paper, language, now);
  const { words, author, sections, firstFolder } = draft;
  const yaml: [string, object][] = [
    ['publication', publicationOf(draft)],
    ['mastheads/main', { roles: [{ role: words.author.role, author }] }],
    [`authors/${author}`, authorOf(draft)],
    ...sections.map(({ id, name }): [string, object] => [`sections/${id}`, { name }]),
    ...(paper.hasWire ? [wireOf(words)] : []),
    ...(paper.newsletter ? [newsletterOf(draft, paper.newsletter)] : []),
  ];
  return new Map<string, string | Uint8Array>([
    ...yaml.map(([file, fields]) => [`content/${file}.yaml`, yamlText(fields)] as const),
    ...PAGE_NAMES.map((name) => [`content/pages/${words.pages[name]}.md`, pageOf(name, draft)] as const),
    [`${firstFolder}/${words.story}.md`, firstStory(draft)],
    [`content${photoOf(draft)}`, readFileSync(PHOTO)],
    ...sections.slice(1).map((section) => draftStory(section, draft)),
    ['README.md', readmeOf(draft)],
  ]);
}

/** The README of the newsroom; for one with a letters server, it shows how to run that. */
function readmeOf({ paper, language, values, verbatim }: Draft): string {
  const fill = (file: string, more: Values = {}) =>
    fillMarkdown(language.template(file), values, { ...verbatim, ...more });
  return fill('README.md', { letters: paper.lettersServer === undefined ? '' : `${fill('letters.md')}\n` });
}

function beginDraft(paper: Paper, language: PaperLanguage, now: number): Draft {
  const { words } = language;
  const timeOf = (moment: number) => editorsTime(zonedInstant(moment, paper.timeZone), paper.timeZone);
  const folderOf = (moment: number) => {
    const [year, month] = calendarDay(zonedInstant(moment, paper.timeZone), paper.timeZone).split('-');
    return `content/articles/${year}/${month}`;
  };
  const firstFolder = folderOf(now - AGE);
  const editor = paper.editor ?? words.author.name;
  const author = slugOf(editor, paper.language) ?? 'editor';
  const wire = paper.hasWire ? [{ id: words.wire.id, name: words.wire.name }] : [];
  const { addresses } = words;
  return {
    paper,
    words,
    language,
    published: timeOf(now - AGE),
    corrected: timeOf(now - AGE + BEFORE_CORRECTION),
    now: timeOf(now),
    firstFolder,
    month: folderOf(now),
    editor,
    author,
    sections: [...paper.sections.filter(({ id }) => id !== wire[0]?.id), ...wire],
    values: { name: typedName(paper.name), editor: typedName(editor) },
    verbatim: {
      url: paper.url,
      // Readers leave out `www.`, and with it, the domain would become a link.
      domain: new URL(paper.url).host.replace(/^www\./, ''),
      email: paper.email,
      lettersHost: new URL(paper.lettersServer ?? paper.url).host,
      editorId: author,
      story: `${firstFolder}/${words.story}.md`,
      ...Object.fromEntries(PAGE_NAMES.map((name) => [`page.${name}`, words.pages[name]])),
      deploy: deploySetting(paper.host ?? 'rsync', paper.place),
      'list.corrections': addresses['corrections'] ?? 'corrections',
      'list.masthead': addresses['masthead'] ?? 'masthead',
    },
  };
}

const filled = <T>(data: T, { values, verbatim }: Draft): T => fillData(data, { ...values, ...verbatim }) as T;

function publicationOf(draft: Draft): object {
  const { paper, words, sections } = draft;
  const { pages, addresses } = words;
  return {
    name: paper.name,
    description: filled(words.description, draft),
    url: paper.url,
    lang: paper.language,
    timeZone: paper.timeZone,
    country: paper.country,
    masthead: 'main',
    ...(paper.newsletter && { newsletter: words.newsletter.id }),
    navigation: sections.map(({ id }) => id),
    letters: {
      email: paper.email,
      policy: `/${pages.contact}/`,
      ...(paper.lettersServer !== undefined && { server: paper.lettersServer }),
    },
    footer: { pages: PAGE_NAMES.map((name) => pages[name]) },
    policies: {
      ethics: pages.ethics,
      corrections: pages.corrections,
      mission: pages.about,
      ownership: pages.about,
      verification: pages.ethics,
      sources: pages.ethics,
      feedback: pages.contact,
      privacy: pages.privacy,
    },
    ...(paper.host !== undefined && paper.place !== undefined && { deploy: { [paper.host]: paper.place } }),
    ...(Object.keys(addresses).length > 0 && { addresses }),
  };
}

function authorOf(draft: Draft): object {
  const { words, paper } = draft;
  return { name: draft.editor, role: words.author.role, bio: filled(words.author.bio, draft), email: paper.email };
}

function wireOf({ wire: { id, name, description } }: PaperWords): [string, object] {
  return [`sections/${id}`, { name, description, wire: true }];
}

function newsletterOf(draft: Draft, provider: NonNullable<Paper['newsletter']>): [string, object] {
  const { id, ...words } = filled(draft.words.newsletter, draft);
  return [`newsletters/${id}`, { ...words, provider }];
}

function pageOf(name: (typeof PAGE_NAMES)[number], { language, values, verbatim }: Draft): string {
  return markdownText(fillFile(language.template(`pages/${name}.md`), values, verbatim));
}

/** Where the photo of the first story is, from `content/`. */
function photoOf({ words }: Draft): string {
  return `/photos/${words.story}.jpg`;
}

function firstStory(draft: Draft): string {
  const { language, values, verbatim, published, corrected, author, sections, words } = draft;
  const { fields, body } = fillFile(language.template('story.md'), values, verbatim);
  const { headline, standfirst, kicker, tags, corrections } = fields as Record<string, unknown> & {
    corrections: object[];
  };
  const photo = { src: photoOf(draft), ...filled(words.photo, draft) };
  const story = { headline, standfirst, kicker, section: sections[0]?.id, published, byline: [author], photo, tags };
  return markdownText({
    fields: { ...story, corrections: corrections.map((correction) => ({ date: corrected, ...correction })) },
    body,
  });
}

/** A draft, so that editors see in each section how to begin. */
function draftStory({ id, name }: PaperSection, draft: Draft): readonly [string, string] {
  const { words, values, paper, now, author, month } = draft;
  const headline = String(fillData(words.draft.headline, { ...values, section: name }));
  const slug = slugOf(headline, paper.language) ?? `${id}-1`;
  const fields = { headline, section: id, published: now, byline: [author], status: 'draft' };
  return [`${month}/${slug}.md`, markdownText({ fields, body: `\n${words.draft.text}\n` })];
}
