/** The purpose of a crawler of an AI service. */
type Purpose = 'training' | 'answers';

/** A crawler as its operator describes it. */
export interface AiCrawler {
  /** The name to which it responds in robots.txt. */
  name: string;
  operator: string;
  purpose: Purpose;
  /** A page of the operator, or of an observer, that says so. */
  source: string;
}

const OPENAI = 'https://platform.openai.com/docs/bots';
const ANTHROPIC = 'https://support.anthropic.com/en/articles/8896518';
const GOOGLE = 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers';
const APPLE = 'https://support.apple.com/en-us/119829';
const META = 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers';
const PERPLEXITY = 'https://docs.perplexity.ai/guides/bots';
const DUCKDUCKGO = 'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot';
/** A list that volunteers keep, for crawlers whose operators publish nothing. */
const LISTED = 'https://github.com/ai-robots-txt/ai.robots.txt';

/**
 * The known crawlers of AI services, as of November 2026. Crawlers that collect training data are separate from those
 * that look something up for an answer or an index of sources, so that a publication can allow only one kind.
 * Google-Extended and Applebot-Extended are not crawlers: they are the names by which Google and Apple look up the
 * permission.
 */
export const AI_CRAWLERS: readonly AiCrawler[] = [
  { name: 'GPTBot', operator: 'OpenAI', purpose: 'training', source: OPENAI },
  { name: 'OAI-SearchBot', operator: 'OpenAI', purpose: 'answers', source: OPENAI },
  { name: 'ChatGPT-User', operator: 'OpenAI', purpose: 'answers', source: OPENAI },
  { name: 'ClaudeBot', operator: 'Anthropic', purpose: 'training', source: ANTHROPIC },
  { name: 'anthropic-ai', operator: 'Anthropic', purpose: 'training', source: LISTED },
  { name: 'Claude-SearchBot', operator: 'Anthropic', purpose: 'answers', source: ANTHROPIC },
  { name: 'Claude-User', operator: 'Anthropic', purpose: 'answers', source: ANTHROPIC },
  { name: 'Google-Extended', operator: 'Google', purpose: 'training', source: GOOGLE },
  { name: 'Applebot-Extended', operator: 'Apple', purpose: 'training', source: APPLE },
  { name: 'CCBot', operator: 'Common Crawl', purpose: 'training', source: 'https://commoncrawl.org/ccbot' },
  { name: 'meta-externalagent', operator: 'Meta', purpose: 'training', source: META },
  { name: 'FacebookBot', operator: 'Meta', purpose: 'training', source: LISTED },
  { name: 'meta-externalfetcher', operator: 'Meta', purpose: 'answers', source: META },
  { name: 'Amazonbot', operator: 'Amazon', purpose: 'training', source: 'https://developer.amazon.com/amazonbot' },
  { name: 'Bytespider', operator: 'ByteDance', purpose: 'training', source: LISTED },
  { name: 'PanguBot', operator: 'Huawei', purpose: 'training', source: LISTED },
  { name: 'cohere-training-data-crawler', operator: 'Cohere', purpose: 'training', source: LISTED },
  { name: 'AI2Bot', operator: 'Ai2', purpose: 'training', source: 'https://allenai.org/crawler' },
  { name: 'Diffbot', operator: 'Diffbot', purpose: 'training', source: LISTED },
  { name: 'Webzio-Extended', operator: 'Webz.io', purpose: 'training', source: LISTED },
  { name: 'Timpibot', operator: 'Timpi', purpose: 'training', source: LISTED },
  { name: 'PerplexityBot', operator: 'Perplexity', purpose: 'answers', source: PERPLEXITY },
  { name: 'Perplexity-User', operator: 'Perplexity', purpose: 'answers', source: PERPLEXITY },
  { name: 'MistralAI-User', operator: 'Mistral AI', purpose: 'answers', source: LISTED },
  { name: 'DuckAssistBot', operator: 'DuckDuckGo', purpose: 'answers', source: DUCKDUCKGO },
];
