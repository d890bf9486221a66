import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { securityExpiry } from './security-expiry.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

function findings(expires: string) {
  const security = { contact: 'security@ledger.example', expires };
  return securityExpiry(contentForTests({ publication: { security } }), NOW).map(({ what }) => what);
}

test('a security.txt that has run out or will within 30 days is a warning', () => {
  expect(findings('2026-11-23T11:00:00Z')).toEqual(['security.txt has expired and is no longer published.']);
  expect(findings('2026-11-24T13:00:00Z')).toEqual(['security.txt expires in 1 day.']);
  expect(findings('2026-12-23T11:00:00Z')).toEqual(['security.txt expires in 29 days.']);
  expect(findings('2026-12-23T12:00:00Z')).toEqual([]);
});

test('so is one that is to hold for more than a year, which RFC 9116 advises against', () => {
  expect(findings('2027-11-23T12:00:00Z')).toEqual([]);
  expect(findings('2028-11-23T12:00:00Z')).toEqual(['security.txt expires more than a year from now.']);
});

test('without a security.txt there is nothing to say', () => {
  expect(securityExpiry(contentForTests(), NOW)).toEqual([]);
});
