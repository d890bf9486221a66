import { mayHaveSlips, slipsIn } from '../lib/text/slip.ts';
import { scanBody } from '../markdown/body-scan.ts';
import { isElaborate } from '../markdown/elaborate-body.ts';
import { simpleLinks } from '../markdown/simple-link.ts';
import type { MarkdownFile } from '../newsroom/content.ts';

/** What of a body is kept in the ledger for checks. */
type BodyFacts = Omit<MarkdownFile<unknown>, 'frontMatter' | 'bodyPhotos'>;

/** What cannot lead to this site: an address of e-mail, of a telephone, or of another scheme. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z\d+.-]*:\S/i;
/** English has all the slips that any language has; the language of the story decides when it is checked. */
const ANY_LANGUAGE = 'en';

/**
 * The facts of a body that checks across files need. Most of 100,000 bodies have nothing to tell: those are not parsed, and
 * facts that are absent take no room in memory.
 */
export function bodyFacts(body: string): BodyFacts {
  const facts: BodyFacts = isElaborate(body) ? { isElaborate: true } : {};
  const maySlip = mayHaveSlips(body);
  const simple = maySlip ? undefined : simpleLinks(body);
  const { links, embeds, pictures, prose } = simple ? { ...NOTHING, links: simple } : parsed(body);
  const webLinks = links.filter((link) => !OTHER_SCHEME.test(link));
  if (webLinks.length > 0) facts.links = [...new Set(webLinks)];
  if (embeds.length > 0) facts.embeds = [...new Set(embeds)];
  if (pictures.length > 0) facts.pictures = pictures;
  if (maySlip && prose.some(({ text }) => slipsIn(text, ANY_LANGUAGE).length > 0)) facts.hasSlips = true;
  return facts;
}

const NOTHING = { embeds: [], pictures: [], prose: [] };

function parsed(body: string) {
  const { links, embeds, pictures, prose } = scanBody(body);
  const valuesOf = <T>(found: readonly { value: T }[]) => found.map(({ value }) => value);
  return { links: valuesOf(links), embeds: valuesOf(embeds), pictures: valuesOf(pictures), prose };
}
