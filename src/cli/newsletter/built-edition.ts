import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rehype } from 'rehype';
import type { Nodes } from 'hast';
import { goodContent } from '../../loader/known-content.ts';
import { readContent } from '../../loader/content-loader.ts';
import { textOf } from '../../markdown/hast.ts';
import { editionsOf } from '../../newsroom/newsletters/editions.ts';
import { openNewsroom } from '../../newsroom/newsroom.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import type { Newsletter } from '../../schema/newsletters/newsletter.ts';
import { formatProblem } from '../../lib/problem.ts';
import { UsageError } from '../options/usage-error.ts';
import type { MailContent } from './mailing-service.ts';

/** An edition that is out by now, and its files in the built site. */
export interface BuiltEdition {
  /** `morning-memo/2026-11-27` */
  id: string;
  newsletterId: string;
  newsletter: Newsletter;
  /** When it is sent, in milliseconds since 1970. */
  epoch: number;
  /** Where the HTML is, from the project's root. */
  file: string;
  /** Whether it tells anything: all its stories may have been withdrawn. */
  hasStories: boolean;
  /**
   * Reads what was built.
   * @throws UsageError when the site was not built since the edition came out
   */
  read(): MailContent;
}

/**
 * The editions of all newsletters, newest first.
 * @param root the project's root
 * @param out the folder of the built site, from there
 * @throws UsageError when there is no publication, or a newsletter cannot be read
 */
export async function builtEditions(root: string, out: string, now: number): Promise<BuiltEdition[]> {
  const known = await readContent(root);
  const content = goodContent(known);
  if (content.publication.size === 0 || known.faulty.newsletters.length > 0)
    throw new UsageError(
      known.problems.length > 0
        ? known.problems.map(formatProblem).join('\n\n')
        : 'There is no content/publication.yaml here. Run this in the folder of the publication.',
    );
  const newsroom = openNewsroom(content, now);
  const { origin } = new URL(newsroom.publication.url);
  const isPublic = new Set(newsroom.stories.map(({ id }) => id));
  return editionsOf(newsroom).flatMap(({ id, newsletter: newsletterId, epoch, stories }) => {
    const newsletter = newsroom.newsletters.get(newsletterId);
    if (!newsletter) return [];
    const placeOf = (kind: 'editionMail' | 'editionText') => path.join(out, decodeURI(addressOf(kind, id)));
    const file = placeOf('editionMail');
    return {
      id,
      newsletterId,
      newsletter,
      epoch,
      file,
      hasStories: newsroom.editions.has(id) || stories.some(({ story }) => isPublic.has(story)),
      read() {
        const html = readBuilt(root, file, id);
        return {
          name: id,
          subject: titleIn(html),
          html,
          text: readBuilt(root, placeOf('editionText'), id),
          page: new URL(addressOf('edition', id), origin).href,
        };
      },
    };
  });
}

function readBuilt(root: string, file: string, id: string): string {
  const place = path.join(root, file);
  if (!existsSync(place))
    throw new UsageError(`There is no ${file}. Build and deploy the site first: ${id} is not in it.`);
  return readFileSync(place, 'utf8');
}

/** The title of a mail is its subject, without anything that a service could take for a placeholder. */
function titleIn(html: string): string {
  const find = (node: Nodes): string | undefined => {
    if (node.type === 'element' && node.tagName === 'title') return textOf(node);
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const found = find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(rehype().parse(html)) ?? '';
}
