import path from 'node:path';
import { workerTask } from '../../cache/worker-task.ts';
import type { Problem } from '../../lib/problem.ts';
import type { AddressNames } from '../../schema/address-names.ts';
import type { RedirectEntry } from '../../schema/redirect.ts';
import { addressOf, idAt, nameAddresses } from '../../newsroom/site/addresses.ts';
import { redirectFinder } from '../../newsroom/site/site-redirects.ts';
import { answeringFile, redirectsIn, siteText, urlOf, type BuiltSite } from '../built-site.ts';
import { htmlTags } from '../html-tag.ts';
import { problemList } from '../problem-list.ts';
import { foreignHosts } from '../rules/foreign-host.ts';
import { linkCheck, withoutPlaceholders } from '../rules/link.ts';
import { buildFolders, traceCheck } from '../rules/machine-trace.ts';
import { unpublishedWords, type Standings } from '../rules/unpublished-words.ts';
import { heavyFileCheck } from '../rules/weight.ts';
import { isMail, sitePage } from '../site-page.ts';
import { checkStoryText } from './story-text.ts';

/** What a thread must know to examine files. */
export interface ExaminationSetup {
  /** Another one for each build of the process. */
  key: string;
  root: string;
  /** The folder of the next site. */
  folder: string;
  origin: string;
  names: AddressNames;
  files: ReadonlySet<string>;
  redirects: readonly RedirectEntry[];
  standings: Standings;
}

/** Files that hold text for people or browsers. */
const TEXT = /\.(?:css|html|js|json|md|mjs|svg|txt|webmanifest|xml)$/;
/** Attributes with addresses. Text that looks like one is looked at more closely afterwards. */
const ADDRESS =
  /\s(href|src|srcset|imagesrcset|poster|data|cite|action|formaction|data-latest)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** Elements from which browsers may load something from another host. */
const LOADING =
  /<(?:audio|base|button|embed|form|iframe|image|img|input|link|object|script|source|track|use|video)\s(?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
const LOADING_STYLE = /(?:url\(\s*["']?|@import\s+["'])(?:https?:)?\/\//i;
/** Rules that keep a build from publishing: each finding of theirs is a fault of the code. */
const STOPPING: readonly string[] = ['host-foreign', 'machine-path', 'story-empty'];
/**
 * Rules of which a build only warns, because a text in `content/` or a reader's comment can cause a finding, too, and a paper
 * must be able to publish. `npm run audit` has more.
 */
const WARNING: readonly string[] = ['link-dead', 'link-detour', 'link-unsafe', 'not-public', 'page-weight'];

let opened: { key: string; examine: (file: string) => void; found: () => Problem[] } | undefined;

/** Examines files in a worker. */
export const examineFilesTask = workerTask<typeof examineFiles>(import.meta.url, 'examineFiles');

/** Reads files of the next site, and returns the problems of these. */
export function examineFiles({ setup, files }: { setup: ExaminationSetup; files: readonly string[] }): Problem[] {
  if (opened?.key !== setup.key) opened = openExamination(setup);
  // The programs of the search are no part of this project.
  const search = addressOf('search').slice(1);
  const isForeign = (file: string) => file.startsWith(search) && /\.(?:js|css)$/.test(file);
  for (const file of files) if (TEXT.test(file) && !isForeign(file)) opened.examine(file);
  return opened.found();
}

/**
 * A quick look at each file, which takes a third of a millisecond for a page; the rules of `npm run audit` are asked about
 * those that could have a problem.
 */
function openExamination(setup: ExaminationSetup): NonNullable<typeof opened> {
  nameAddresses(setup.names);
  const site = siteOf(setup);
  let problems = problemList();
  // The list of problems is another one for each batch.
  const list = { add: (found: Parameters<typeof problems.add>[0]) => problems.add(found), problems: () => [] };
  const links = linkCheck(site, list);
  const hosts = foreignHosts(site, list);
  const traces = traceCheck(site, list);
  const weights = heavyFileCheck(site, list);
  const words = unpublishedWords(setup.standings, site, list, { isQuick: true });
  // Stories may speak of other paths, such as file:///etc/hosts.
  const suspicions = buildFolders(setup.root);
  /** Addresses that lead somewhere, as they are written, and elements that load nothing forbidden. */
  const good = new Set<string>();

  const leads = (base: string, written: string): boolean => {
    if (good.has(written)) return true;
    const address = URL.parse(written, base);
    if (!address || !/^(?:https?|mailto|tel|sms):$/.test(address.protocol)) return false;
    if (address.origin === site.origin) {
      const target = answeringFile(address);
      if ((target === undefined || !site.files.has(target)) && !site.isRedirected(address.pathname)) return false;
    }
    // A relative address means something else on another page.
    if (/^(?:\/|https?:)/i.test(written)) good.add(written);
    return true;
  };

  const hasDeadLink = (url: string, html: string): boolean => {
    for (const [, name = '', ...values] of html.matchAll(ADDRESS)) {
      const value = values.find((one) => one !== undefined) ?? '';
      if (good.has(value)) continue;
      const all = name.toLowerCase().endsWith('srcset')
        ? value.split(/,\s/).map((one) => one.trim().split(/\s/)[0] ?? '')
        : [value];
      if (all.some((written) => !leads(site.origin + url, written.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))))
        return true;
    }
    return false;
  };

  const loadsFromElsewhere = (html: string): boolean => {
    if (LOADING_STYLE.test(html)) return true;
    for (const [tag] of html.matchAll(LOADING)) {
      if (!tag.includes('//') || good.has(tag)) continue;
      if (htmlTags(tag).some((one) => !hosts.allows(one))) return true;
      good.add(tag);
    }
    return false;
  };

  const examine = (file: string) => {
    const text = siteText(site, file);
    weights(file, text);
    words.file(file, text);
    if (suspicions.some((one) => text.includes(one))) traces(file, text);
    if (file.endsWith('.css')) hosts.style(file, text);
    if (!file.endsWith('.html')) return;
    const url = urlOf(file);
    const id = idAt('story', url);
    if (id !== undefined) checkStoryText(id, file, text, site, list);
    if (!loadsFromElsewhere(text) && !hasDeadLink(url, text)) return;
    const page = sitePage(file, text);
    links.page(isMail(page) ? withoutPlaceholders(page) : page);
    if (!isMail(page)) hosts.page(page);
  };

  return {
    key: setup.key,
    examine,
    found() {
      const found = problems.problems().flatMap((problem): Problem[] => {
        if (STOPPING.includes(problem.rule)) return [problem];
        return WARNING.includes(problem.rule) ? [{ ...problem, severity: 'warning' }] : [];
      });
      problems = problemList();
      return found;
    },
  };
}

function siteOf({ root, folder, origin, files, redirects }: ExaminationSetup): BuiltSite {
  const inFile = redirectsIn(path.join(folder, '_redirects'));
  const redirectOf = redirectFinder(redirects);
  return {
    root,
    folder,
    origin,
    files,
    isRedirected: (address) => inFile(address) || redirectOf(address) !== undefined,
  };
}
