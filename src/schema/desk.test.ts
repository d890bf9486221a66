import { expect, test } from 'vitest';
import { deskSettings } from './desk.ts';

const messages = (more: Record<string, string>) =>
  deskSettings
    .safeParse({ repository: 'larkfield/ledger', ...more })
    .error?.issues.flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors.flat() : [issue]))
    .map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

test('a desk has a way to sign in that its service offers to browsers', () => {
  const login = 'https://login.ledger.example';
  expect(messages({ service: 'github', login })).toEqual([]);
  expect(messages({ service: 'gitlab', login })).toEqual([]);
  expect(messages({ service: 'gitlab', appId: 'desk' })).toEqual([]);
  expect(messages({ service: 'gitea', appId: 'desk' })).toEqual([]);
  expect(messages({ service: 'gitlab' }).join()).toContain('appId is missing');
  expect(messages({ service: 'gitea', appId: 'desk', login }).join()).toContain('login is not possible for Gitea');
});
