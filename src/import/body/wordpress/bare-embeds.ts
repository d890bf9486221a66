import type { ElementContent } from 'hast';
import { element, text, textOf } from '../../../markdown/hast.ts';
import type { BodyJob } from '../body-job.ts';
import { addressAlone, embedOf } from '../media/old-media.ts';
import { pageAddress } from '../../../markdown/embeds/page-address.ts';

/** Services whose films and posts WordPress showed wherever their address stood alone, and the site cannot show. */
const SHOWN =
  /^https?:\/\/(?:[\w-]+\.)*(?:instagram|facebook|tiktok|spotify|dailymotion|flickr|ted|reddit|scribd|slideshare|tumblr|imgur|kickstarter|crowdsignal|speakerdeck|issuu|mixcloud|pinterest|wordpress\.tv|animoto|reverbnation|smugmug|cloudup|amazon|wolframcloud|screencast)\.[a-z.]{2,6}\//i;

/** Paragraphs with nothing but an address become what WordPress showed in their place. */
export function readBareEmbeds(nodes: readonly ElementContent[], job: BodyJob): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || node.tagName !== 'p') return [node];
    if (!node.children.some(({ type }) => type === 'text') && !holdsSpan(node.children)) return [node];
    const lines = linesOf(node.children);
    const addresses = lines.map((line) =>
      line.every((one) => one.type === 'text') ? addressAlone(line.map(textOf).join('')) : undefined,
    );
    if (!addresses.some((address) => address !== undefined && isShown(address))) return [node];
    return lines.flatMap((line, index): ElementContent[] => {
      const address = addresses[index];
      if (address === undefined || !isShown(address)) return [element('p', {}, line)];
      job.lose(address);
      const [first] = line;
      return embedOf(
        address,
        undefined,
        first?.position ? { ...text(address), position: first.position } : text(address),
        job,
      );
    });
  });
}

function isShown(address: string): boolean {
  return pageAddress(address) !== undefined || SHOWN.test(address);
}

function holdsSpan(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && node.tagName === 'span');
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  const visit = (all: readonly ElementContent[]): void => {
    for (const node of all) {
      if (node.type === 'element' && node.tagName === 'br') lines.push([]);
      else if (node.type === 'element' && node.tagName === 'span' && Object.keys(node.properties).length === 0)
        visit(node.children);
      else lines.at(-1)?.push(node);
    }
  };
  visit(nodes);
  return lines.filter((line) => line.some((node) => textOf(node).trim() !== '' || node.type === 'element'));
}
