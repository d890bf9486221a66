import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlainFile } from '../../cache/plain-file.ts';
import type { Publication } from '../../schema/publication.ts';
import type { OldPaper } from '../gathered-paper.ts';
import type { ImportMap } from '../mapping/import-map.ts';
import type { Note } from '../note.ts';
import { idIn, type ImportPlan } from '../plan/import-plan.ts';
import type { WrittenState } from '../written/written-state.ts';
import { withSections } from './navigation.ts';
import { redirectsText } from './redirect-file.ts';
import { stickyFront } from './sticky-front.ts';

const [PUBLICATION, REDIRECTS, FRONT] = [
  'content/publication.yaml',
  'content/redirects.yaml',
  'content/fronts/home.yaml',
] as const;
/** Sections that a header has room for. */
const MOST_IN_HEADER = 8;

/** Files that the import shares with editors. */
export interface MergedFiles {
  /** Texts by path: of files that change in part and keep what editors wrote. */
  files: Map<string, string>;
  /** Files that are made anew and kept when an editor has changed them. */
  own: Map<string, string>;
  notes: Note[];
  /** Sections that are new in the navigation. */
  navigation: string[];
}

/** What an import needs to know for them. */
export interface MergingContext {
  root: string;
  state: WrittenState;
  siteName: string;
  publication: Publication;
  paper: OldPaper;
  map: ImportMap;
  plan: ImportPlan;
}

/** The files that an import merges into: redirects, the navigation, and the front page. */
export function mergedFiles(context: MergingContext): MergedFiles {
  const { root, state, plan } = context;
  const redirects = textOf(root, REDIRECTS);
  const isOurs = redirects !== undefined && state.isUntouched(REDIRECTS);
  const redirectText = redirectsText(redirects, plan.addresses.redirects(), isOurs);
  const navigation = navigationOf(context);
  const front = frontOf(context, [...context.publication.navigation, ...navigation.added]);
  return {
    files: new Map([
      ...(redirectText === undefined ? [] : [[REDIRECTS, redirectText] as const]),
      ...(navigation.text === undefined ? [] : [[PUBLICATION, navigation.text] as const]),
    ]),
    own: new Map(front === undefined ? [] : [[FRONT, front]]),
    notes: [...navigation.notes],
    navigation: navigation.added,
  };
}

/** The sections of the old menu, in its order; without a menu, those with the most stories. */
function navigationOf({ root, state, siteName, publication, paper, map, plan }: MergingContext): {
  text?: string;
  notes: Note[];
  added: string[];
} {
  const before = textOf(root, PUBLICATION);
  if (before === undefined) return { notes: [], added: [] };
  const wanted = menuSections(paper, map, plan);
  const known = new Set([...publication.navigation, ...state.site(siteName).navigation]);
  const added = wanted.filter((section) => !known.has(section));
  if (added.length === 0) return { notes: [], added };
  const text = withSections(before, added);
  const what = `${added.join(', ')} ${added.length === 1 ? 'is' : 'are'} new in \`navigation\` of ${PUBLICATION}. Put the sections in the order in which readers should see them.`;
  return { ...(text !== before && { text }), notes: [{ kind: 'guessed', rule: 'navigation', what }], added };
}

function menuSections({ menu, terms }: OldPaper, map: ImportMap, { sections, posts, old }: ImportPlan): string[] {
  const byUrl = new Map(
    [...terms.values()].flatMap(({ kind, slug, url }) => {
      const rule = kind === 'category' ? map.categories[slug] : undefined;
      const key = url === undefined ? undefined : old.keyOf(url);
      return rule && rule.section !== undefined && rule.topic === undefined && key !== undefined
        ? [[key, rule.section] as const]
        : [];
    }),
  );
  const menus = Map.groupBy(menu, (entry) => entry.menu);
  const lists = [...menus.values()].map((entries) =>
    [...entries]
      .sort((a, b) => a.order - b.order)
      .flatMap(({ url }) => byUrl.get(old.keyOf(url) ?? '') ?? [])
      .filter((section) => sections.has(section)),
  );
  // The main menu is the one with the most sections.
  const [main = []] = lists.sort((a, b) => b.length - a.length);
  if (main.length > 0) return [...new Set(main)].slice(0, MOST_IN_HEADER);
  const count = (section: string) => posts.filter((post) => post.kind === 'story' && post.section === section).length;
  return [...sections].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1)).slice(0, MOST_IN_HEADER);
}

/** The front page with the stories that the old site kept at its top; undefined where there are none. */
function frontOf({ root, publication, plan }: MergingContext, navigation: readonly string[]): string | undefined {
  const sticky = plan.posts
    .filter(({ post, isPublic, kind }) => post.isSticky && isPublic && kind === 'story')
    .sort((a, b) => Date.parse(b.published) - Date.parse(a.published));
  if (sticky.length === 0) return undefined;
  const strips = navigation
    .filter((section) => plan.sections.has(section))
    .map((section) => ({ kind: 'section' as const, section }));
  return stickyFront(
    sticky.map(({ file }) => idIn(file, 'articles')),
    strips,
    { wire: hasWire(root), newsletter: publication.newsletter !== undefined },
  );
}

function textOf(root: string, file: string): string | undefined {
  return existsSync(path.join(root, file)) ? readPlainFile(root, file).toString() : undefined;
}

/** Whether a section is a wire. */
function hasWire(root: string): boolean {
  return globSync('content/sections/*.yaml', { cwd: root }).some((file) =>
    /^wire:\s*true\b/m.test(readFileSync(path.join(root, file), 'utf8')),
  );
}
