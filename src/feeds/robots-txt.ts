import type { MachinePolicy } from '../newsroom/machines/machine-policy.ts';
import { AI_CRAWLERS } from './ai-crawlers.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/**
 * The number of stories that certainly fit: Google reads the first 500 KiB of a robots.txt (RFC 9309, section 2.5,
 * requires no less).
 */
const MOST_EXCEPTIONS = 1_000;

/**
 * robots.txt, RFC 9309, with permissions for crawlers as `Content-Signal` (https://contentsignals.org), which others
 * ignore. `Content-Usage` (draft-ietf-aipref-attach) is left out while it is a draft: checkers of robots.txt,
 * Lighthouse among them, report the file as broken. A preview is closed to all.
 */
export function robotsTxt(policy: MachinePolicy): string {
  const { origin, isPreview, search, answers, training, blocked, exceptions } = policy;
  if (isPreview || !search) return textOf([group(['*'], ['Disallow: /'])]);
  const named = exceptions.slice(0, MOST_EXCEPTIONS);
  const everybody = [`Content-Signal: search=yes, ai-input=${word(answers)}, ai-train=${word(training)}`, 'Allow: /'];
  const trainers = namesOf('training', blocked);
  const trainingRules = training
    ? named.map((path) => `Disallow: ${path}`)
    : ['Disallow: /', ...named.map((path) => `Allow: ${path}`)];
  return textOf([
    group(['*'], everybody),
    trainingRules.length > 0 && group(trainers, trainingRules),
    !answers && group(namesOf('answers', blocked), ['Disallow: /']),
    blocked.length > 0 && group(blocked, ['Disallow: /']),
    [addressOf('sitemapIndex'), addressOf('newsSitemap')].map((url) => `Sitemap: ${origin}${url}`),
  ]);
}

/**
 * The training permission for crawlers that follow the TDM Reservation Protocol
 * (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/): the first matching rule applies.
 */
export function tdmReservation({ training, exceptions }: MachinePolicy): string {
  const rules = exceptions.map((location) => ({ location, 'tdm-reservation': training ? 1 : 0 }));
  const all = { location: '/', 'tdm-reservation': training ? 0 : 1 };
  return `${JSON.stringify([...rules, all], undefined, 2)}\n`;
}

function namesOf(purpose: 'training' | 'answers', blocked: readonly string[]): string[] {
  const without = new Set(blocked.map((name) => name.toLowerCase()));
  return AI_CRAWLERS.filter((crawler) => crawler.purpose === purpose && !without.has(crawler.name.toLowerCase())).map(
    ({ name }) => name,
  );
}

function group(agents: readonly string[], rules: readonly string[]): string[] {
  return [...agents.map((agent) => `User-agent: ${agent}`), ...rules];
}

function textOf(blocks: readonly (string[] | false)[]): string {
  return blocks
    .filter((block) => block !== false)
    .map((block) => block.map((line) => `${line}\n`).join(''))
    .join('\n');
}

function word(isAllowed: boolean): string {
  return isAllowed ? 'yes' : 'no';
}
