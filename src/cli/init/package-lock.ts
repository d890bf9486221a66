/** The part of `package-lock.json` (version 3) that is read here. */
export interface PackageLock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * A lock file without the packages that nothing needs any more, so that `npm ci` accepts it.
 * @param devDependencies what is left of them in `package.json`
 */
export function prunedLock(lock: PackageLock, devDependencies: Record<string, string>): PackageLock {
  const root: LockedPackage = { ...lock.packages[''], devDependencies };
  const packages: PackageLock['packages'] = { ...lock.packages, '': root };
  const needed = new Set(['']);
  // A set may grow while it is gone through.
  for (const place of needed) {
    for (const name of neededBy(packages[place] ?? {})) {
      const found = locate(name, place, packages);
      if (found !== undefined) needed.add(found);
    }
  }
  return { ...lock, packages: Object.fromEntries(Object.entries(packages).filter(([place]) => needed.has(place))) };
}

function neededBy({ dependencies, devDependencies, optionalDependencies, peerDependencies }: LockedPackage): string[] {
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies });
}

/** Where Node finds a package: in the folder of the package that needs it, or in one around it. */
function locate(name: string, place: string, packages: PackageLock['packages']): string | undefined {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (Object.hasOwn(packages, candidate)) return candidate;
    if (folder === '') return undefined;
  }
}
