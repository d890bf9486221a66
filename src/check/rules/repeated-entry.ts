import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds a tag, an author or a guest that a story names twice, and an id that two stories have in feeds.
 */
export function repeatedEntries({ articles }: Content): Finding[] {
  const guids = new Map<string, string>();
  return [...articles.values()].flatMap(({ file, data }): Finding[] => {
    const { tags, byline = [], related = [], guid } = data.frontMatter;
    const names = byline.map((person) => ('author' in person ? person.author : person.name));
    const repeated = [
      ...again(tags).map((index) => ({ field: ['tags', index], rule: 'tag-twice', name: tags[index] })),
      ...again(names).map((index) => ({ field: ['byline', index], rule: 'byline-twice', name: names[index] })),
      ...again(related).map((index) => ({ field: ['related', index], rule: 'related-twice', name: related[index] })),
    ];
    const findings = repeated.map(({ field, rule, name }): Finding => ({
      rule,
      severity: 'warning',
      file,
      at: { field },
      what: `\`${name}\` is in \`${field[0]}\` twice.`,
      why: 'Once is enough; the second was probably meant to be another one.',
      fix: 'Delete one, or correct it.',
    }));
    const first = guid === undefined ? undefined : guids.get(guid);
    if (guid !== undefined && first === undefined) guids.set(guid, file);
    return first === undefined ? findings : [...findings, repeatedGuid(file, guid ?? '', first)];
  });
}

function repeatedGuid(file: string, guid: string, first: string): Finding {
  return {
    rule: 'guid-twice',
    severity: 'error',
    file,
    at: { field: ['guid'] },
    what: `${first} has the same \`guid\`: ${guid}.`,
    why: 'Feed readers take the two stories for one, and show only one of them.',
    fix: 'Correct the wrong one. A story that was not imported needs no `guid`.',
  };
}

/** The indexes of entries that are in a list before. */
function again(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
}
