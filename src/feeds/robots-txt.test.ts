import { describe, expect, test } from 'vitest';
import type { Machines } from '../schema/machines.ts';
import { machinePolicy } from '../newsroom/machines/machine-policy.ts';
import { newsroomForTests, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { robotsTxt, tdmReservation } from './robots-txt.ts';

function policy(machines: Partial<Machines>, content: ContentForTests = {}) {
  return machinePolicy(newsroomForTests({ publication: { machines }, ...content }));
}

const robots = (machines: Partial<Machines>, content?: ContentForTests) => robotsTxt(policy(machines, content));

/**
 * The rules that a crawler takes for its own, as RFC 9309 (section 2.2.1) has it: those of the groups that name it, else
 * those for all.
 */
function rulesFor(crawler: string, text: string): string[] {
  const groups = text.split('\n\n').map((block) => {
    const lines = block.split('\n').filter(Boolean);
    const isAgent = (line: string) => /^user-agent:/i.test(line);
    const agents = lines.filter(isAgent).map((line) => line.split(':')[1]?.trim().toLowerCase());
    return { agents, rules: lines.filter((line) => !isAgent(line)) };
  });
  const own = groups.filter(({ agents }) => agents.includes(crawler.toLowerCase()));
  return (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))).flatMap(({ rules }) => rules);
}

describe('robots.txt', () => {
  test('lets search engines in and says where the sitemaps are', () => {
    const text = robots({});
    expect(rulesFor('Googlebot', text)).toContain('Allow: /');
    expect(text).toContain('\nSitemap: https://ledger.example/sitemap-index.xml\n');
    expect(text).toContain('\nSitemap: https://ledger.example/news-sitemap.xml\n');
  });

  test('keeps crawlers that collect for training out, and lets those in that look up an answer', () => {
    const text = robots({});
    for (const crawler of ['GPTBot', 'ClaudeBot', 'Google-Extended', 'CCBot', 'meta-externalagent'])
      expect(rulesFor(crawler, text), crawler).toEqual(['Disallow: /']);
    for (const crawler of ['OAI-SearchBot', 'Claude-User', 'PerplexityBot'])
      expect(rulesFor(crawler, text), crawler).toContain('Allow: /');
  });

  test('does the opposite when the publication wants it', () => {
    const text = robots({ training: true, answers: false });
    expect(rulesFor('GPTBot', text)).toContain('Allow: /');
    expect(rulesFor('ChatGPT-User', text)).toEqual(['Disallow: /']);
  });

  test('says the same in the words of Content-Signal', () => {
    expect(rulesFor('*', robots({}))).toEqual(['Content-Signal: search=yes, ai-input=yes, ai-train=no', 'Allow: /']);
    expect(robots({ training: true, answers: false })).toContain('ai-input=no, ai-train=yes');
  });

  test('keeps further crawlers out by name, each in one group only', () => {
    const text = robots({ blocked: ['ExampleBot', 'gptbot', 'OAI-SearchBot'] });
    for (const crawler of ['ExampleBot', 'GPTBot', 'OAI-SearchBot'])
      expect(rulesFor(crawler, text), crawler).toEqual(['Disallow: /']);
    expect(text.toLowerCase().split('user-agent: gptbot')).toHaveLength(2);
  });

  test('closes the site to all when search engines are not to list it', () => {
    expect(robots({ search: false })).toBe('User-agent: *\nDisallow: /\n');
  });

  test('closes a preview to all, and tells of no sitemap and no story', () => {
    const stories = [{ id: '2026/11/storm', machines: { training: true } }];
    expect(robots({}, { isPreview: true, stories })).toBe('User-agent: *\nDisallow: /\n');
  });
});

describe('a story for which the opposite holds', () => {
  const open = { id: '2026/11/open', machines: { training: true } };
  const closed = { id: '2026/11/closed', machines: { training: false } };

  test('is let in where the others are kept out', () => {
    const text = robots({}, { stories: [open, closed] });
    expect(rulesFor('GPTBot', text)).toEqual(['Disallow: /', 'Allow: /2026/11/open/']);
  });

  test('is kept out where the others are let in', () => {
    const text = robots({ training: true }, { stories: [open, closed] });
    expect(rulesFor('GPTBot', text)).toEqual(['Disallow: /2026/11/closed/']);
  });

  test('is named before the rest in tdmrep.json, where the first rule that fits holds', () => {
    expect(JSON.parse(tdmReservation(policy({}, { stories: [open, closed] })))).toEqual([
      { location: '/2026/11/open/', 'tdm-reservation': 0 },
      { location: '/', 'tdm-reservation': 1 },
    ]);
    expect(JSON.parse(tdmReservation(policy({ training: true }, { stories: [open] })))).toEqual([
      { location: '/', 'tdm-reservation': 0 },
    ]);
  });

  test('is not named while nobody may read it', () => {
    expect(robots({}, { stories: [{ ...open, status: 'draft' }] })).not.toContain('open');
    expect(robots({}, { stories: [{ ...open, status: 'killed' }] })).not.toContain('open');
  });

  test('never makes robots.txt longer than the 500 KiB that crawlers read', () => {
    const newsroom = newsroomForTests({ stories: [open] });
    const [story] = newsroom.stories;
    if (!story) throw new Error('The newsroom has no story.');
    newsroom.stories = Array.from({ length: 5_000 }, () => ({ ...story, url: `/2026/11/${'x'.repeat(200)}/` }));
    expect(robotsTxt(machinePolicy(newsroom)).length).toBeLessThan(500 * 1024);
  });
});
