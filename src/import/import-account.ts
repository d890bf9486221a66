import { addressOf } from '../newsroom/site/addresses.ts';
import type { PostText } from './files/post-text.ts';
import type { SiteFile } from './files/site-files.ts';
import type { OldPaper } from './gathered-paper.ts';
import type { FileState, ImportedMedia, ImportedPost, ImportedThing, ImportResult } from './import-result.ts';
import type { ImportMap } from './mapping/import-map.ts';
import type { Note } from './note.ts';
import type { PhotoPlan } from './photos/photos.ts';
import type { ImportPlan } from './plan/import-plan.ts';
import type { PostPhotos } from './plan/post-photos.ts';

/** All that an import knows at its end. */
export interface ImportFacts {
  paper: OldPaper;
  map: ImportMap;
  plan: ImportPlan;
  photos: PhotoPlan;
  shown: PostPhotos;
  texts: readonly PostText[];
  site: ReadonlyMap<string, SiteFile>;
  states: ReadonlyMap<string, FileState>;
  notes: readonly Note[];
  order: { sources: readonly string[]; write: boolean };
}

/** The account of an import: every post, author, term and photo of the old site, with what became of it. */
export function importResult(facts: ImportFacts): ImportResult {
  const { paper, plan, notes, order } = facts;
  return {
    site: paper.site,
    sources: [...order.sources],
    isDryRun: !order.write,
    posts: plan.posts.map((post, index) => accountOfPost(post, index, facts)),
    authors: [...paper.authors.keys()].map((id) => accountOfAuthor(id, facts)),
    terms: [...paper.terms].map(([key, { kind, slug }]) => accountOfTerm(key, kind, slug, facts)),
    media: accountOfMedia(facts),
    addresses: plan.addresses.list,
    notes: [...notes],
  };
}

function accountOfPost(
  { post, kind, file, address, notes, published, photo: _ }: ImportPlan['posts'][number],
  index: number,
  { texts, states, shown }: ImportFacts,
): ImportedPost {
  const text = texts[index];
  const state = states.get(file);
  return {
    id: post.id,
    name: post.title,
    kind,
    ...(post.url !== undefined && { oldUrl: post.url }),
    file,
    address,
    ...(state && { state }),
    // Readers without the password could not read it.
    status: post.isLocked ? 'private' : post.status,
    published,
    notes: [...notes, ...(text?.notes ?? [])],
    words: text?.words ?? { before: 0, after: 0 },
    comments: text?.counts ?? { approved: 0, others: 0, written: 0 },
    photos: shown.of(post),
  };
}

function accountOfAuthor(id: string, { paper, map, site, states, plan }: ImportFacts): ImportedThing {
  const author = paper.authors.get(id);
  const rule = map.authors[id];
  const name = author?.name ?? id;
  const base = { id, name, ...(author?.url !== undefined && { oldUrl: author.url }), notes: [] };
  if (!rule) return { ...base, leftOut: 'The map leaves this name out of bylines.' };
  if ('guest' in rule) return { ...base, leftOut: `The name is in bylines as ${rule.guest}, without a page.` };
  if (!plan.authors.has(rule.author)) return { ...base, leftOut: 'No story has this author.' };
  const file = `content/authors/${rule.author}.yaml`;
  return {
    ...base,
    ...withFile(file, states),
    address: addressOf('author', rule.author),
    notes: site.get(file)?.notes ?? [],
  };
}

function accountOfTerm(
  key: string,
  kind: 'category' | 'tag',
  slug: string,
  { paper, map, plan, site, states }: ImportFacts,
): ImportResult['terms'][number] {
  const term = paper.terms.get(key);
  const rule = kind === 'category' ? map.categories[slug] : map.tags[slug];
  const base = {
    id: key,
    name: term?.name ?? slug,
    ...(term?.url !== undefined && { oldUrl: term.url }),
    kind,
    notes: [],
  };
  if (!rule) return { ...base, becomes: 'nothing', leftOut: 'The map leaves it out.' };
  const topic = rule.topic;
  if (topic !== undefined) {
    if (!plan.topics.has(topic)) return { ...base, becomes: 'nothing', leftOut: 'No story has it.' };
    const file = `content/topics/${topic}.yaml`;
    const written = site.get(file);
    return {
      ...base,
      becomes: 'topic',
      ...(written && withFile(file, states)),
      address: addressOf('tag', topic),
      notes: written?.notes ?? [],
    };
  }
  const section = 'section' in rule ? rule.section : undefined;
  if (section === undefined || !plan.sections.has(section))
    return { ...base, becomes: 'nothing', leftOut: 'No story has it.' };
  const file = `content/sections/${section}.yaml`;
  return {
    ...base,
    becomes: 'section',
    ...withFile(file, states),
    address: addressOf('section', section),
    notes: site.get(file)?.notes ?? [],
  };
}

function withFile(file: string, states: ReadonlyMap<string, FileState>): Pick<ImportedThing, 'file' | 'state'> {
  const state = states.get(file);
  return { file, ...(state && { state }) };
}

/** The photos that were wanted, and the rest of the media list, which no story shows. */
function accountOfMedia({ paper, photos }: ImportFacts): ImportedMedia[] {
  const wanted = photos.entries();
  const known = new Set(wanted.flatMap(({ path }) => path ?? []));
  const urls = new Set(wanted.map(({ media }) => media.url));
  const others = [...paper.media.values()].filter(({ url }) => !urls.has(url) && !known.has(photos.pathOf(url) ?? ''));
  return [
    ...wanted,
    ...others.map((media): ImportedMedia => ({ media, leftOut: 'No story, page or author shows it.', notes: [] })),
  ];
}
