/** Which element may be in which, by the HTML standard (sections 13.1.2.4 and 13.2.6): as far as a story may hold them. */

/** Elements without an end tag. */
const VOID = namesIn('br hr wbr col img input');
/** Parts of a table in which only other parts may be. */
const TABLE_PARTS = namesIn('table thead tbody tfoot tr colgroup');
const HEADINGS = namesIn('h1 h2 h3 h4 h5 h6');
/** Elements that end a paragraph where they begin. */
const ENDS_PARAGRAPH = namesIn(
  'address article aside blockquote details dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul',
);
/** Elements for words, in which no block may be. */
const FOR_WORDS = namesIn(
  'abbr b bdi bdo cite code dfn em h1 h2 h3 h4 h5 h6 i kbd mark p pre q rt ruby s samp small span strong sub sup time u var',
);
/** Elements that format words. */
const AMONG_WORDS = namesIn(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var',
);
const IN_TABLE = namesIn('caption colgroup thead tbody tfoot tr td th col');

/** The elements that end another one whose end tag is left out. */
const ENDED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  li: namesIn('li'),
  dt: namesIn('dt dd'),
  dd: namesIn('dt dd'),
  p: ENDS_PARAGRAPH,
  rt: namesIn('rt rp'),
  rp: namesIn('rt rp'),
  caption: IN_TABLE,
  colgroup: namesIn('caption colgroup thead tbody tfoot tr'),
  thead: namesIn('tbody tfoot'),
  tbody: namesIn('tbody tfoot'),
  tfoot: namesIn('tbody tfoot'),
  tr: namesIn('tr'),
  td: namesIn('td th'),
  th: namesIn('td th'),
};

/** The only elements in which another may be, and what follows if it is elsewhere: browsers drop it, or they show it as they like. */
const PARENTS: Readonly<Record<string, { parents: ReadonlySet<string>; isDropped: boolean }>> = {
  caption: { parents: namesIn('table'), isDropped: true },
  colgroup: { parents: namesIn('table'), isDropped: true },
  thead: { parents: namesIn('table'), isDropped: true },
  tbody: { parents: namesIn('table'), isDropped: true },
  tfoot: { parents: namesIn('table'), isDropped: true },
  col: { parents: namesIn('colgroup'), isDropped: true },
  tr: { parents: namesIn('thead tbody tfoot'), isDropped: true },
  td: { parents: namesIn('tr'), isDropped: true },
  th: { parents: namesIn('tr'), isDropped: true },
  li: { parents: namesIn('ul ol'), isDropped: false },
  dt: { parents: namesIn('dl div'), isDropped: false },
  dd: { parents: namesIn('dl div'), isDropped: false },
  summary: { parents: namesIn('details'), isDropped: false },
  figcaption: { parents: namesIn('figure'), isDropped: false },
  rt: { parents: namesIn('ruby'), isDropped: false },
  rp: { parents: namesIn('ruby'), isDropped: false },
};

/** The only elements that may be directly in another. */
const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
  ul: namesIn('li'),
  ol: namesIn('li'),
  dl: namesIn('dt dd div'),
};

/** Elements that are added where a start tag is left out: rows of a table are in a `<tbody>`. */
const LEFT_OUT: Readonly<Record<string, string>> = { tr: 'tbody', col: 'colgroup' };

function namesIn(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

export function isVoid(name: string): boolean {
  return VOID.has(name);
}

/** Returns true for an element that formats words. */
export function isAmongWords(name: string): boolean {
  return AMONG_WORDS.has(name);
}

export function isHeading(name: string): boolean {
  return HEADINGS.has(name);
}

/** Returns true for an element that ends a paragraph which is open where it begins. */
export function endsParagraph(name: string): boolean {
  return ENDS_PARAGRAPH.has(name);
}

/** Returns true for an element whose end tag may be left out where its parent ends. */
export function mayLackEnd(name: string, parent: string | undefined): boolean {
  // A link around a paragraph is not over where the paragraph is.
  return Object.hasOwn(ENDED_BY, name) && !(name === 'p' && ['a', 'del', 'ins'].includes(parent ?? ''));
}

/** Returns true if an element, whose end tag is left out, ends where another begins. */
export function isEndedBy(name: string, next: string): boolean {
  return Object.hasOwn(ENDED_BY, name) && ENDED_BY[name]?.has(next) === true;
}

/** The element that browsers add around another in a table. */
export function leftOutAround(name: string, parent: string | undefined): string | undefined {
  return parent === 'table' && Object.hasOwn(LEFT_OUT, name) ? LEFT_OUT[name] : undefined;
}

/** Returns true if words or other elements cannot be directly in an element: browsers would move them before the table. */
export function isTablePart(name: string | undefined): boolean {
  return name !== undefined && TABLE_PARTS.has(name);
}

/** Returns true for an element that is only in tables. */
export function isForTables(name: string): boolean {
  return IN_TABLE.has(name);
}

/** Returns true for an element with a fixed set of children, in which no words may be. */
export function hasNoWords(name: string | undefined): boolean {
  return name !== undefined && Object.hasOwn(CHILDREN, name);
}

/** What is wrong with an element in its parent: browsers drop it; or nothing is lost, but it means nothing there. */
export function faultOf(name: string, parent: string | undefined): 'dropped' | 'misplaced' | undefined {
  const needed = Object.hasOwn(PARENTS, name) ? PARENTS[name] : undefined;
  if (needed && !needed.parents.has(parent ?? '')) return needed.isDropped ? 'dropped' : 'misplaced';
  if (parent === undefined) return undefined;
  if (Object.hasOwn(CHILDREN, parent)) return CHILDREN[parent]?.has(name) === true ? undefined : 'misplaced';
  return FOR_WORDS.has(parent) && ENDS_PARAGRAPH.has(name) ? 'misplaced' : undefined;
}

/** The elements in which one belongs, for messages: "`<ul>` or `<ol>`". */
export function placeFor(name: string): string | undefined {
  const parents = Object.hasOwn(PARENTS, name) ? PARENTS[name]?.parents : undefined;
  return parents && [...parents].map((parent) => `<${parent}>`).join(' or ');
}
