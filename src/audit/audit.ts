import type { Content } from '../newsroom/content.ts';
import type { Progress } from '../cache/progress.ts';
import type { Problem } from '../lib/problem.ts';
import { checkAccessibility } from './accessibility.ts';
import { openSite, searchText, siteText, urlOf, type BuiltSite } from './built-site.ts';
import { checkHtml, findHtmlChecker } from './html-checker.ts';
import { pageSample, type PageSample } from './page-sample.ts';
import { problemList, type ProblemList } from './problem-list.ts';
import { checkJson, checkXml } from './rules/data-file.ts';
import { foreignHosts } from './rules/foreign-host.ts';
import { linkCheck, withoutPlaceholders } from './rules/link.ts';
import { traceCheck } from './rules/machine-trace.ts';
import { checkPictures } from './rules/picture.ts';
import { checkStructuredData } from './rules/structured-data.ts';
import { checkPageStyles, checkStyle } from './rules/style-address.ts';
import { reportHiddenPages, standingsOf, unpublishedWords } from './rules/unpublished-words.ts';
import { weightCheck } from './rules/weight.ts';
import { isDesk, isMail, isRedirect, isWholePage, kindOfPage, sitePage, type SitePage } from './site-page.ts';

/** What to audit. */
export interface AuditJob {
  /** The project's root. */
  root: string;
  /** The output folder of a build, as an absolute path. */
  folder: string;
  /** The address of the site, such as `https://ledger.example`. */
  origin: string;
  content: Pick<Content, 'articles'>;
  /** `letters.server` of the publication. */
  lettersServer?: string | undefined;
  /** The instant of the build, in milliseconds since 1970. */
  now: number;
  /** Shows how far a part has come, of which the noun says what is counted. */
  progress?: (noun: string) => Progress;
}

/** The result of an audit. */
export interface Audit {
  problems: Problem[];
  /** The number of files of the site. */
  files: number;
  /** A line for each part that was left out, or that looked at some of the pages only. */
  notes: string[];
  /** True when a part was left out because a program or package is missing. */
  isPartial: boolean;
}

/** Files that hold text which people or programs read. The others are pictures, fonts and the index of the search. */
const TEXT = /\.(?:css|html|js|json|md|svg|txt|webmanifest|xml)$|(?:^|\/)_(?:headers|redirects)$/;
/** The texts that the search shows, compressed. */
const SEARCH_TEXT = /\.pf_fragment$/;
/** Files of Pagefind, which are no part of this project. */
const FOREIGN = /^search\/.*\.(?:js|css)$/;
/** Pages of which the HTML is checked. The checker takes about a second for a hundred pages. */
const MOST_CHECKED = 1000;

/** What is known of a site after every file was read. */
export interface AuditedFiles {
  site: BuiltSite;
  problems: ProblemList;
  /** Pages for the checks that start other programs. */
  sample: PageSample;
}

/**
 * Checks a built site: each file once, in one pass, and then samples of pages with the HTML checker and in a browser,
 * where these are installed.
 */
export async function auditSite(job: AuditJob): Promise<Audit> {
  const { site, problems, sample } = auditFiles(job);
  const notes: string[] = [];
  let isPartial = false;
  const leaveOut = (part: string, missing: string) => {
    isPartial = true;
    notes.push(`Left out: ${part}. It needs ${missing}.`);
  };
  const checker = findHtmlChecker(job.root);
  if ('missing' in checker) leaveOut('the validity of the HTML', checker.missing);
  else {
    const chosen = sample.fromAll(MOST_CHECKED);
    if (chosen.length < sample.count) notes.push(`The validity of ${chosen.length} pages of every kind was checked.`);
    checkHtml(checker.jar, chosen, site, problems);
  }
  const pages = sample.oneOfEach().filter((file) => isShown(sitePage(file, siteText(site, file))));
  const missing = await checkAccessibility(pages, site, problems, job.progress?.('pages shown to axe'));
  if (missing !== undefined) leaveOut('accessibility', missing);
  return { problems: problems.problems(), files: site.files.size, notes, isPartial };
}

/** Checks all that needs no other program. */
export function auditFiles({ root, folder, origin, content, lettersServer, now, progress }: AuditJob): AuditedFiles {
  const site = { ...openSite(root, folder, origin), lettersServer };
  const problems = problemList();
  const links = linkCheck(site, problems);
  const weights = weightCheck(site, problems);
  const hosts = foreignHosts(site, problems);
  const standings = standingsOf(content, now);
  reportHiddenPages(standings.hidden, site, problems);
  const words = unpublishedWords(standings, site, problems);
  const lookForTraces = traceCheck(site, problems);
  const sample = pageSample();

  const shown = progress?.('files');
  let done = 0;
  for (const file of site.files) {
    shown?.step(++done, site.files.size);
    if (SEARCH_TEXT.test(file)) words.file(file, searchText(site, file));
    if (!TEXT.test(file) || FOREIGN.test(file)) continue;
    const text = siteText(site, file);
    if (!isDesk({ url: urlOf(file) })) lookForTraces(file, text);
    words.file(file, text);
    if (file.endsWith('.css')) {
      checkStyle(file, text, links);
      hosts.style(file, text);
    }
    if (file.endsWith('.xml')) checkXml(file, text, site, problems, links);
    if (/\.(?:json|webmanifest)$/.test(file)) checkJson(file, text, site, problems);
    if (!file.endsWith('.html')) continue;
    const page = sitePage(file, text);
    // Its service replaces one address, and the checker of HTML knows no mail programs.
    if (isMail(page)) {
      links.page(withoutPlaceholders(page));
      checkPictures(page, site, problems);
      continue;
    }
    links.page(page);
    hosts.page(page);
    if (isDesk(page)) continue;
    checkPageStyles(page, links);
    checkPictures(page, site, problems);
    checkStructuredData(page, site, problems);
    weights.page(page);
    sample.enter(file, isWholePage(page) ? kindOfPage(page) : 'piece');
  }
  shown?.done();
  links.finish();
  weights.finish();

  return { site, problems, sample };
}

/** True for a page on which readers stay. */
function isShown(page: SitePage): boolean {
  return isWholePage(page) && !isRedirect(page);
}
