import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { contentFindings } from './content-rules.ts';
import { undescribedPhotos } from './rules/photos/alt-missing.ts';
import { deadLinks } from './rules/dead-link.ts';
import type { Finding } from './finding.ts';
import { placedRedirects } from './placed-redirect.ts';
import { redirectPlaces } from './rules/redirect-place.ts';
import { redirectTargets } from './rules/redirect-target.ts';
import { emptySlots } from './rules/empty-slot.ts';
import { dueReviews } from './rules/expiry/page-review.ts';
import { OWN_SECURITY_TXT, ownSecurityExpiry, securityExpiry } from './rules/expiry/security-expiry.ts';
import { siteAddresses } from './site-addresses.ts';
import { slippedFiles } from './rules/slip-field.ts';
import { unexplainedRetractions } from './rules/retraction.ts';
import { strayComments } from './rules/stray-comment.ts';
import { liveEnds } from './rules/live-end.ts';
import { unpublishedKills } from './rules/unpublished-kill.ts';
import type { Content } from '../newsroom/content.ts';
import { openNewsroom } from '../newsroom/newsroom.ts';
import { checkAgainst, type SiteNow } from './check-against.ts';
import { anchorFinder, bodyProblems } from '../loader/body-problems.ts';
import { locateFindings } from './check-places.ts';
import { largeEditions } from './rules/editions/large-edition.ts';
import { lateStories } from './rules/editions/late-story.ts';
import { locateSlips } from './check-slips.ts';
import type { RedirectEntry } from '../schema/redirect.ts';
import { readContent } from '../loader/content-loader.ts';
import { timeProblems } from '../loader/time-problems.ts';
import { listPublicFiles } from '../cache/plain-files.ts';
import { checkedContent, goodContent, type KnownContent } from '../loader/known-content.ts';

/** The result of a check of `content/`. */
export interface ContentCheck {
  /** Every file that was checked, by its path from the project's root. */
  files: string[];
  /** Errors and warnings; those that can be repaired are repairs. */
  problems: Problem[];
  /** Redirects that would answer at published addresses that are gone. */
  redirects: RedirectEntry[];
}

/**
 * Checks everything in `content/` without building it: first each file on its own, as a build does, then all of them
 * together.
 * @param root the project's root
 * @param now the instant that decides what is public, in milliseconds since 1970
 * @param against what was published before: a commit, or a file with its addresses
 * @throws BuildError when that cannot be read
 */
export async function checkContent(root: string, now: number, against?: string): Promise<ContentCheck> {
  return checkKnown(root, await readContent(root), now, against);
}

/** {@link checkContent} for content that has been read already. */
export async function checkKnown(
  root: string,
  known: KnownContent,
  now: number,
  against?: string,
): Promise<ContentCheck> {
  const { ledger, problems } = known;
  const good = new Set(Object.values(ledger).flatMap((entries) => [...entries.values()].map(({ file }) => file)));
  const inPublic = listPublicFiles(root);
  const refused = inPublic.problems.map(({ file }) => file);
  // Addresses that a link would publish count as known, so that links to them are not reported as well.
  const publicFiles = [...inPublic.files, ...refused.flatMap((file) => /^public\/(.+)/.exec(file)?.[1] ?? [])];
  const unreadable = [...new Set(problems.map(({ file }) => file))].filter(
    (file) => !good.has(file) && !refused.includes(file),
  );
  const site = ledger.publication.size > 0 ? openSite(goodContent(known), now, publicFiles, unreadable) : undefined;
  const content = checkedContent(known);
  const findings = [
    ...contentFindings(content, unreadable.length === 0),
    ...undescribedPhotos(content, now),
    ...(site ? siteFindings(root, known, { ...site, content }) : []),
    // A preview has the editions that are still to come.
    ...(site && content.editions.size > 0 ? largeEditions(openNewsroom(goodContent(known), now, true)) : []),
  ];
  const published = site && against !== undefined ? checkAgainst(root, against, site) : undefined;
  return {
    files: [...good, ...unreadable, ...refused],
    problems: [
      ...problems,
      ...timeProblems(root, known, now),
      ...(await bodyProblems(root, known, undefined, now)),
      ...locateFindings(root, findings),
      ...ownSecurityTxt(root, inPublic.files, now),
      ...slippedFiles(content).flatMap((slipped) => locateSlips(root, slipped)),
      ...(published?.problems ?? []),
    ],
    redirects: published?.redirects ?? [],
  };
}

/** Problems of a security.txt that the newsroom wrote itself. */
function ownSecurityTxt(root: string, publicFiles: readonly string[], now: number): Problem[] {
  const isThere = publicFiles.some((file) => `public/${file}` === OWN_SECURITY_TXT);
  return isThere ? ownSecurityExpiry(readFileSync(path.join(root, OWN_SECURITY_TXT), 'utf8'), now) : [];
}

/** The newsroom as a build at a given instant would open it. */
function openSite(
  content: Content,
  now: number,
  publicFiles: readonly string[],
  unreadable: readonly string[],
): SiteNow {
  const newsroom = openNewsroom(content, now);
  return { content, newsroom, addresses: siteAddresses({ content, newsroom, publicFiles, unreadable }) };
}

/** Findings that need the addresses of the whole site. */
function siteFindings(root: string, known: KnownContent, { content, newsroom, addresses }: SiteNow): Finding[] {
  return [
    ...emptySlots(content, newsroom),
    ...redirectPlaces(placedRedirects(content), content, addresses),
    ...redirectTargets(placedRedirects(content), content, addresses),
    ...dueReviews(content, newsroom.now),
    ...securityExpiry(content, newsroom.now),
    ...strayComments(content, newsroom.now),
    ...lateStories(root, newsroom),
    ...liveEnds(content, newsroom.now),
    ...unpublishedKills(content, newsroom.now),
    ...unexplainedRetractions(content, newsroom.now),
    ...deadLinks({ content, addresses, now: newsroom.now, anchorsOf: anchorFinder(root, known) }),
  ];
}
