import path from 'node:path';
import { writtenDate } from '../../lib/time/written-date.ts';
import { STRING_TABLES } from '../../strings/strings.ts';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { foreignValue } from './foreign-word.ts';

/**
 * The fix for a field that has another name in other systems, with an example of how it is written here.
 * @param key the name in the other system
 * @param field our name
 * @param value the value as it is written
 * @returns undefined where the name alone is enough
 */
export function foreignFix(key: string, field: string, value: unknown): string | undefined {
  if (nearestWord(key, [field]) !== undefined) return undefined;
  if (field === 'status') return statusFix(key, value);
  const example = exampleOf(field, value);
  return example === undefined ? undefined : `Write \`${field}\`, as in \`${field}: ${example}\`.`;
}

function statusFix(key: string, value: unknown): string | undefined {
  if (/draft/i.test(key)) {
    if (/^(?:true|yes|on|1)$/i.test(String(value))) return 'Write `status: draft`.';
    return /^(?:false|no|off|0)$/i.test(String(value))
      ? 'Delete it: a story without `status` is published.'
      : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const meant =
    foreignValue(value, ['published', 'retracted', 'killed']) ?? (/^publish/i.test(value) ? 'published' : 'draft');
  return meant === 'published' ? 'Write `status: published`, or delete it.' : `Write \`status: ${meant}\`.`;
}

function exampleOf(field: string, value: unknown): string | undefined {
  const texts = [value].flat().filter((entry) => typeof entry === 'string');
  const [first = ''] = texts;
  switch (field) {
    case 'photo':
      return `{ src: /photos/${photoName(first)}, alt: What is seen in it }`;
    case 'byline':
      return /\s/.test(first) && !/[,{}[\]]/.test(first) ? `[{ name: ${first} }]` : '[jane-doe]';
    case 'published':
    case 'updated':
    case 'embargo':
      return momentOf(first);
    case 'dateline':
      return /^[^:#{}[\],]+$/.test(first) ? `{ city: ${first.trim()} }` : '{ city: Larkfield }';
    case 'aliases':
      return /^\/[^\s?#]*$/.test(first) ? `[${first}]` : '[/old/path/]';
    default:
      return undefined;
  }
}

/** A date and time by the newsroom's clock, of the day that is written if it is certain. */
function momentOf(text: string): string {
  const { days = [], time = '20:00' } = writtenDate(text, Object.keys(STRING_TABLES)) ?? {};
  return days.length === 1 ? `${days[0]} ${time}` : '2026-11-26 20:00';
}

/** The name of a photo file as it would be in content/photos. */
function photoName(address: string): string {
  const name = path.posix.basename(address.replace(/[?#].*$/, ''));
  return /^[\w.-]+\.(?:jpe?g|png|webp)$/i.test(name) ? name : 'pier.jpg';
}
