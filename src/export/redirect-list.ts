import { addressOf } from '../newsroom/site/addresses.ts';
import type { Paper } from './paper.ts';

/** Former addresses and where they lead, as CSV: `source,target`. */
export function redirectLines({ stories, newsroom }: Paper): string {
  const rows = [
    ...stories.flatMap(({ id, data }) => data.frontMatter.aliases.map((alias) => [alias, addressOf('story', id)])),
    ...newsroom.redirects.map(({ from, to = '' }) => [from, to]),
  ];
  return `source,target\n${rows.map((row) => `${row.map(cell).join(',')}\n`).join('')}`;
}

function cell(text = ''): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
