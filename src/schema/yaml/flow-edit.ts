import { isPair, type YAMLMap, type YAMLSeq } from 'yaml';
import { endOf, startOf as offsetOf, type Splice } from './node-place.ts';
import { flowField, flowValue } from './value-text.ts';

/** An entry that is added: a field has a name. */
interface Added {
  name?: string;
  value: unknown;
}

/**
 * Adds the splices that remove and add entries of a list in brackets or a group in braces.
 * @param place the index of the entry that follows the new ones; when left out, they follow the last entry that stays
 * @returns false when nothing of it would be left
 */
export function changeFlow(
  list: YAMLMap | YAMLSeq,
  removed: readonly unknown[],
  added: readonly Added[],
  splices: Splice[],
  place = list.items.length,
): boolean {
  const items = list.items as unknown[];
  const gone = new Set(removed);
  const kept = items.filter((item) => !gone.has(item));
  if (items.length > 0 && kept.length === 0) return false;
  for (let at = 0; at < items.length; at++) {
    if (!gone.has(items[at])) continue;
    const first = at;
    while (gone.has(items[at + 1])) at++;
    splices.push({
      start: first === 0 ? startOf(items[0]) : endOf(items[first - 1]),
      end: first === 0 ? startOf(items[at + 1]) : endOf(items[at]),
      text: '',
    });
  }
  if (added.length === 0) return true;
  const texts = added.map(({ name, value }) => (name === undefined ? flowValue(value) : flowField(name, value)));
  const near = items.slice(0, place).findLast((item) => !gone.has(item));
  const start = near === undefined ? startOf(items[0] ?? list) : endOf(near);
  if (near !== undefined) splices.push({ start, end: start, text: texts.map((text) => `, ${text}`).join('') });
  else if (items.length > 0) splices.push({ start, end: start, text: texts.map((text) => `${text}, `).join('') });
  else splices.push({ start: start + 1, end: start + 1, text: texts.join(', ') });
  return true;
}

function startOf(node: unknown): number {
  const first = isPair(node) ? node.key : node;
  return offsetOf(first) ?? 0;
}
