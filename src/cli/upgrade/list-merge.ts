/**
 * Merges a file that lists one thing a line, in any order, such as `.gitignore`: lines that the next version adds or
 * removes are added or removed, and all others stay.
 */
export function mergeLists(base: string, own: string, next: string): string {
  const [before, mine, after] = [base, own, next].map((text) => text.split('\n').filter((line) => line !== ''));
  const removed = new Set(before?.filter((line) => !after?.includes(line)));
  const added = after?.filter((line) => !before?.includes(line) && !mine?.includes(line)) ?? [];
  return [...(mine?.filter((line) => !removed.has(line)) ?? []), ...added].map((line) => `${line}\n`).join('');
}
