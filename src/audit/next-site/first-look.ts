import { answeringFile, urlOf, type BuiltSite } from '../built-site.ts';
import { htmlTags } from '../html-tag.ts';
import { addressOf, idAt, nameAddresses } from '../../newsroom/site/addresses.ts';
import { redirectFinder } from '../../newsroom/site/site-redirects.ts';
import type { RedirectEntry } from '../../schema/redirect.ts';
import type { AddressNames } from '../../schema/address-names.ts';
import { foreignLoads } from '../rules/foreign-host.ts';
import { buildFolders } from '../rules/machine-trace.ts';
import { unpublishedWords, type Standings } from '../rules/unpublished-words.ts';
import { heavyFileCheck } from '../rules/weight.ts';
import { expectedAddresses } from './expected-addresses.ts';
import { awaitedAddress, awaitedLoad } from './awaited.ts';
import { foreignHints } from './double-slash.ts';
import { checkStoryText } from './story-text.ts';
import { someAddress } from './written-addresses.ts';

/** What is known of a site when its first file is written. */
export interface LookSetup {
  root: string;
  /** The folder of the next site. */
  folder: string;
  origin: string;
  names: AddressNames;
  redirects: readonly RedirectEntry[];
  standings: Standings;
}

/** What a first look at files has found. Files are numbers: their places in the list that was looked at. */
export interface Looks {
  /** Files in which a rule has found something that has to do with that file alone. */
  suspicious: number[];
  /** Pages with an address that cannot be good. */
  deadEnds: number[];
  /** What pages name that is not known to be good, and the pages that name all of it. */
  awaited: { names: string[]; files: number[] }[];
}

/** A first look at the files of a site, one after the other. */
export interface FirstLook {
  folder: string;
  /** Names files that the site will have. Addresses of others are awaited. */
  expect(files: readonly string[]): void;
  /** @param read gives the text of a file */
  look(files: readonly string[], read: (index: number) => string): Looks;
}

