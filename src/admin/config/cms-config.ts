import { KINDS } from '../../loader/content-kinds.ts';
import type { KindName } from '../../newsroom/content.ts';
import { PAGE_KINDS, writtenAs } from '../../newsroom/site/addresses.ts';
import type { DeskSettings } from '../../schema/desk.ts';
import { jsonSchemaOf } from '../../schema/generated/json-schema.ts';
import { FILE_KINDS, type FileKind } from '../../schema/kinds.ts';
import { NAME_TAG } from '../cms-changes.ts';
import { formatOf } from '../file-shapes.ts';
import { BODY_KEY, SOURCE_KEY } from '../file-text.ts';
import { backendOf, hasReview, LOCAL_BACKEND } from './backend.ts';
import type { CmsField } from './cms-field.ts';
import { capital } from '../../schema/wording/field-label.ts';
import { fileFields, NAME_FIELDS, type FieldSurroundings } from './form-field.ts';

/** What the configuration depends on besides the schema. */
export interface CmsSettings {
  name: string;
  url: string;
  timeZone: string;
  /** The newsletters, each of which has a folder of editions. */
  newsletters: readonly { id: string; name: string }[];
  /** Where the files are; undefined for those on this machine. */
  desk?: Exclude<DeskSettings, false> | undefined;
}

type KindOfFile = keyof typeof FILE_KINDS;

/** The plural of a kind, above its list. */
const PLURALS: Readonly<Record<KindOfFile, string>> = {
  articles: 'Stories',
  comments: 'Comments',
  authors: 'Authors',
  sections: 'Sections',
  topics: 'Topics',
  fronts: 'Fronts',
  pages: 'Pages',
  mastheads: 'Mastheads',
  newsletters: 'Newsletters',
  editions: 'Editions',
  feeds: 'Feeds for partners',
  publication: 'Publication',
  mostRead: 'Most read',
  redirects: 'Redirects',
};

/** Kinds of files that programs or commands begin: the desk changes them and adds none. */
const BEGUN_ELSEWHERE: ReadonlySet<KindOfFile> = new Set(['comments']);
/** Kinds of which readers have the addresses, so that a file is withdrawn and never deleted. */
const NEVER_DELETED: ReadonlySet<KindOfFile> = new Set([
  'articles',
  'comments',
  'editions',
  'pages',
  'sections',
  'authors',
]);

/**
 * The configuration of the desk, for Sveltia CMS: every field of every kind of file, in the order of its schema.
 * https://sveltiacms.app/en/docs/config-basics
 */
export function cmsConfig(settings: CmsSettings): Record<string, unknown> {
  const kinds = Object.entries(FILE_KINDS) as [KindOfFile, FileKind][];
  const many = kinds.filter(([, { place }]) => place.includes('<'));
  const single = kinds.filter(([, { place }]) => !place.includes('<'));
  return {
    backend: settings.desk ? backendOf(settings.desk) : LOCAL_BACKEND,
    ...(settings.desk && hasReview(settings.desk) && { publish_mode: 'editorial_workflow' }),
    load_config_file: true,
    app_title: settings.desk?.name ?? settings.name,
    site_url: settings.url,
    display_url: settings.url,
    logo: { src: '/favicon.svg' },
    // Cameras and browsers write names such as “photo (1).jpg”, which no story can use. No photos of other sites: their licences are not the
    // newsroom’s.
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: false },
    media_folder: 'content/photos',
    public_folder: '/photos',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-', lowercase: true },
    output: { omit_empty_optional_fields: false },
    editor: { preview: false },
    collections: [
      ...many.flatMap(([name, kind]) =>
        name === 'editions' ? editionCollections(kind, settings) : [collectionOf(name, kind, settings)],
      ),
      {
        name: 'settings',
        label: 'Settings',
        icon: 'settings',
        files: single.map(([name, kind]) => ({
          name,
          label: PLURALS[name],
          file: kind.place,
          format: formatOf(name),
          fields: fieldsOfKind(name, kind, settings),
        })),
      },
    ],
  };
}

const ICONS: Readonly<Partial<Record<KindOfFile, string>>> = {
  articles: 'article',
  comments: 'forum',
  authors: 'person',
  sections: 'folder',
  topics: 'sell',
  fronts: 'view_quilt',
  pages: 'description',
  mastheads: 'groups',
  newsletters: 'mail',
  editions: 'drafts',
  feeds: 'rss_feed',
};

