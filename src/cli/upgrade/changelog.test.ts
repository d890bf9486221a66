import { expect, test } from 'vitest';
import { newEntries } from './changelog.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- Not yet.

## [0.4.0] - 2027-01-10

### Overrides

- \`Byline\` takes \`names\`.

### Added

- Letters.

## [0.3.0] - 2026-12-01

### Overrides

- \`Card\` is now \`StoryCard\`.

## [0.2.0] - 2026-11-01

### Added

- Search.
`;

test('an upgrade brings the entries of all versions after the one in use, up to the wanted one', () => {
  const { text } = newEntries(CHANGELOG, '0.2.0', '0.4.0');
  expect(text.match(/^## .*/gm)).toEqual(['## [0.4.0] - 2027-01-10', '## [0.3.0] - 2026-12-01']);
  expect(text).toContain('- Letters.');
  expect(newEntries(CHANGELOG, '0.2.0', '0.3.0').text).not.toContain('Letters');
});

test('what overrides must change is collected from all of them', () => {
  expect(newEntries(CHANGELOG, '0.2.0', '0.4.0').overrides).toBe(
    '- `Byline` takes `names`.\n- `Card` is now `StoryCard`.',
  );
  expect(newEntries(CHANGELOG, '0.1.0', '0.2.0').overrides).toBe('');
});
