import type { Element, Root, RootContent } from 'hast';

/** The element that marks the place of a component until the body is cut into parts. Authors cannot write it. */
export const PART_ELEMENT = 'body-part';

/** A piece of a compiled body, in reading order. */
export type BodyPart =
  | { kind: 'html'; html: string }
  | { kind: 'newsletter'; id?: string }
  | { kind: 'livewire' }
  | { kind: 'gallery' }
  | { kind: 'embed'; url: string; title?: string };

/** Cuts a body at the places of its components and renders the HTML between them. */
export function bodyParts(tree: Root, print: (root: Root) => string): BodyPart[] {
  const parts: BodyPart[] = [];
  let run: RootContent[] = [];
  const flush = () => {
    const html = print({ type: 'root', children: run }).trim();
    if (html !== '') parts.push({ kind: 'html', html });
    run = [];
  };
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== PART_ELEMENT) {
      run.push(node);
      continue;
    }
    flush();
    parts.push(partOf(node));
  }
  flush();
  return parts;
}

function partOf({ properties }: Element): BodyPart {
  const read = (name: string) => (typeof properties[name] === 'string' ? { [name]: properties[name] } : {});
  switch (properties['kind']) {
    case 'newsletter':
      return { kind: 'newsletter', ...read('id') };
    case 'embed':
      return { kind: 'embed', url: String(properties['url']), ...read('title') };
    case 'gallery':
      return { kind: 'gallery' };
    default:
      return { kind: 'livewire' };
  }
}
