import type { Announcement } from './announce-plan.ts';
import type { AnnounceRecord } from './announce-record.ts';
import { post, type Patience } from './announce-request.ts';

/** Somebody who wants to hear what has changed. */
export interface AnnounceService {
  /** As the record knows it. */
  name: string;
  /** As a person knows it. */
  title: string;
  address: string;
  /** How many it takes in one request. */
  batch: number;
  request(urls: readonly string[]): { type: string; body: string };
  /** What a status means that trying again does not mend. */
  explain(status: number): string | undefined;
}

/** The most addresses in one request: https://www.indexnow.org/documentation. */
const INDEXNOW_MOST = 10_000;

/**
 * IndexNow: tells Bing, Yandex, Naver, Seznam and others, which pass it on to each other.
 * @param origin of the site; the key lies there in a text file of its name
 */
export function indexNow(address: string, origin: string, key: string): AnnounceService {
  const { host } = new URL(origin);
  const keyLocation = `${origin}/${key}.txt`;
  const meanings: Record<number, string> = {
    400: 'It did not understand the request (400).',
    403: `It does not accept the key (403). Is ${keyLocation} on the web? Deploy the site first.`,
    422: `It says that the addresses are not those of ${host}, or that the key is not for them (422). Compare \`url\` and \`indexNowKey\` in content/publication.yaml with the site on the web.`,
  };
  return {
    name: 'indexnow',
    title: 'IndexNow',
    address,
    batch: INDEXNOW_MOST,
    request: (urls) => ({
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ host, key, keyLocation, urlList: urls }),
    }),
    explain: (status) => meanings[status],
  };
}

/** A WebSub hub, which hands new items on to feed readers: https://www.w3.org/TR/websub/; publishing is the hub's own affair. */
export function webSub(address: string): AnnounceService {
  return {
    name: 'websub',
    title: 'WebSub',
    address,
    // Hubs differ in how they take several at once; all of them take one.
    batch: 1,
    request: (urls) => ({
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams([['hub.mode', 'publish'], ...urls.map((url) => ['hub.url', url])]).toString(),
    }),
    explain: (status) =>
      status >= 400 && status < 500
        ? `It refuses the feed (${status}). Does the hub in \`feeds\` of content/publication.yaml take feeds of this site?`
        : undefined,
  };
}

/**
 * Tells a service what it does not know yet. What it took is on record at once, so that a run that fails later goes on
 * where it stopped.
 * @throws AnnounceError when it does not take it
 */
export async function tell(
  service: AnnounceService,
  announcements: readonly Announcement[],
  origin: string,
  record: AnnounceRecord,
  patience?: Patience,
): Promise<void> {
  for (let at = 0; at < announcements.length; at += service.batch) {
    const batch = announcements.slice(at, at + service.batch);
    const urls = batch.map(({ url }) => new URL(url, origin).href);
    await post(service.address, service.request(urls), (status) => service.explain(status), patience);
    record.note(service.name, batch);
  }
}
