type Json = { [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Merges `package.json`, key by key: text would conflict wherever a line beside another was changed. A key that the
 * newsroom changed or removed stays as the newsroom has it; every other one is as in the next version.
 * @param base the file of the version in use
 * @param own the newsroom's
 * @param next the file of the version to upgrade to
 */
export function mergePackages(base: string, own: string, next: string): string {
  return `${JSON.stringify(merged(JSON.parse(base), JSON.parse(own), JSON.parse(next)), undefined, 2)}\n`;
}

function merged(base: unknown, own: unknown, next: unknown): unknown {
  if (!isObject(own) || !isObject(next)) return same(own, base) ? next : own;
  const before = isObject(base) ? base : {};
  // The order of the next version, and then the keys that only the newsroom has.
  const keys = [...Object.keys(next), ...Object.keys(own).filter((key) => !(key in next))];
  return Object.fromEntries(
    keys.flatMap((key): [string, unknown][] => {
      if (!(key in own)) return key in before ? [] : [[key, next[key]]];
      if (!(key in next)) return same(own[key], before[key]) ? [] : [[key, own[key]]];
      return [[key, merged(before[key], own[key], next[key])]];
    }),
  );
}
