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
import { nearestWord } from '../lib/nearest-word.ts';
import type { Report } from './body-context.ts';
import { PART_ELEMENT } from './body-parts.ts';

type Directive = Extract<Nodes, { type: 'containerDirective' | 'leafDirective' }>;
type TextDirective = Extract<Nodes, { type: 'textDirective' }>;

/** What an attribute of a directive must look like. */
interface Attribute {
  required: boolean;
  pattern: RegExp;
  example: string;
}

interface Definition {
  /** How it is written, for messages. */
  usage: string;
  form: Directive['type'];
  attributes: Record<string, Attribute>;
}

/** Every directive there is. A new one is a line here and, when a component shows it, a kind of body part. */
const DIRECTIVES: Record<string, Definition> = {
  pullquote: {
    usage: ':::pullquote{by="Joan Pelletier"}',
    form: 'containerDirective',
    attributes: { by: { required: false, pattern: /\S/, example: 'Joan Pelletier, harbor master' } },
  },
  box: { usage: ':::box[What happens next]', form: 'containerDirective', attributes: {} },
  newsletter: {
    usage: '::newsletter{id=morning-memo}',
    form: 'leafDirective',
    attributes: { id: { required: false, pattern: /^[a-z0-9-]+$/, example: 'morning-memo' } },
  },
  livewire: { usage: '::livewire', form: 'leafDirective', attributes: {} },
  embed: {
    usage: '::embed{url="https://…"}',
    form: 'leafDirective',
    attributes: {
      url: { required: true, pattern: /^https:\/\/[^\s/]+\.[^\s]+$/, example: 'https://www.youtube.com/watch?v=…' },
      title: { required: false, pattern: /\S/, example: 'The council meeting' },
    },
  },
};

/**
 * Directives become elements: `:::pullquote` a figure, `:::box` an aside, `::newsletter`, `::livewire` and `::embed` the
 * place of a component. An unknown or misplaced one is a problem. `:name` in running text is text, as in "10:30".
 * @param source the Markdown, from which the text of a false directive is taken
 */
export function remarkDirectives(source: string, report: Report) {
  return (tree: Root): void => {
    replaceIn(tree, tree, source, report);
  };
}

function replaceIn(parent: Parents, root: Root, source: string, report: Report): void {
  parent.children.forEach((child: Nodes, index) => {
    if (child.type === 'textDirective') {
      (parent.children as Nodes[])[index] = plainText(child, source);
      return;
    }
    if (child.type === 'containerDirective' || child.type === 'leafDirective') convert(child, parent === root, report);
    if ('children' in child) replaceIn(child, root, source, report);
  });
  mergeTexts(parent);
}

/** The characters of a would-be directive, as they were typed. */
function plainText(node: TextDirective, source: string): PhrasingContent {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { type: 'text', value: source.slice(start, end), ...(node.position && { position: node.position }) };
}

/** Joins neighbouring texts, so that typography reads `10:30` as one. */
function mergeTexts(parent: Parents): void {
  const children = parent.children as Nodes[];
  for (let index = children.length - 1; index > 0; index--) {
    const [before, after] = [children[index - 1], children[index]];
    if (before?.type !== 'text' || after?.type !== 'text') continue;
    before.value += after.value;
    children.splice(index, 1);
  }
}

function convert(node: Directive, atTop: boolean, report: Report): void {
  const definition = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
  const place = node.position?.start;
  if (!definition) {
    const near = nearestWord(node.name, Object.keys(DIRECTIVES));
    const known = Object.values(DIRECTIVES).map(({ usage }) => usage);
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    report(
      {
        rule: 'unknown-directive',
        what: `\`${node.name}\` is no directive${hint}`,
        fix: `The directives are ${known.join(' · ')}`,
      },
      place,
    );
    return;
  }
  const { usage, form } = definition;
  if (node.type !== form) {
    report(
      { rule: 'directive-form', what: `\`${node.name}\` is written in another way.`, fix: `Write ${usage}` },
      place,
    );
    return;
  }
  if (form === 'leafDirective' && !atTop) {
    const fix = 'Put it on a line of its own outside lists, quotations and boxes.';
    report({ rule: 'directive-inside', what: `\`${usage}\` stands inside another block.`, fix }, place);
    return;
  }
  if (checkAttributes(node, definition, report)) render(node);
}

function checkAttributes(node: Directive, { attributes, usage }: Definition, report: Report): boolean {
  const place = node.position?.start;
  const written = node.attributes ?? {};
  let good = true;
  for (const name of Object.keys(written)) {
    if (Object.hasOwn(attributes, name)) continue;
    good = false;
    report(
      { rule: 'directive-attribute', what: `\`${name}\` is not known to \`${node.name}\`.`, fix: `Write ${usage}` },
      place,
    );
  }
  for (const [name, { required, pattern, example }] of Object.entries(attributes)) {
    const value = written[name] ?? undefined;
    if (value === undefined ? !required : pattern.test(value)) continue;
    good = false;
    const what =
      value === undefined
        ? `\`${node.name}\` needs \`${name}\`.`
        : `\`${name}\` of \`${node.name}\` cannot be "${value.slice(0, 60)}".`;
    report({ rule: 'directive-attribute', what, fix: `Write something like ${name}="${example}".` }, place);
  }
  return good;
}

function render(node: Directive): void {
  if (node.type === 'leafDirective') {
    node.data = { hName: PART_ELEMENT, hProperties: { ...node.attributes, kind: node.name }, hChildren: [] };
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
    node.children = by ? [quotation, source] : [quotation];
    return;
  }
  node.data = { hName: 'aside', hProperties: { className: ['box'] } };
  const label = node.children[0];
  if (label && isLabel(label)) label.data = { hName: 'h2', hProperties: { className: ['box-title'] } };
}

function isLabel(node: BlockContent | DefinitionContent | RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.data !== undefined && 'directiveLabel' in node.data;
}
