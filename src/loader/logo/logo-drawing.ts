import { SaxesParser } from 'saxes';
import { xmlElement, xmlText } from '../../lib/xml/xml-text.ts';
import type { Problem } from '../../lib/problem.ts';

/** A drawing that holds shapes alone, and what had to be refused. */
export interface LogoDrawing {
  svg: string;
  /** In its own units. */
  size: { width: number; height: number };
  problems: Problem[];
}

/** Elements that only draw. */
const SHAPES = new Set(
  [
    'circle clipPath defs desc ellipse g line linearGradient mask path pattern polygon polyline radialGradient rect',
    'stop style svg symbol title use',
  ].flatMap((names) => names.split(' ')),
);
/** Notes that drawing programs leave for themselves. */
const NOTES = /^metadata$|:/;
/** Everything in CSS that may load something or hide it. */
const RISKY_CSS = /[@\\<]|expression\s*\(|javascript:|-moz-binding|url\((?!\s*["']?#)/i;
/** How far from a square a drawing may be: programs round. */
const TOLERANCE = 0.01;

/** What a logo has to be: a square for icons, of any shape for the head of pages. */
export type LogoShape = 'any' | 'square';

const EXPORT = 'Export it as a plain SVG of shapes, or as a PNG file.';

/** Said with each refusal of a logo that is not square, because it is often the one for the head of the pages. */
export const WIDE_LOGO =
  'A wide logo for the head of the pages goes into content/brand/, and `brand.logo` in content/publication.yaml names it.';

/**
 * Reads an SVG drawing and writes it again with its shapes alone. Notes of drawing programs are left out. What could run,
 * load or change something in a reader's browser is refused, with its place.
 * @param file path from the project's root
 */
export function readDrawing(file: string, text: string, shape: LogoShape): LogoDrawing {
  const problems: Problem[] = [];
  const parser = new SaxesParser({ position: true, xmlns: false });
  /** The text of each open element; undefined for one that is left out. */
  const open: { name: string; attributes: Record<string, string>; inside: string[]; isLeftOut: boolean }[] = [];
  let svg = '';
  let size = { width: 0, height: 0 };
  const refuse = (what: string, why?: string, fix = EXPORT) =>
    problems.push({
      rule: 'logo-refused',
      file,
      line: parser.line,
      column: Math.max(1, parser.column),
      what,
      ...(why !== undefined && { why }),
      fix,
    });

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('The logo defines entities.', 'They can hide what a drawing contains.');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xml') refuse(`The logo has the instruction \`${target}\`.`, 'It can load a file from elsewhere.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const isLeftOut = NOTES.test(name) || open.some((element) => element.isLeftOut);
    if (!isLeftOut && open.length === 0 && name !== 'svg')
      refuse(`The file begins with \`<${name}>\` and not with \`<svg>\`.`);
    else if (!isLeftOut && !SHAPES.has(name)) refuse(...refusedElement(name));
    const kept = isLeftOut ? {} : keptAttributes(attributes, refuse);
    const root = open.length === 0 ? rootOf(kept, shape, refuse) : undefined;
    if (root) size = root.size;
    open.push({ name, attributes: root?.attributes ?? kept, inside: [], isLeftOut });
  });
  const add = (words: string) => {
    const element = open.at(-1);
    if (!element || element.isLeftOut || words.trim() === '') return;
    if (element.name === 'style' && RISKY_CSS.test(words))
      refuse('A style of the logo can load something.', 'A logo is one file.');
    // Other text is not drawn: `<text>` is refused.
    if (['desc', 'style', 'title'].includes(element.name)) element.inside.push(xmlText(words));
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || element.isLeftOut) return;
    const written = xmlElement(element.name, element.attributes, element.inside.join(''));
    if (open.length === 0) svg = written;
    else open.at(-1)?.inside.push(written);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    const what = (error as Error).message.replace(/^[^:]*:\d+:\d+: /, '').replace(/\.$/, '');
    refuse(`The logo is not well-formed SVG: ${what}.`);
  }
  return { svg, size, problems };
}

function refusedElement(name: string): [what: string, why: string, fix?: string] {
  const what = `The logo contains \`<${name}>\`.`;
  if (name === 'text' || name === 'tspan')
    return [what, 'Text looks different on each device.', 'Convert the text to paths in your drawing program.'];
  if (name === 'image') return [what, 'A logo is one file of shapes.', 'Save the logo as a PNG file instead.'];
  return [what, 'Only shapes may be in a logo; anything else could act in a reader’s browser.'];
}

function keptAttributes(
  attributes: Record<string, string>,
  refuse: (what: string, why?: string) => void,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const isReference = /^(?:xlink:)?href$/.test(name);
    if (/^on/i.test(name)) refuse(`The logo contains a script in the attribute \`${name}\`.`);
    else if (isReference && !value.startsWith('#'))
      refuse(`The logo refers to something outside of it in \`${name}\`.`);
    else if (!isReference && RISKY_CSS.test(value)) refuse(`The attribute \`${name}\` of the logo can load something.`);
    // Notes of drawing programs, and names of their namespaces.
    else if (isReference || !/[:]|^xmlns$|^data-/.test(name)) kept[name.replace('xlink:', '')] = value;
  }
  return kept;
}

/** The attributes of the root: its box, and not the size in which the program would show it. */
function rootOf(
  { width = '', height = '', viewBox, x: _x, y: _y, ...others }: Record<string, string>,
  shape: LogoShape,
  refuse: (what: string, why?: string, fix?: string) => void,
): { attributes: Record<string, string>; size: LogoDrawing['size'] } {
  const [left = 0, top = 0, wide = 0, high = 0] = (viewBox ?? `0 0 ${width} ${height}`)
    .trim()
    .split(/[\s,]+/)
    .map(Number.parseFloat);
  if (!(wide > 0 && high > 0)) refuse('The logo does not say how large it is: it has no `viewBox`.');
  else if (shape === 'square' && Math.abs(wide / high - 1) > TOLERANCE)
    refuse(
      `The logo is ${wide} wide and ${high} high, and not square.`,
      'Icons are squares.',
      `Put the drawing into a square, with space around it. ${WIDE_LOGO}`,
    );
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: [left, top, wide, high].join(' '), ...others };
  return { attributes, size: { width: wide, height: high } };
}
