import { hash } from 'node:crypto';
import type { NewComment } from '../../schema/yaml/comment-lines.ts';
import { printable, printableLine } from '../../lib/text/printable.ts';
import { isVisible } from '../../lib/text/visible.ts';
import { MOST_CHARACTERS } from '../../schema/comments/letter-fields.ts';

/** A reply to a post, as a social network has it. */
export interface Reply {
  /** What the network knows it by, the same for ever. */
  key: string;
  /** The key of what it replies to. */
  parent?: string | undefined;
  /** The name that the author shows; the account may have none. */
  name: string;
  /** The account: `@ann@social.example`. */
  account: string;
  /** An instant with offset. */
  time: string;
  /** Restricted Markdown. */
  text: string;
  /** The address of the reply, for readers. */
  url: string;
}

/** The replies to a post. */
export interface Discussion {
  replies: Reply[];
  /** Keys of replies that are in the file and that the network no longer has. */
  deleted: string[];
}

/** Characters that Markdown would read as marks. */
const MARKS = /[\\`*_[\]<>#~|]/g;
const ADDRESS = /(https?:\/\/[^\s<>]+)/;

/** The id of the comment that a reply becomes: it follows from the reply, so that no reply is pulled twice. */
export function replyId(key: string): string {
  return hash('sha256', key, 'hex').slice(0, 12);
}

/** A reply as a comment for the file; undefined when nothing of it can be printed, such as a picture alone. */
export function commentOf({ key, parent, name, account, time, text, url }: Reply): NewComment | undefined {
  // Cutting it off may leave a mark of direction open.
  const words = printable([...printable(text)].slice(0, MOST_CHARACTERS.text).join(''));
  if (!isVisible(words)) return undefined;
  const shown = printableLine(name);
  return {
    id: replyId(key),
    name: [...(isVisible(shown) ? shown : account)].slice(0, MOST_CHARACTERS.name).join(''),
    time,
    text: words,
    ...(parent !== undefined && { parent: replyId(parent) }),
    from: url,
  };
}

/** Plain text as Markdown that shows it letter for letter. Addresses stay as they are and become links. */
export function asMarkdown(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(MARKS, String.raw`\$&`)))
    .join('')
    .replaceAll(/^([ \t]*)([-+]|\d{1,9}[.)])(?=\s)/gm, (_, space: string, mark: string) => {
      return `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
    });
}
