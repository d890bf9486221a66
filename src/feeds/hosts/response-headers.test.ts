import { expect, test } from 'vitest';
import type { z } from 'zod';
import { newsroomForTests } from '../../newsroom/newsroom-for-tests.ts';
import { counterOrigins, fetchTargets } from '../../newsroom/site/form-target.ts';
import type { publication } from '../../schema/publication.ts';
import { adminHeaders } from './admin-policy.ts';
import { deskNeeds } from './desk-needs.ts';
import { securityHeaders } from './response-headers.ts';

type Analytics = z.input<typeof publication>['analytics'];

test('the policy of the site allows the script and its reports, and no other site', () => {
  const policyOf = (analytics?: Analytics) => {
    const newsroom = newsroomForTests({ ...(analytics && { publication: { analytics } }) });
    const needs = { styles: [], formActions: [], hasSearch: false };
    const found = { connections: fetchTargets(newsroom), scriptOrigins: counterOrigins(newsroom) };
    return securityHeaders({ ...needs, ...found })[0]?.[1] ?? '';
  };
  const counted = policyOf({ kind: 'goatcounter', url: 'https://ledger.goatcounter.com' });
  expect(counted).toContain("script-src 'self' https://ledger.goatcounter.com;");
  expect(counted).toContain("connect-src 'self' https://ledger.goatcounter.com;");
  expect(policyOf()).toContain("script-src 'self';");
  expect(policyOf()).toContain("connect-src 'self';");
});

test('a window in which somebody signs in can answer the desk, also when it comes back to the site itself', () => {
  const desk = { repository: 'larkfield/ledger', branch: 'main', review: true } as const;
  const opener = (more: Pick<Parameters<typeof deskNeeds>[0], 'service' | 'login' | 'appId'>) =>
    Object.fromEntries(adminHeaders(deskNeeds({ ...desk, ...more })))['Cross-Origin-Opener-Policy'];
  const login = 'https://login.ledger.example';
  expect(opener({ service: 'github', login })).toBe('same-origin-allow-popups');
  expect(opener({ service: 'gitlab', login })).toBe('same-origin-allow-popups');
  expect(opener({ service: 'gitlab', appId: 'desk' })).toBe('unsafe-none');
  expect(opener({ service: 'gitea', appId: 'desk' })).toBe('unsafe-none');
});
