import { expect, test } from 'vitest';
import { contentForTests } from '../content-for-tests.ts';
import { ownSecurityExpiry, securityExpiry } from './security-expiry.ts';

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

test('a security.txt of the newsroom’s own is read, too, and the warning names its line', () => {
  const problems = (expires: string) =>
    ownSecurityExpiry(`Contact: mailto:security@ledger.example\r\n${expires}\r\n`, NOW);
  expect(problems('Expires: 2026-11-23T11:00:00Z')).toMatchObject([
    { file: 'public/.well-known/security.txt', line: 2, column: 1, what: 'security.txt has expired.' },
  ]);
  expect(problems('expires: 2026-11-24T08:00:00-05:00')).toMatchObject([{ what: 'security.txt expires in 1 day.' }]);
  expect(problems('Expires: 2027-05-01T00:00:00Z')).toEqual([]);
});

test('one without a time that can be read must not be used, which is a warning', () => {
  const what = (text: string) => ownSecurityExpiry(text, NOW).map((problem) => problem.what);
  expect(what('Contact: mailto:a@b.example\n')).toEqual(['security.txt does not say when it expires.']);
  expect(what('Expires: next May\n')).toEqual([
    'security.txt expires at “next May”, which is not a time as RFC 3339 writes it.',
  ]);
  expect(what('Expires: 2027-02-30\n')).toHaveLength(1);
});
