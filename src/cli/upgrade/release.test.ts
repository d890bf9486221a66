import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryForTests, type RepositoryForTests } from '../../git/repository-for-tests.ts';
import { compareVersions, releasedVersions } from './release.ts';

let repository: RepositoryForTests;

beforeAll(() => {
  repository = repositoryForTests();
  repository.commit('2026-01-01T00:00:00Z');
});
afterAll(() => repository.remove());

test('the versions of a repository are its tags of three numbers, by number and not by letter', () => {
  for (const tag of ['v0.10.0', 'v0.9.1', 'v1.0.0-beta.1', 'latest', 'v2']) repository.git(['tag', tag]);
  expect(releasedVersions(repository.folder, repository.folder)).toEqual(['0.9.1', '0.10.0']);
});

test('a repository that cannot be read is named, with what to pass', () => {
  expect(() => releasedVersions(repository.folder, '/no/such/place')).toThrow(
    /^The repository of Broadsheet at \/no\/such\/place cannot be read: .*--from <repository>\.$/s,
  );
});

test.each([
  ['0.2.0', '0.10.0', -1],
  ['1.0.0', '0.99.99', 1],
  ['0.2.1', '0.2.0', 1],
  ['0.2.0', '0.2.0', 0],
])('of the versions %s and %s, the order is %i', (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});