/** Files that hold text for people or browsers. */
const TEXT = /\.(?:css|html|js|json|md|mjs|svg|txt|webmanifest|xml)$/;
/** Elements from which browsers may load something from another host. */
export const LOADING =
  /<(?:audio|base|button|embed|form|iframe|image|img|input|link|object|script|source|track|use|video)\s(?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
export const LOADING_STYLE = /(?:url\(\s*["']?|@import\s+["'])(?:https?:)?\/\//i;
/** What is remembered: a site of a million stories must not fill the memory. */
const MOST = 20_000;

/** Returns true for a file whose text is examined. The programs of the search are no part of this project. */
export function isExamined(file: string): boolean {
  return TEXT.test(file) && !(file.startsWith(addressOf('search').slice(1)) && /\.(?:js|css)$/.test(file));
}

/**
 * Opens a quick look at files, in place of the rules of `npm run audit`, which take many times as long. What it suspects is examined
 * by these when the site is complete.
 */
export function openFirstLook(setup: LookSetup): FirstLook {
  const { root, folder, origin } = setup;
  nameAddresses(setup.names);
  const expected = expectedAddresses(origin);
  const redirectOf = redirectFinder(setup.redirects);
  const site: BuiltSite = { root, folder, origin, files: new Set(), isRedirected: () => false };
  let isSuspicious = false;
  // What they say is asked when the site is complete.
  const list = {
    add() {
      isSuspicious = true;
    },
    problems: () => [],
  };
  const weights = heavyFileCheck(site, list);
  const words = unpublishedWords(setup.standings, site, list, { isQuick: true });
  // Stories may speak of other paths, such as file:///etc/hosts.
  const traces = buildFolders(root);
  /** What was looked up: addresses and elements as they are written, and what is awaited of them. */
  const [addresses, elements] = [new Map<string, readonly string[]>(), new Map<string, readonly string[]>()];

  /** What is awaited of an address; undefined for one that cannot be good. */
  const awaitedOf = (written: string, base: string): readonly string[] | undefined => {
    if (expected.hasWritten(written)) return [];
    const before = addresses.get(written);
    if (before) return before;
    const address = URL.parse(written, base);
    if (!address || !/^(?:https?|mailto|tel|sms):$/.test(address.protocol)) return undefined;
    const isGood =
      address.origin !== origin ||
      expected.hasFile(answeringFile(address)) ||
      redirectOf(address.pathname) !== undefined;
    const awaited = isGood ? [] : [awaitedAddress(address)];
    // A relative address means something else on another page.
    if (/^(?:\/|https?:)/i.test(written)) remember(addresses, written, awaited);
    return awaited;
  };

  /** Adds what the addresses of a page await; returns true for a page with one that cannot be good. */
  const leadsNowhere = (url: string, html: string, awaited: Set<string>) => {
    const base = origin + url;
    const isOwn = expected.hasWritten(url);
    return someAddress(html, (value, isList) => {
      // A place on the page itself.
      if (isOwn && !isList && (value === '' || value.startsWith('#'))) return false;
      const all = isList ? value.split(/,\s/).map((one) => one.trim().split(/\s/)[0] ?? '') : [value];
      for (const written of all) {
        const names = awaitedOf(written.replaceAll('&#38;', '&').replaceAll('&amp;', '&'), base);
        if (!names) return true;
        for (const name of names) awaited.add(name);
      }
      return false;
    });
  };

  const addLoads = (html: string, awaited: Set<string>) => {
    for (const [tag] of html.matchAll(LOADING)) {
      if (!tag.includes('//')) continue;
      let loads = elements.get(tag);
      if (!loads) {
        loads = htmlTags(tag).flatMap((one) => foreignLoads(one, origin).map(awaitedLoad));
        remember(elements, tag, loads);
      }
      for (const load of loads) awaited.add(load);
    }
  };

  /** Looks at a file; returns what it awaits, or true for a page that leads nowhere. */
  const lookAt = (file: string, text: string): ReadonlySet<string> | true => {
    weights(file, text);
    words.file(file, text);
    if (traces.some((one) => text.includes(one))) isSuspicious = true;
    if (file.endsWith('.css') && LOADING_STYLE.test(text)) isSuspicious = true;
    const awaited = new Set<string>();
    if (!file.endsWith('.html')) return awaited;
    const url = urlOf(file);
    const id = idAt('story', url);
    if (id !== undefined) checkStoryText(id, file, text, site, list);
    const { element, style } = foreignHints(text, origin);
    if ((style && LOADING_STYLE.test(text)) || leadsNowhere(url, text, awaited)) return true;
    if (element) addLoads(text, awaited);
    return awaited;
  };

  return {
    folder,
    expect(files) {
      for (const file of files) expected.add(file);
    },
    look(files, read) {
      const looks: Looks = { suspicious: [], deadEnds: [], awaited: [] };
      const groups = new Map<string, Looks['awaited'][number]>();
      for (const [index, file] of files.entries()) {
        if (!isExamined(file)) continue;
        isSuspicious = false;
        const found = lookAt(file, read(index));
        if (isSuspicious) looks.suspicious.push(index);
        if (found === true) looks.deadEnds.push(index);
        else if (found.size > 0) enter([...found], index, groups);
      }
      looks.awaited = [...groups.values()];
      return looks;
    },
  };
}

function remember(known: Map<string, readonly string[]>, written: string, awaited: readonly string[]): void {
  if (known.size >= MOST) known.clear();
  // A part of a text would keep all of it in memory.
  known.set(Buffer.from(written).toString(), awaited);
}

/** Pages of a route await the same, such as the icons, which come last. */
function enter(names: string[], index: number, groups: Map<string, Looks['awaited'][number]>): void {
  const key = names.join('\n');
  const group = groups.get(key);
  if (group) group.files.push(index);
  else groups.set(key, { names, files: [index] });
}