function collectionOf(name: KindOfFile, kind: FileKind, settings: CmsSettings): Record<string, unknown> {
  const title = NAME_FIELDS[name as KindName];
  const [, folder = '', rest = ''] = /^(content\/[a-z]+)\/(.*)$/.exec(kind.place) ?? [];
  const isStory = name === 'articles';
  return {
    name,
    label: PLURALS[name],
    label_singular: capital(kind.noun.replace(/^an? /, '')),
    icon: ICONS[name],
    ...(isStory && { description: ABOUT_STORIES }),
    folder,
    format: formatOf(name),
    create: !BEGUN_ELSEWHERE.has(name),
    delete: !NEVER_DELETED.has(name),
    ...(title !== undefined && { identifier_field: title }),
    summary: `{{${title ?? 'slug'}}}`,
    slug: title === undefined ? '{{uuid_short}}' : `{{${title}}}`,
    ...(rest.includes('/') && { path: isStory ? STORY_PATH : pathIn(rest) }),
    ...(settings.desk && previewOf(name)),
    ...(isStory && { ...STORY_LIST, ...BESIDE_STORY }),
    fields: fieldsOfKind(name, kind, settings),
  };
}

/**
 * Where the page of a file is on a site. The desk shows a link to the preview of a change, and to the page that is published, only for files
 * of which it knows this.
 */
function previewOf(name: KindOfFile): { preview_path?: string } {
  const [page] = PAGE_KINDS.find(([, { collection }]) => collection === name) ?? [];
  if (page === undefined) return {};
  const pattern = writtenAs(page).replace(/<\w+>(?=\/$)/, '{{filename}}');
  return { preview_path: pattern.replace(/<.*>(?=\/\{)/, '{{dirname}}').slice(1) };
}

/** A collection for each newsletter: the folder of its editions has its name. */
function editionCollections(kind: FileKind, settings: CmsSettings): Record<string, unknown>[] {
  const { path: _, ...collection } = collectionOf('editions', kind, settings);
  return settings.newsletters.map(({ id, name }) => ({
    ...collection,
    name: `editions-${id}`,
    label: `${PLURALS.editions}: ${name}`,
    folder: `content/newsletters/${id}`,
    // An edition is named after its day.
    slug: '{{year}}-{{month}}-{{day}}',
  }));
}

/** The path of a file in its folder, such as `{{year}}/{{month}}/` and its name. */
function pathIn(rest: string): string {
  const folders = [...rest.matchAll(/<(\w+)>(?=\/)/g)].map(([, name]) => `{{${name}}}`);
  return [...folders, NAME_TAG].join('/');
}

/** A story is in the folder of the month in which it is published: the path is its address. */
const STORY_PATH = `{{published | date('YYYY')}}/{{published | date('MM')}}/${NAME_TAG}`;

/** What stands above the list of stories. */
const ABOUT_STORIES = 'Everything that the newsroom writes. A new story is a draft until its Status is Published.';

/**
 * Photos of a story lie beside its file. The CMS counts from a folder with the name of the story, and writes `./` for a lone dot only.
 * https://sveltiacms.app/en/docs/media/internal
 */
const BESIDE_STORY = { media_folder: '..', public_folder: '.' };

/** How the list of stories is sorted and filtered. */
const STORY_LIST = {
  sortable_fields: {
    fields: ['published', 'headline', 'updated'],
    default: { field: 'published', direction: 'descending' },
  },
  view_filters: [
    { label: 'Drafts', field: 'status', pattern: 'draft' },
    { label: 'Under embargo', field: 'embargo', pattern: '.' },
    { label: 'Live', field: 'type', pattern: 'live' },
  ],
  view_groups: [
    { label: 'Section', field: 'section' },
    { label: 'Status', field: 'status' },
  ],
};

/** The fields of a kind. A new story is a draft, as `npm run new` makes it. */
function fieldsOfKind(name: KindOfFile, kind: FileKind, { timeZone }: CmsSettings): CmsField[] {
  const references = KINDS[name as KindName].references;
  const around: FieldSurroundings = {
    timeZone,
    referenceAt: (path) => references.find(({ keys }) => keys.join('.') === path)?.kind,
  };
  const fields = fileFields(jsonSchemaOf(kind), around).map((field) =>
    name === 'articles' && field.name === 'status' ? { ...field, default: 'draft' } : field,
  );
  if (kind.format === 'yaml') return fields;
  // What a story is made of every day comes first: the text follows the photos.
  const place = fields.findLastIndex((field) => BEFORE_TEXT.has(field.name)) + 1;
  const all = place === 0 ? [...fields, BODY] : fields.toSpliced(place, 0, BODY);
  return name === 'articles' ? [SOURCE, ...all] : all;
}

/** The fields above the text. */
const BEFORE_TEXT: ReadonlySet<string> = new Set(['photo', 'photos', 'description', 'subject']);

/** The file as it was read. Nobody sees this field: it tells the preview what is in the others. */
const SOURCE: CmsField = { name: SOURCE_KEY, label: 'File', widget: 'story-source', required: false };

/** The text of a story, in Markdown as it is in the file. */
const BODY: CmsField = {
  name: BODY_KEY,
  label: 'Text',
  widget: 'story-text',
  required: false,
  hint: 'The text, in Markdown. The buttons write what a story can hold besides.',
};
