import type { Fault } from './written-structure.ts';
import { placeFor } from './nesting.ts';

/** Messages about HTML that browsers mend without a word: what is wrong, why, and what to write. */
type Words = Fault['problem'];

export const WHY_BROKEN = 'Browsers would drop or misread a part of it without a word.';
const PARAGRAPHS = 'Leave an empty line between paragraphs, and write no tags for them.';

export function strayEnd(name: string): Words {
  return { rule: 'html-open', what: `</${name}> has no matching start tag.`, fix: 'Delete it.' };
}

export function notClosed(name: string): Words {
  const fix = `Write </${name}> where it ends, in the same paragraph or block.`;
  return { rule: 'html-open', what: `<${name}> is not closed.`, fix };
}

/** An element that ends after the one in which it begins. */
export function crossing(name: string, outer: string): Words {
  const where = outer === 'p' ? 'the paragraph' : `<${outer}>`;
  return {
    rule: 'html-open',
    what: `<${name}> begins in ${where} and ends outside of it.`,
    why: 'Browsers would end it there, or begin it once more after it.',
    fix: `Write </${name}> where ${where} ends. If it goes on after that, write <${name}> there once more.`,
  };
}

export function endOfVoid(name: string): Words {
  const second = name === 'br' ? 'a second line break' : 'nothing';
  return {
    rule: 'html-broken',
    what: `There is no end tag </${name}>, because <${name}> has nothing in it.`,
    why: `Browsers make ${second} of it.`,
    fix: `Delete it, and write only <${name}>.`,
  };
}

export function endedParagraph(name: string, isRaw: boolean): Words {
  return {
    rule: 'html-broken',
    what: `</p> closes nothing, because the paragraph ended where ${isRaw ? `<${name}>` : 'the next block'} began.`,
    why: 'Browsers would add an empty paragraph here. A paragraph can hold only words.',
    fix: `Delete it. ${PARAGRAPHS}`,
  };
}

export function blockInParagraph(name: string, isRaw: boolean): Words {
  return {
    rule: 'html-broken',
    what: `<${name}> cannot be in a paragraph.`,
    why: 'Browsers would end the paragraph here, and the words after it would be in none.',
    fix: isRaw
      ? `Write </p> before it, and close everything that began in the paragraph.`
      : `Write it on a line of its own, with an empty line above it.`,
  };
}

export function linkInLink(isRaw: boolean): Words {
  return {
    rule: 'html-broken',
    what: 'A link cannot be in another link.',
    why: 'Browsers would end the first link here.',
    fix: isRaw
      ? 'Write </a> before it, or delete one of the two.'
      : 'Write </a> before it, or write the link only once: [words](https://…). An address makes a link by itself.',
  };
}

export function headingInHeading(): Words {
  return {
    rule: 'html-broken',
    what: 'A heading cannot be in another heading.',
    why: 'Browsers would end the first heading here.',
    fix: 'Close the first heading before it.',
  };
}

export function dropped(name: string): Words {
  return {
    rule: 'html-broken',
    what: `<${name}> is not allowed at this place.`,
    why: WHY_BROKEN,
    fix: 'Put it where it belongs: cells in rows, rows in a table; or write Markdown.',
  };
}

export function wordsInTable(): Words {
  return {
    rule: 'html-broken',
    what: 'There are words in this table outside of its cells.',
    why: 'Browsers would move them before the table.',
    fix: 'Put all words of the table in cells: <td>…</td>.',
  };
}

export function movedFromTable(name: string): Words {
  return {
    rule: 'html-broken',
    what: `<${name}> is in this table, outside of its cells.`,
    why: 'Browsers would move it before the table.',
    fix: 'Put it in a cell: <td>…</td>. Or write it before or after the table.',
  };
}

/**
 * HTML that Markdown takes for code.
 * @param isOpen true if an element is open around it
 */
export function codeOfHtml(isOpen: boolean): Words {
  return {
    rule: 'html-broken',
    severity: isOpen ? 'error' : 'warning',
    what: 'Readers see the tags in these lines: Markdown takes them for code.',
    why: 'An empty line ends HTML, and the lines after it begin with four spaces or a tab.',
    fix: 'Delete the empty line above them, or the spaces at their beginning.',
  };
}

/** An end tag in a block of Markdown within the element that it should close. */
export function endInside(name: string): Words {
  return {
    rule: 'html-open',
    what: `</${name}> is in another block than <${name}>, which it should close.`,
    why: 'Markdown makes a paragraph, an item or the like of the text around it, and HTML cannot end in the middle of one.',
    fix: `Write </${name}> on a line of its own, with an empty line above it.`,
  };
}

export function otherHeading(open: string, name: string): Words {
  return { rule: 'html-open', what: `</${name}> ends a heading that <${open}> began.`, fix: `Write </${open}>` };
}

/** Something that browsers leave as it is, and that means nothing at its place. */
export function misplaced(name: string, parent: string | undefined): Words {
  const place = placeFor(name);
  const isInside = place === undefined || parent !== undefined;
  const isForWords = place === undefined && !hasList(parent);
  return {
    rule: 'html-misplaced',
    severity: 'warning',
    what: `<${name}> is not right ${isInside ? `directly in <${parent ?? ''}>` : 'at this place'}.`,
    why: 'Nothing is lost, but browsers and screen readers may each read it in their own way.',
    fix: isForWords
      ? `Write <${parent ?? ''}> around the words of each paragraph instead.`
      : `Put it in ${place ?? (parent === 'dl' ? '<dt> or <dd>' : '<li>')}, or write Markdown.`,
  };
}

export function misplacedWords(parent: string): Words {
  return {
    rule: 'html-misplaced',
    severity: 'warning',
    what: `There are words directly in <${parent}>.`,
    why: 'Nothing is lost, but browsers and screen readers may each read it in their own way.',
    fix: `Put them in ${parent === 'dl' ? '<dt> or <dd>' : '<li>'}, or write Markdown.`,
  };
}

/** Everything else that a browser would read as something other than what is written. */
export function mended(name: string): Words {
  return {
    rule: 'html-broken',
    what: `Browsers would not read <${name}> and what follows it as they are written.`,
    why: 'They mend HTML that is not right without a word.',
    fix: 'Close each tag where the one around it ends, or write Markdown.',
  };
}

function hasList(name: string | undefined): boolean {
  return name === 'ul' || name === 'ol' || name === 'dl';
}
