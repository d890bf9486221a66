import { parse } from 'yaml';
import { splitFrontMatter } from '../../schema/yaml/front-matter.ts';

/** Fields that WXR has a place for of its own. */
const CARRIED = new Set(['headline', 'standfirst', 'section', 'published', 'tags', 'guid']);
/** Of the lead photo, what the media list carries. */
const CARRIED_OF_PHOTO = new Set(['src', 'alt', 'altMissing', 'caption', 'credit']);

/**
 * The fields of a story that WXR has no place for, as its file writes them; `photos` has the addresses of the media list.
 * @param text the file
 */
export function ownFields(file: string, text: string, addressOf: (src: string) => string): Record<string, unknown> {
  const source = splitFrontMatter(file, text);
  const fields = source.ok ? (Object(parse(source.value.yaml, { schema: 'core' })) as Record<string, unknown>) : {};
  const own = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    if (CARRIED.has(name)) return [];
    if (name === 'status' && (value === 'published' || value === 'draft')) return [];
    if (name === 'photo') {
      const rest = Object.entries(Object(value)).filter(([key]) => !CARRIED_OF_PHOTO.has(key));
      return rest.length === 0 ? [] : [['photo', Object.fromEntries(rest)]];
    }
    if (name === 'photos' && Array.isArray(value))
      return [[name, value.map((photo) => ({ ...Object(photo), src: addressOf(String(Object(photo)['src'])) }))]];
    return [[name, value]];
  });
  return Object.fromEntries(own);
}
