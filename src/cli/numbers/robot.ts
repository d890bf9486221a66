import { AI_CRAWLERS } from '../../feeds/ai-crawlers.ts';

/**
 * What programs call themselves that are no browsers: crawlers, feed readers, link checkers, libraries. Nearly all
 * crawlers have "bot", "crawl" or "spider" in their name, or the address of a page about them.
 */
const WORDS = [
  String.raw`(?<!cu)bot\b|(?<!cu)bot[\/;_-]|crawl|spider|slurp|archiv|scrap|fetch|monitor|uptime|check|preview|validator|scan`,
  String.raw`https?:\/\/|@[\w-]+\.`,
  'headless|phantom|selenium|playwright|puppeteer|lighthouse|pagespeed|gtmetrix',
  String.raw`\b(?:curl|wget|python|java|go-http|node|axios|okhttp|perl|ruby|php|libwww|httpx?|aiohttp|postman|insomnia)\b`,
  'feed|rss|reader|facebookexternalhit|whatsapp|telegram|discord|slack|skype|embedly|pinterest|vkshare|bingpreview',
];

const ROBOT = new RegExp([...WORDS, ...AI_CRAWLERS.map(({ name }) => escaped(name))].join('|'), 'i');

/** All browsers, of whatever maker, call themselves this first. */
const BROWSER = /^(?:Mozilla|Opera)\//;

/** Whether a request was made by a program that nobody reads with. */
export function isRobot(agent: string): boolean {
  return !BROWSER.test(agent) || ROBOT.test(agent);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
