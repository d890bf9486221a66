import { termKey, type OldPaper } from '../gathered-paper.ts';
import type { ImportMap } from '../mapping/import-map.ts';
import type { OldPost } from '../old-paper.ts';

/** Topics of a story: as many as its schema allows. */
const MOST_TOPICS = 50;

/** The section and the topics of a story, by the map: its first category with a section decides, all others are topics. */
export function storyTerms(
  post: OldPost,
  map: ImportMap,
  paper: OldPaper,
): { section: string; topics: string[]; left: string[] } {
  const rules = post.categories.map((slug) => ({ slug, rule: map.categories[slug] }));
  const first = rules.find(({ rule }) => rule && rule.section !== undefined);
  const section = (first?.rule ? first.rule.section : undefined) ?? map.section;
  const above = first ? ancestors(first.slug, paper) : [];
  const ofCategories = rules.flatMap(({ slug, rule }) => {
    if (!rule) return [];
    if (rule.topic !== undefined) return [rule.topic];
    // The section itself says what a category above the first one would.
    return rule.section === undefined || rule.section === section || above.includes(slug) ? [] : [rule.section];
  });
  const ofTags = post.tags.flatMap((slug) => {
    const rule = map.tags[slug];
    return rule ? [rule.topic] : [];
  });
  const topics = [...new Set([...ofCategories, ...ofTags])];
  return { section, topics: topics.slice(0, MOST_TOPICS), left: topics.slice(MOST_TOPICS) };
}

function ancestors(slug: string, { terms }: OldPaper): string[] {
  const above: string[] = [];
  let up = terms.get(termKey('category', slug))?.parent;
  while (up !== undefined && !above.includes(up)) {
    above.push(up);
    up = terms.get(termKey('category', up))?.parent;
  }
  return above;
}
