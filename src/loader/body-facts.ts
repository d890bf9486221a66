import { mayHaveSlips, slipsIn } from '../lib/text/slip.ts';
import { hasPlugins, type BodyPlugins } from '../markdown/body-plugins.ts';
import { bodyProse } from '../markdown/body-prose.ts';
import { bodyReading } from '../markdown/body-reading.ts';
import { isElaborate } from '../markdown/elaborate-body.ts';
import { simpleLinks } from '../markdown/plugins/simple-link.ts';
import type { MarkdownFile } from '../newsroom/content.ts';
import { photoPath } from '../schema/photo.ts';
import { bodyPlugins } from './settings/markdown-settings.ts';
import { isWordless } from './wordless-body.ts';

/** The facts of a body that the ledger keeps for checks. */
type BodyFacts = Omit<MarkdownFile<unknown>, 'frontMatter'>;

/** Links that cannot lead to this site: e-mail addresses, telephone numbers and other schemes. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z\d+.-]*:\S/i;
/** A text of one of them can have all the slips that any language can; the check uses the language of the story. */
const ANY_LANGUAGE = ['en', 'und'];

/**
 * Collects the facts of a body that checks across files need. Most of 100,000 bodies have none and are not parsed, and
 * absent facts take no memory.
 */
export function bodyFacts(body: string): BodyFacts {
  const plugins = bodyPlugins();
  const maySlip = mayHaveSlips(body);
  const simple = hasPlugins(plugins) ? undefined : simpleLinks(body);
  const { links, embeds, pictures, tables, charts } = simple
    ? { links: simple, embeds: [], pictures: [], tables: [], charts: 0 }
    : valuesIn(body, plugins);
  const photos = pictures.map(({ src }) => src).filter((src) => photoPath.safeParse(src).success);
  const facts: BodyFacts = { bodyPhotos: [...new Set(photos)] };
  if (hasPlugins(plugins) || isElaborate(body)) facts.isElaborate = true;
  if (charts > 0) facts.charts = charts;
  if (tables.length > 0) facts.bodyTables = [...new Set(tables)];
  const webLinks = links.filter((link) => !OTHER_SCHEME.test(link));
  if (isWordless(body)) facts.isWordless = true;
  if (webLinks.length > 0) facts.links = [...new Set(webLinks)];
  if (embeds.length > 0) facts.embeds = [...new Set(embeds)];
  if (pictures.length > 0) facts.pictures = pictures;
  if (
    maySlip &&
    bodyProse(body, plugins).some(({ text }) => ANY_LANGUAGE.some((language) => slipsIn(text, language).length > 0))
  )
    facts.hasSlips = true;
  return facts;
}

function valuesIn(body: string, plugins: BodyPlugins) {
  const { links, embeds, pictures, tables, charts } = bodyReading(body, plugins);
  const valuesOf = <T>(found: readonly { value: T }[]) => found.map(({ value }) => value);
  return { links: valuesOf(links), embeds: valuesOf(embeds), pictures: valuesOf(pictures), tables, charts };
}
