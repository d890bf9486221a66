import { defaultSchema, type Schema } from 'hast-util-sanitize';
import { PART_ELEMENT } from '../body-parts.ts';

/**
 * The raw HTML that an author may write: formatting that Markdown lacks. No scripts, frames, forms, styles, ids or
 * events.
 */
export const AUTHOR_HTML: Schema = {
  tagNames: [
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3',
    'h4 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead',
    'time tr u ul var wbr',
  ].flatMap((names) => names.split(' ')),
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: ['href', 'hrefLang'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    details: ['open'],
    del: ['cite', 'dateTime'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    td: ['colSpan', 'rowSpan', 'headers'],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], cite: ['http', 'https'] },
  // A row or cell may be in a piece of HTML without its table; the whole body is checked for it.
  ancestors: {},
  clobber: [],
  strip: ['script', 'style'],
};

const GFM_CLASSES: [string, ...string[]] = ['className', 'contains-task-list', 'task-list-item'];

/** The HTML that a compiled body may contain: the same, and the output of Markdown and our own directives. */
export const BODY_HTML: Schema = {
  ...AUTHOR_HTML,
  tagNames: [...(AUTHOR_HTML.tagNames ?? []), 'h1', 'h5', 'h6', 'img', 'input', 'section', PART_ELEMENT],
  ancestors: defaultSchema.ancestors ?? {},
  attributes: {
    ...AUTHOR_HTML.attributes,
    a: [
      'href',
      'hrefLang',
      'id',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      'ariaDescribedBy',
      ['className', 'data-footnote-backref'],
    ],
    // The language of a block of code, and not whatever else is on the line of a fence.
    code: [['className', /^language-[^<>"'&]+$/]],
    figure: [['className', 'pullquote']],
    h2: ['id', ['className', 'box-title', 'sr-only']],
    img: ['src', 'alt', 'title'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: ['id', 'value', GFM_CLASSES],
    section: ['dataFootnotes', ['className', 'box', 'footnotes']],
    td: [...(AUTHOR_HTML.attributes?.['td'] ?? []), 'align'],
    th: [...(AUTHOR_HTML.attributes?.['th'] ?? []), 'align'],
    ul: [GFM_CLASSES],
    [PART_ELEMENT]: ['kind', 'id', 'url', 'title', 'src', 'type', 'unit', 'source', 'description'],
  },
  protocols: { ...AUTHOR_HTML.protocols, src: ['http', 'https'], url: ['https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
};
