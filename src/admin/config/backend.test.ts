import { expect, test } from 'vitest';
import { backendOf, hasReview } from './backend.ts';

const desk = { repository: 'larkfield/ledger', branch: 'main', review: true } as const;

test('people sign in at GitHub through the relay, whichever server it is', () => {
  const login = 'https://login.ledger.example/';
  expect(backendOf({ ...desk, service: 'github', login })).toEqual({
    name: 'github',
    repo: 'larkfield/ledger',
    branch: 'main',
    base_url: 'https://login.ledger.example',
    auth_endpoint: 'auth',
  });
  expect(backendOf({ ...desk, service: 'github', login, server: 'https://git.example' })).toMatchObject({
    api_root: 'https://git.example/api/v3',
    graphql_api_root: 'https://git.example/api/graphql',
    base_url: 'https://login.ledger.example',
  });
});

test('people sign in at GitLab and Gitea without a relay, unless a newsroom has one for GitLab', () => {
  const server = 'https://git.example';
  expect(backendOf({ ...desk, service: 'gitlab', appId: 'desk', server })).toMatchObject({
    base_url: server,
    api_root: 'https://git.example/api/v4',
    auth_type: 'pkce',
    app_id: 'desk',
  });
  expect(backendOf({ ...desk, service: 'gitea', appId: 'desk', server })).toMatchObject({
    base_url: server,
    api_root: 'https://git.example/api/v1',
    app_id: 'desk',
  });
  const relayed = backendOf({ ...desk, service: 'gitlab', login: 'https://login.example', server });
  expect(relayed).toMatchObject({
    base_url: 'https://login.example',
    auth_endpoint: 'auth',
    api_root: `${server}/api/v4`,
  });
  expect(relayed).not.toHaveProperty('auth_type');
});

test('stories are reviewed where the service has pull requests that the desk can use', () => {
  expect(['github', 'gitlab', 'gitea'].map((service) => hasReview({ ...desk, service: service as 'github' }))).toEqual([
    true,
    true,
    false,
  ]);
  expect(hasReview({ ...desk, service: 'github', review: false })).toBe(false);
});
