import type { Content, ContentEntry, MarkdownFile } from '../../newsroom/content.ts';
import type { Article } from '../../schema/article.ts';
import type { Finding } from '../finding.ts';

type Entry = ContentEntry<MarkdownFile<Article>>;

/**
 * Finds parts of a series that exist twice, or that follow a missing one. These are errors, because readers would look
 * for the missing part in vain. Drafts may leave a gap, because they do not exist for readers yet; killed stories no
 * longer do.
 */
export function seriesParts({ articles }: Content): Finding[] {
  return [...seriesOf(articles.values())].flatMap(([id, entries]) => findingsIn(id, entries));
}

/** The stories of each series, by part. */
function seriesOf(entries: Iterable<Entry>): Map<string, Entry[]> {
  const series = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { series: own, status } = entry.data.frontMatter;
    if (!own || status === 'draft' || status === 'killed') continue;
    series.set(own.id, [...(series.get(own.id) ?? []), entry]);
  }
  for (const parts of series.values()) parts.sort((a, b) => partOf(a) - partOf(b) || (a.file < b.file ? -1 : 1));
  return series;
}

function findingsIn(id: string, entries: readonly Entry[]): Finding[] {
  return entries.flatMap((entry, index): Finding[] => {
    const part = partOf(entry);
    const before = entries[index - 1];
    const expected = before ? partOf(before) + 1 : 1;
    if (part === expected) return [];
    const place = { severity: 'error', file: entry.file, at: { field: ['series', 'part'] } } as const;
    if (before && part < expected) {
      const what = `Part ${part} of the series \`${id}\` already exists: ${before.file}.`;
      return [{ ...place, rule: 'series-part-twice', what, fix: 'Give each story a different part number.' }];
    }
    const what = `Part ${part} of the series \`${id}\` exists, but part ${expected} does not.`;
    const why = 'Readers would look for the missing part in vain.';
    return [
      {
        ...place,
        rule: 'series-part-missing',
        what,
        why,
        fix: `Write ${expected}, or publish part ${expected} first.`,
      },
    ];
  });
}

function partOf({ data }: Entry): number {
  return data.frontMatter.series?.part ?? 0;
}
