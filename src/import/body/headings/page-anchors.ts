import type { Element, Nodes } from 'hast';
import { textOf } from '../../../markdown/hast.ts';
import { headingId, PAGE_IDS } from '../../../markdown/plugins/heading-id.ts';

/** The places within a body to which links may lead: its headings, by the ids that they have on the new site. */
export class PageAnchors {
  /** The new id of each place by its old one. */
  readonly #byId = new Map<string, string>();
  /** The new ids of headings by their letters: every program makes ids of the words in a way of its own. */
  readonly #byLetters = new Map<string, string>();

  /**
   * @param isMarkdown true where elements with an id are HTML among Markdown, and keep it
   * @param own ids that an old site gave to headings in another way, with the words of the heading
   */
  constructor(tree: Nodes, isMarkdown = false, own: Iterable<readonly [id: string, words: string]> = []) {
    const taken = new Map(PAGE_IDS.map((id) => [id, 1]));
    let waiting: string[] = [];
    const addHeading = (heading: Element) => {
      const words = textOf(heading);
      if (words.trim() === '') return;
      const written = heading.properties['id'];
      const id = isMarkdown && typeof written === 'string' ? written : headingId(words, taken);
      for (const old of [...waiting, ...idsIn(heading)]) if (!this.#byId.has(old)) this.#byId.set(old, id);
      const letters = lettersOf(words);
      if (letters !== '' && !this.#byLetters.has(letters)) this.#byLetters.set(letters, id);
      waiting = [];
    };
    const visit = (node: Nodes): void => {
      if (node.type === 'text' && node.value.trim() !== '') waiting = [];
      if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) {
        addHeading(node);
        return;
      }
      if (node.type === 'element') waiting.push(...idOf(node));
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(tree);
    for (const [id, words] of own) {
      const found = this.#byLetters.get(lettersOf(words));
      if (found !== undefined && !this.#byId.has(id)) this.#byId.set(id, found);
    }
  }

  /** The id that a place has on the new site; undefined for one that is not there. */
  newId(fragment: string): string | undefined {
    const old = decoded(fragment);
    return this.#byId.get(old) ?? this.#byLetters.get(lettersOf(old));
  }
}

function idsIn(node: Element): string[] {
  return [...idOf(node), ...node.children.flatMap((child) => (child.type === 'element' ? idsIn(child) : []))];
}

function idOf({ tagName, properties }: Element): string[] {
  return [properties['id'], tagName === 'a' ? properties['name'] : undefined].filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
}

function lettersOf(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
