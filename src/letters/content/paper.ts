import { readPlainFile } from '../../cache/plain-file.ts';
import { formatProblem, isContentError } from '../../lib/problem.ts';
import { nameAddresses } from '../../newsroom/site/addresses.ts';
import { palettesOf, type Palettes } from '../../schema/brand/palette.ts';
import { publication, type Publication } from '../../schema/publication.ts';
import { readSourceText } from '../../schema/yaml/source-text.ts';
import { readFields } from '../../schema/yaml/yaml-fields.ts';

const FILE = 'content/publication.yaml';

/** What the letters server has to know of its paper. */
export interface Paper {
  name: string;
  /** The origin of the site. */
  origin: string;
  /** The origin of this server; undefined where the publication names none. */
  server: string | undefined;
  language: string;
  timeZone: string;
  /** The address of the editors, from which mails come. */
  email: string;
  /** The path of the page with the rules for letters. */
  policy: string | undefined;
  colors: Palettes;
  /** Whether, when and how readers comment. */
  comments: Publication['comments'];
}

/** Whether the form for comments on the pages of stories asks for an e-mail address. */
export function asksEmail({ comments }: Paper): boolean {
  return typeof comments === 'object' && comments.email === true;
}

/**
 * The origin of this server, for links in mails and tables.
 * @throws PaperError where the publication names none: a link without it would lead nowhere
 */
export function serverOf({ server }: Paper): string {
  if (server !== undefined) return server;
  throw new PaperError(
    `The links in mails and lists of subscribers lead to this server, but ${FILE} does not say where it is. Write \`letters: { server: https://letters.example.com }\` there.`,
  );
}

/** Thrown when the content of the paper cannot be read; its message lists the problems. */
export class PaperError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads `content/publication.yaml`, and nothing else of `content/`. From here on, addresses have the words of the paper.
 * @param root the project's root
 * @throws PaperError when there is none, or it has a problem
 */
export function readPaper(root: string): Paper {
  const { name, url, lang, timeZone, letters, comments, addresses, brand } = readPublication(root);
  nameAddresses(addresses);
  return {
    name,
    origin: new URL(url).origin,
    server: letters.server,
    language: lang,
    timeZone,
    email: letters.email,
    policy: (typeof comments === 'object' ? comments.policy : undefined) ?? letters.policy,
    colors: palettesOf(brand),
    comments,
  };
}

function readPublication(root: string) {
  const source = readSourceText(FILE, bytesOf(root));
  const reading = source.ok
    ? readFields({ schema: publication, noun: 'the publication' }, { file: FILE, firstLine: 1, yaml: source.value })
    : source;
  if (!reading.ok) throw new PaperError(reading.problems.map(formatProblem).join('\n\n'));
  return reading.value;
}

function bytesOf(root: string): Uint8Array {
  try {
    return readPlainFile(root, FILE);
  } catch (error) {
    if (isContentError(error)) throw new PaperError(error.problems.map(formatProblem).join('\n\n'));
    throw new PaperError(
      `There is no ${FILE} here. Run this in the folder of the publication: the letters server reads its name, its address and its stories there.`,
    );
  }
}
