import { quoted } from '../schema/fields.ts';
import type { BodyContext } from './body-context.ts';

/**
 * The words about a photo or CSV file that is missing because it is in the wrong folder.
 * @param src the path that the body writes
 */
export function strayProblem(
  noun: 'photo' | 'CSV file',
  src: string,
  { from, to }: NonNullable<BodyContext['strays']>[string],
): { what: string; fix: string } {
  const path = to.slice('content'.length);
  return {
    what: `There is no ${noun} ${quoted(src)}. There is ${from}, but no ${noun} is read from that folder.`,
    fix: `Move the file to ${to}${src === path ? '.' : `, and write ${path}`}`,
  };
}
