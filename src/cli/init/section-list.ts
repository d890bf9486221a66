import { slugOf } from '../../lib/text/slug.ts';
import { isReserved } from '../../newsroom/site/addresses.ts';
import { identifier } from '../../schema/fields.ts';
import { readBy, type Answer } from '../terminal/question.ts';
import type { PaperSection } from './paper.ts';
import type { PaperWords } from './paper-language.ts';
import { readName } from './printed-name.ts';

/** Commas and semicolons, but not the one that ends an entity such as `&amp;`. */
const SEPARATOR = /[,،、，؛；]|(?<!&#?\w+);/;
/** Characters of the name of a section: the navigation and the headline of its first draft contain it. */
const LONGEST_NAME = 60;

/** The sections that a language proposes, as a person writes them. */
export function sectionsText({ sections }: PaperWords): string {
  return Object.entries(sections)
    .map(([id, name]) => `${name}=${id}`)
    .join(', ');
}

/**
 * Reads a list of sections: `News, Sport`, or with their addresses: `ニュース=news`.
 * @param language of the names, whose addresses are made as those of stories; BCP 47
 */
export function readSections(text: string, language: string, words: PaperWords): Answer<PaperSection[]> {
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  if (parts.length === 0) return { ok: false, message: 'A paper needs at least one section.' };
  const taken = new Set([...Object.values(words.pages), ...Object.values(words.addresses)]);
  const sections: PaperSection[] = [];
  for (const part of parts) {
    const section = readSection(part, language);
    if (!section.ok) return section;
    const { id, name } = section.value;
    if (taken.has(id) || isReserved(id))
      return {
        ok: false,
        message: takenMessage(
          id,
          name,
          sections.some((one) => one.id === id),
        ),
      };
    taken.add(id);
    sections.push(section.value);
  }
  return { ok: true, value: sections };
}

function readSection(part: string, language: string): Answer<PaperSection> {
  const [title = '', address] = part.split('=').map((half) => half.trim());
  const name = readName('The name of a section', language)(title);
  if (!name.ok) return name;
  if (name.value.length > LONGEST_NAME)
    return {
      ok: false,
      message: `A section has a name of ${name.value.length} letters. The navigation has room for ${LONGEST_NAME}.`,
    };
  const id = address ?? slugOf(title, language);
  if (id === undefined) {
    const message = `An address has only the letters a to z. Write one after the name: ${title}=news.`;
    return { ok: false, message };
  }
  const checked = readBy(identifier, 'The address')(id);
  return checked.ok ? { ok: true, value: { id: checked.value, name: name.value } } : checked;
}

function takenMessage(id: string, name: string, isTwice: boolean): string {
  const owner = isTwice ? 'another section' : 'a page of the site';
  return `/${id}/ is the address of ${owner}. Write another address after the name, as in ${name}=${id}-news.`;
}
