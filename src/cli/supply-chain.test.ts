import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  name?: string;
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
}

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(packages).filter(([place]) => place !== '');
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('package-lock.json', () => {
  test('has a digest of every package, so that npm refuses other bytes', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
  });

  test('takes every package from the registry, by its name and version', () => {
    const others = locked.filter(([place, { name = nameOf(place), version, resolved }]) => {
      const file = `${name.split('/').at(-1)}-${version}.tgz`;
      return resolved !== `https://registry.npmjs.org/${name}/-/${file}`;
    });
    expect(others).toEqual([]);
  });

  test('has no package with a script for its installation that package.json does not decide about', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place));
    expect(Object.keys(manifest.allowScripts).sort()).toEqual(scripted.sort());
  });
});

test('.npmrc refuses scripts that nobody allowed, fresh releases, and packages from elsewhere', () => {
  const settings = read('.npmrc')
    .split('\n')
    .filter((line) => /^[^;]/.test(line));
  expect(settings).toEqual([
    'strict-allow-scripts=true',
    'min-release-age=7',
    'allow-git=none',
    'allow-remote=none',
    'omit-lockfile-registry-resolved=false',
  ]);
});

// Papers without the engine's tests have no such file, and no such test.
test.runIf(existsSync('CONTRIBUTING.md'))(
  'CONTRIBUTING gives a reason for each package that a build needs: at most fifteen',
  () => {
    const [, table = ''] = read('CONTRIBUTING.md').split('## Why each package is there\n');
    const named = [...table.matchAll(/^\| `([^`]+)` +\| (\S.*\S) +\|$/gm)];
    const needed = Object.keys(manifest.dependencies).sort();
    expect(needed.length).toBeLessThanOrEqual(15);
    expect(named.map(([, name]) => name)).toEqual([...needed, ...Object.keys(manifest.optionalDependencies)]);
    for (const [, name, reason = ''] of named) expect(reason.length, name).toBeGreaterThan(20);
  },
);

test('`npm run sbom` prints a bill of materials with every package of the lock, each with its digest', () => {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const bill = JSON.parse(stdout) as { bomFormat: string; components: Record<'name' | 'version' | 'hashes', string>[] };
  expect(bill.bomFormat).toBe('CycloneDX');
  const listed = bill.components.map(({ name, version }) => `${name}@${version}`);
  expect(new Set(listed)).toEqual(new Set(locked.map(([place, { version }]) => `${nameOf(place)}@${version}`)));
  expect(bill.components.filter(({ hashes }) => hashes === undefined)).toEqual([]);
});
