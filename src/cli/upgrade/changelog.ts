import { compareVersions } from './release.ts';

/** A heading of a version, as https://keepachangelog.com/en/1.1.0/ writes it: `## [0.3.0] - 2026-12-01`. */
const VERSION = /^## \[(\d+\.\d+\.\d+)\].*$/gm;
/** The section about what a newsroom's overrides have to follow. */
const OVERRIDES = /^### Overrides\n+([\s\S]*?)(?=^### |(?![\s\S]))/gm;

/** The entries of a changelog that an upgrade brings. */
export interface NewEntries {
  /** The sections of all versions in between, as they are written. */
  text: string;
  /** What overrides must change; empty when there is nothing. */
  overrides: string;
}

/**
 * Finds the entries of a changelog for all versions after one, up to another.
 * @param changelog the text of `CHANGELOG.md`
 * @param after the version in use
 * @param upTo the version to upgrade to
 */
export function newEntries(changelog: string, after: string, upTo: string): NewEntries {
  const headings = [...changelog.matchAll(VERSION)];
  const sections = headings.flatMap((heading, index) => {
    const [, version = ''] = heading;
    const isNew = compareVersions(version, after) > 0 && compareVersions(version, upTo) <= 0;
    return isNew ? [changelog.slice(heading.index, headings[index + 1]?.index).trim()] : [];
  });
  const text = sections.join('\n\n');
  const overrides = [...text.matchAll(OVERRIDES)].map(([, lines = '']) => lines.trim());
  return { text, overrides: overrides.join('\n') };
}
