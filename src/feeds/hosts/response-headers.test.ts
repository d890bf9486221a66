import { expect, test } from 'vitest';
import type { z } from 'zod';
import { newsroomForTests } from '../../newsroom/newsroom-for-tests.ts';
import { counterOrigins, fetchTargets } from '../../newsroom/site/form-target.ts';
import type { publication } from '../../schema/publication.ts';
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
