import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { capitalHeadlines } from './headline-capitals.ts';

const findings = (headline: string) => capitalHeadlines(contentForTests({ stories: { '2026/11/a': { headline } } }));

test.each([
  'STORM CLOSES ROAD',
  'ШТОРМ ЗАКРЫЛ ДОРОГУ',
  '3 DEAD, 14 HURT IN FIRE',
  'FIRE KILLS TWO, ONE HURT',
  'STORM CLOSES, OPENS',
])('"%s" is a warning', (headline) => {
  expect(findings(headline)).toMatchObject([
    { rule: 'headline-capitals', severity: 'warning', at: { field: ['headline'] } },
  ]);
});

test.each([
  'Storm closes road',
  'FBI and NATO',
  'NATO: UFO',
  'FBI',
  'NATO, EU, UN meet',
  'NATO, EU, UN',
  'NATO, EU and UN: UNICEF, UNESCO',
  'UNICEF, UNESCO, OPEC',
  'US GDP, EU CPI',
  'WHO/IMF/WTO',
  '風暴關閉道路',
  'العاصفة تغلق الطريق الساحلي',
  'I A B C',
])('"%s" is none', (headline) => {
  expect(findings(headline)).toEqual([]);
});
