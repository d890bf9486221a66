import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { STORY } from './page-kinds.ts';
import { texts } from './shown-text.ts';

const ROLES: [role: string, holder: string][] = [
  ['Founder & Editor-in-Chief', 'Margaret Okafor'],
  ['Executive Editor', 'Thomas Lindqvist'],
  ['Managing Editor', 'Priya Raman'],
  ['Associate Editor', 'Noor Haddad'],
  ['Editor at Large', 'Ruth Abernathy'],
  ['General Counsel', 'Helen Castellanos'],
  ['Publisher', 'Arthur Penhallow'],
  ['Head of Product', ''],
  ['Director of Technology', 'Inès Moreau'],
  ['Associate Publisher', 'Walter Kim'],
  ['Front End Developer', 'Yusuf Demir'],
  ['Senior Designer', 'Clara Voss'],
];
const demo = demoBrowser();
/** The story with every field, in a browser without JavaScript. */
let page: Page;

beforeAll(async () => {
  page = await demo.open(STORY, { javaScriptEnabled: false });
});

describe('the masthead', () => {
  test('has every role in its order with the person who holds it, and an empty value for a vacant one', async () => {
    const list = page.getByRole('complementary', { name: 'Masthead' }).locator('dl');
    expect(await texts(list.locator('dt'))).toEqual(ROLES.map(([role]) => role));
    expect(await texts(list.locator('dd'))).toEqual(ROLES.map(([, holder]) => holder));
    const vacant = list.locator('dt', { hasText: 'Head of Product' }).locator('xpath=following-sibling::dd');
    expect(await vacant.innerHTML()).toBe('');
  });

  test('has a page of its own with the same people in the same roles', async () => {
    const own = await demo.open('/masthead/', { javaScriptEnabled: false });
    expect(await texts(own.locator('h1'))).toEqual(['Masthead']);
    for (const [role, holder] of ROLES) {
      const member = own.locator('.people li', { has: own.locator('.role').getByText(role, { exact: true }) });
      expect(await texts(member.locator('.name')), role).toEqual([holder]);
    }
  });
});
