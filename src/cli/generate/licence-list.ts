import { readFileSync } from 'node:fs';

/** Where the list is, from the project's root. */
export const LICENCES = 'docs/licences.md';

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
}

/**
 * The licences of all packages that a build needs, with the packages of each, as `package-lock.json` has them.
 * Packages that only tests need are left out: nothing of them is in a published site.
 */
export function licenceList(lockFile = 'package-lock.json'): string {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, LockedPackage> };
  const byLicence = new Map<string, Set<string>>();
  for (const [place, { version = '', license = 'not stated', dev = false }] of Object.entries(packages)) {
    if (place === '' || dev) continue;
    const named = byLicence.get(license) ?? new Set();
    byLicence.set(license, named.add(`${place.slice(place.lastIndexOf('node_modules/') + 13)} ${version}`));
  }
  const sections = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([licence, named]) =>
        `## ${licence}\n\n${[...named]
          .sort()
          .map((name) => `- ${name}\n`)
          .join('')}`,
    );
  return `# Licences

<!-- Generated from package-lock.json by npm run generate: do not edit. -->

The packages that a build needs, by licence. Packages for other systems and processors, which npm does not install here, are listed,
too. \`npm run --silent sbom\` prints all packages with their digests, as a bill of materials in the format CycloneDX; those that only
tests need are marked as optional there.

${sections.join('\n')}`;
}
