import type { ElementContent, Parents } from 'hast';
import { textOf } from '../hast.ts';
import { tokensOf } from './tags.ts';

/**
 * Makes words of the addresses between `<a>` and `</a>`. Markdown makes a link of an address by itself, and a link cannot be in
 * another: `<a href="https://example.org/">https://example.org/</a>`.
 */
export function unlinkAddresses(parent: Parents): void {
  let isLinked = false;
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'raw')
      for (const { kind, name } of tokensOf(child.value)) if (name === 'a') isLinked = kind === 'start';
    if (child.type !== 'element') return [child];
    const isAddress =
      child.tagName === 'a' &&
      [textOf(child), `http://${textOf(child)}`, `mailto:${textOf(child)}`].includes(
        decoded(String(child.properties['href'])),
      );
    if (isLinked && isAddress) return child.children;
    unlinkAddresses(child);
    return [child];
  });
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
