import type {
  BlockContent,
  DefinitionContent,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
// For the node types of directives, which Sätteri adds to those of mdast.
import type {} from 'satteri';
import type { Problem } from '../../lib/problem.ts';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import type { Report } from '../body-context.ts';
import { PART_ELEMENT } from '../body-parts.ts';
import { addressInDirective, embedDirective, isOtherEmbed } from '../embeds/page-address.ts';
import { contextProblems, type DirectiveContext } from '../directive-context.ts';
import { attributeProblems, DIRECTIVES, posterProblems } from '../directives.ts';
import { element } from '../hast.ts';

type Directive = Extract<Nodes, { type: 'containerDirective' | 'leafDirective' }>;
type TextDirective = Extract<Nodes, { type: 'textDirective' }>;

/** The inputs of the conversion besides the tree. */
interface Conversion {
  /** The Markdown source, which gives the text of a false directive. */
  source: string;
  context: DirectiveContext;
  report: Report;
}

/**
 * Converts directives to elements: `:::pullquote` to a figure, `:::box` to a section, and `::newsletter`, `::gallery`
 * and `::embed` to places of components. An unknown or misplaced one is a problem. `:name` in running text is text, as in
 * "10:30". An element that a plugin of the newsroom made with `data.hName` stays as it is.
 */
export function remarkDirectives(source: string, context: DirectiveContext, report: Report) {
  const conversion = { source, context, report };
  return (tree: Root): void => replaceIn(tree, tree, conversion);
}

function replaceIn(parent: Parents, root: Root, conversion: Conversion): void {
  const { source, report } = conversion;
  parent.children.forEach((child: Nodes, index) => {
    const isElement = child.data?.hName !== undefined;
    if (child.type === 'textDirective' && !isElement) {
      (parent.children as Nodes[])[index] = plainText(child, source);
      return;
    }
    if (child.type === 'paragraph') checkParagraph(child, source, report);
    if (child.type === 'containerDirective') {
      checkOpening(child, source, report);
      checkEnd(child, source, report);
    }
    const isBlock = child.type === 'containerDirective' || child.type === 'leafDirective';
    if (isBlock && !isElement) convert(child, parent === root, conversion);
    if ('children' in child) replaceIn(child, root, conversion);
  });
}

/** The characters of a would-be directive, as they were typed. */
function plainText(node: TextDirective, source: string): PhrasingContent {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { type: 'text', value: source.slice(start, end), ...(node.position && { position: node.position }) };
}

/** Reports colons that do not form a directive, because they would be published as text; `\:::` says that they are text. */
function checkParagraph({ children: [first], position }: Paragraph, source: string, report: Report): void {
  const at = first?.type === 'text' ? first.value.search(/^(?::::|::[ \t]+[a-z])/m) : -1;
  if (first?.type !== 'text' || at < 0 || !position) return;
  const linesBefore = first.value.slice(0, at).split('\n').length - 1;
  const isEnd = /^:::+[ \t]*$/m.exec(first.value.slice(at))?.index === 0;
  const place = linesBefore === 0 ? position.start : { line: position.start.line + linesBefore, column: 1 };
  if (/^[ \t]*\\/.test(source.split('\n')[place.line - 1] ?? '')) return;
  const what = isEnd ? 'These colons close a block that was never opened.' : 'These colons do not open a block.';
  const fix = isEnd
    ? 'Delete them, or open the block above them: :::box[What happens next].'
    : 'Write the name directly after the colons, as in :::box[What happens next], and ::: alone where the block ends.';
  report({ rule: 'directive-form', what, fix }, place);
}

/** Reports words after the name of a block, because they would be lost. */
function checkOpening({ position }: Directive, source: string, report: Report): void {
  const [line = ''] = source.slice(position?.start.offset).split('\n', 1);
  const words = wordsAfterName(line);
  if (words === '') return;
  const what = `"${words}" would not be shown, because it is after the name of a block.`;
  const fix = `Write the words in the next line. A title is in brackets directly after the name, as in :::box[What happens next].`;
  report({ rule: 'directive-form', what, fix }, position?.start);
}

/** What follows the name of a directive, its label in brackets and its attributes in braces. */
function wordsAfterName(line: string): string {
  let rest = line.replace(/^:+[\w-]+/, '');
  if (rest.startsWith('[')) {
    let depth = 0;
    const end = Array.from(rest).findIndex((character) => {
      depth += character === '[' ? 1 : character === ']' ? -1 : 0;
      return depth === 0;
    });
    rest = Array.from(rest)
      .slice(end + 1)
      .join('');
  }
  return rest.replace(/^\{.*\}/, '').trim();
}

function checkEnd({ name, position }: Directive, source: string, report: Report): void {
  const end = position?.end.offset ?? 0;
  if (/:::+\s*$/.test(source.slice(source.lastIndexOf('\n', end - 1) + 1, end))) return;
  const fix = 'Write ::: on its own line where it ends.';
  report({ rule: 'directive-open', what: `\`:::${name}\` is never closed.`, fix }, position?.start);
}

function convert(node: Directive, atTop: boolean, { context, report }: Conversion): void {
  const definition = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
  const place = node.position?.start;
  if (!definition) {
    report({ rule: 'unknown-directive', ...unknownName(node) }, place);
    return;
  }
  const { usage, form } = definition;
  if (node.type !== form) {
    const isBlock = form === 'containerDirective';
    const what = isBlock
      ? `\`${node.name}\` is a block: it begins with three colons.`
      : `\`${node.name}\` is a single line: it begins with two colons and needs no closing line.`;
    const fix = isBlock ? `Write ${usage}, then its text, then ::: on its own line.` : `Write ${usage}`;
    report({ rule: 'directive-form', what, fix }, place);
    return;
  }
  if (form === 'leafDirective' && !atTop) {
    const fix = 'Put it on its own line, outside lists, quotations and boxes.';
    report({ rule: 'directive-inside', what: `\`::${node.name}\` is inside another block.`, fix }, place);
    return;
  }
  if (node.name === 'chart') readTitle(node);
  const wrong = attributeProblems(node, definition);
  const problems = wrong.length > 0 ? wrong : [...contextProblems(node, context), ...posterProblems(node)];
  for (const problem of problems) report(problem, place);
  if (problems.length === 0) checkTitle(node, report);
  if (problems.length === 0) render(node);
}

/** The words about a name that no directive has; one of other systems may be an embed. */
function unknownName(node: Directive): Pick<Problem, 'what' | 'fix' | 'edits'> {
  const { name, attributes, position } = node;
  if (isOtherEmbed(name)) {
    const values = [...Object.values(attributes ?? {}).map((value) => value ?? ''), textIn(node)];
    const address = addressInDirective(name.toLowerCase(), values);
    const what = `\`${name}\` is not a directive; did you mean \`embed\`?`;
    if (address === undefined || node.type !== 'leafDirective' || !position)
      return { what, fix: `Write it like ${DIRECTIVES['embed']?.usage ?? ''}` };
    const { start, end } = position;
    const replacement = embedDirective(address, attributes?.['title'] ?? undefined);
    const length = (end.offset ?? 0) - (start.offset ?? 0);
    const edits = [{ line: start.line, column: start.column, length, replacement }];
    return { what, fix: `Write ${replacement} Or run \`npm run check -- --fix\`.`, edits };
  }
  const near = nearestWord(name, Object.keys(DIRECTIVES));
  const known = Object.entries(DIRECTIVES).filter(([other]) => near === undefined || other === near);
  const usages = known.map(([, { usage }]) => usage).join(' · ');
  return near === undefined
    ? { what: `\`${name}\` is not a directive.`, fix: `The directives are ${usages}` }
    : { what: `\`${name}\` is not a directive; did you mean \`${near}\`?`, fix: `Write it like ${usages}` };
}

/** The words in the brackets of a chart are its title. */
function readTitle(node: Directive): void {
  const title = node.children.map(textIn).join('').replaceAll(/\s+/g, ' ').trim();
  if (title !== '') node.attributes = { ...node.attributes, title };
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

/** Warns of an embed without a title: readers and their screen readers cannot tell it from the next one. */
function checkTitle({ name, attributes, position }: Directive, report: Report): void {
  if (name !== 'embed' || attributes?.['title'] != null) return;
  report(
    {
      rule: 'embed-untitled',
      severity: 'warning',
      what: 'This embed has no title.',
      why: 'Readers see only the kind and the service until they load it, and screen readers say the same for each.',
      fix: 'Write what it shows: title="The council meeting"',
    },
    position?.start,
  );
}

function render(node: Directive): void {
  if (node.type === 'leafDirective') {
    const { poster, alt, ...properties } = node.attributes ?? {};
    const image =
      poster == null ? [] : [{ ...element('img', { src: poster, alt: alt ?? '' }), position: node.position }];
    node.data = { hName: PART_ELEMENT, hProperties: { ...properties, kind: node.name }, hChildren: image };
    return;
  }
  if (node.name === 'pullquote') {
    const by = node.attributes?.['by'];
    const quotation: BlockContent = { type: 'blockquote', children: node.children };
    const source: Paragraph = {
      type: 'paragraph',
      data: { hName: 'figcaption' },
      children: [{ type: 'text', value: by ?? '' }],
    };
    node.data = { hName: 'figure', hProperties: { className: ['pullquote'] } };
    // Apart also for programs that read only text.
    const apart: Nodes[] = [quotation, { type: 'text', value: '\n' }, source];
    node.children = by ? (apart as BlockContent[]) : [quotation];
    return;
  }
  node.data = { hName: 'section', hProperties: { className: ['box'] } };
  const label = node.children[0];
  if (label && isLabel(label)) label.data = { hName: 'h2', hProperties: { className: ['box-title'] } };
}

function isLabel(node: BlockContent | DefinitionContent | RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.data !== undefined && 'directiveLabel' in node.data;
}
