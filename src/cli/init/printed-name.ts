import { emailAddress, title } from '../../schema/fields.ts';
import { compileBody } from '../../markdown/compile.ts';
import { bodyWords } from '../../newsroom/story/body-words.ts';
import { withoutSlips } from '../../lib/text/slip.ts';
import { readBy, type Answer } from '../terminal/question.ts';
import { fillMarkdown } from './template.ts';

/** A name that is an address: the answer to another question. */
const WEB_ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;
/** The start of a link, which nobody means in a name. */
const LINK = /<a /;

/**
 * Reads a name that the texts of a new paper print: of the paper, a section or a person. It is refused here if `npm run check`
 * would object to it in one of them, because the person would find the same problem in every file. Typing slips are corrected
 * as `npm run check -- --fix` does.
 * @param subject what the name is, at the beginning of a sentence: "The name of the publication"
 * @param language of the paper, BCP 47
 */
export function readName(subject: string, language: string): (text: string) => Answer<string> {
  return (text) => {
    const read = readBy(title, subject)(text);
    if (!read.ok) return read;
    const name = withoutSlips(read.value, language);
    const message = refusalOf(name, subject, language);
    return message === undefined ? { ok: true, value: name } : { ok: false, message };
  };
}

function refusalOf(name: string, subject: string, language: string): string | undefined {
  if (WEB_ADDRESS.test(name) || emailAddress.safeParse(name).success)
    return `${subject} "${name}" is an address. Write the name that readers know, such as The Gazette.`;
  const { parts, problems } = compileBody(fillMarkdown('{{name}}\n', { name }, {}), {
    file: 'name',
    firstLine: 1,
    language,
    words: bodyWords(language),
    origin: 'https://example.com',
    newsletters: [],
    pictures: {},
  });
  const [problem] = problems;
  if (problem) {
    const { what, why, fix } = problem;
    return [`${subject} would not pass \`npm run check\`. ${what}`, why, fix].filter(Boolean).join(' ');
  }
  if (parts.some((part) => part.kind === 'html' && LINK.test(part.html)))
    return `${subject} "${name}" contains an address, which would become a link on every page. Write the name without it.`;
  return undefined;
}
