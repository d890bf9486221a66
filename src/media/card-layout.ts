import type { ContainerNode, Node, TextNode } from '@takumi-rs/core';
import type { Box, Size } from '../lib/photo/crop.ts';
import { CARD_SIZE } from '../newsroom/photos/card-size.ts';
import type { CardDrawing } from '../newsroom/photos/social-card.ts';
import type { Palette } from '../schema/brand/palette.ts';

export const SERIF = 'Newsreader';
export const SANS = 'Public Sans';
/** For rare letters that Public Sans lacks; it was made from this family. One name for both would draw all in neither. */
export const RARE = 'Libre Franklin';
/** The names under which the renderer has the fonts of the publication; where it has none, the next of the list is used. */
export const OWN = { headline: 'Own headline', small: 'Own small' } as const;
/** The families of small text, and of the words in pictures of charts. */
export const SMALL_FAMILIES = `${OWN.small}, ${SANS}, ${RARE}`;

const MARGIN = 56;
/** The part of the card that a photo next to a headline fills. */
const PHOTO_WIDTH = 452;
const GAP = 44;
/** The height that the name, the label, the stamp, their rules and the spaces between them leave for the headline. */
const WORDS_HEIGHT = 350;
/** The strip below a photo without a headline. */
const STRIP = 96;

type Style = NonNullable<TextNode['style']>;
const ONE_LINE: Style = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' };

/** Words that must fit into a box, and the type sizes to try, in pixels. */
export interface Fitting extends Size {
  largest: number;
  smallest: number;
}

/** The box of the words of a card: the headline, or the tagline of the publication. */
export function wordsFitting(drawing: CardDrawing): Fitting {
  if (isPublication(drawing)) return { width: 920, height: 120, largest: 38, smallest: 24 };
  const width = CARD_SIZE.width - (drawing.photo ? PHOTO_WIDTH + MARGIN + GAP : 2 * MARGIN);
  return { width, height: WORDS_HEIGHT, largest: drawing.photo ? 76 : 112, smallest: 20 };
}

/** The box of the name of the publication. */
export function nameFitting(drawing: CardDrawing): Fitting {
  if (isPublication(drawing)) return { width: 1040, height: 230, largest: 104, smallest: 30 };
  return { width: wordsFitting(drawing).width, height: 50, largest: 38, smallest: 18 };
}

/** The part of the card that its photo fills; undefined for a card without. */
export function photoBox({ photo, words, name, stamp }: CardDrawing): Box | undefined {
  const { width, height } = CARD_SIZE;
  if (!photo) return undefined;
  if (words !== undefined) return { left: width - PHOTO_WIDTH, top: 0, width: PHOTO_WIDTH, height };
  const strip = name === undefined && stamp === undefined ? 0 : STRIP;
  return { left: 0, top: 0, width, height: height - strip };
}

/** Words in a type size, as they are measured and drawn. */
export function setWords(text: string, size: number, width: number): TextNode {
  const style: Style = {
    ...serif(size),
    width,
    lineHeight: 1.1,
    letterSpacing: -0.018 * size,
    overflowWrap: 'anywhere',
  };
  return { type: 'text', text, style };
}

/** The words of a card, fitted into their boxes. */
export interface FittedWords {
  name: TextNode | undefined;
  words: TextNode | undefined;
}

/** The element tree of a card; the place of its photo is left empty. */
export function cardLayout(drawing: CardDrawing, fitted: FittedWords): ContainerNode {
  const { palette } = drawing;
  const inked = (node: TextNode | undefined): TextNode | undefined =>
    node && { ...node, style: { ...node.style, color: palette.ink } };
  const [name, words] = [inked(fitted.name), inked(fitted.words)];
  if (isPublication(drawing)) return publicationLayout(name, words, palette);
  return words ? headlineLayout(drawing, name, words, palette) : photoLayout(drawing, name, palette);
}

/** Only the publication's own card is without a date. */
function isPublication({ stamp }: CardDrawing): boolean {
  return stamp === undefined;
}

function headlineLayout(
  drawing: CardDrawing,
  name: TextNode | undefined,
  words: TextNode,
  palette: Palette,
): ContainerNode {
  const { accent, inkSoft } = palette;
  const { width } = wordsFitting(drawing);
  const column = box({ width, height: '100%', flexDirection: 'column', justifyContent: 'space-between' }, [
    box({ flexDirection: 'column', width }, [
      ...(name ? [name] : []),
      box({ flexDirection: 'column', marginTop: 10 }, doubleRule(width, palette)),
      // The mark below the current section, as in the navigation of the pages.
      rule(96, 8, palette.accent),
    ]),
    box({ flexDirection: 'column', width }, [
      ...(drawing.label ? [small(drawing.label, { color: accent, fontWeight: 600, marginBottom: 14, width })] : []),
      words,
    ]),
    box({ flexDirection: 'column', width }, [
      rule(width, 1, palette.rule),
      small(drawing.stamp ?? '', { color: inkSoft, width, marginTop: 12 }),
    ]),
  ]);
  return card(palette, [box({ height: '100%', paddingLeft: MARGIN, paddingTop: 40, paddingBottom: 40 }, [column])]);
}

/** The layout for a headline in a script that the fonts do not have: the photo fills the card, above a strip. */
function photoLayout({ stamp }: CardDrawing, name: TextNode | undefined, palette: Palette): ContainerNode {
  const { width, height } = CARD_SIZE;
  const strip = { width, height: STRIP, marginTop: height - STRIP, paddingLeft: MARGIN, paddingRight: MARGIN };
  return card(palette, [
    box({ ...strip, alignItems: 'center', justifyContent: 'space-between' }, [
      box({}, name ? [name] : []),
      small(stamp ?? '', { color: palette.inkSoft }),
    ]),
  ]);
}

function publicationLayout(name: TextNode | undefined, words: TextNode | undefined, palette: Palette): ContainerNode {
  const width = CARD_SIZE.width - 2 * MARGIN;
  const centered = (node: TextNode): TextNode => ({ ...node, style: { ...node.style, textAlign: 'center' } });
  return card(palette, [
    box(
      { width: '100%', height: '100%', flexDirection: 'column', alignItems: 'center', justifyContent: 'space-between' },
      [
        box({ marginTop: MARGIN, flexDirection: 'column', alignItems: 'center' }, [
          ...doubleRule(width, palette),
          rule(96, 8, palette.accent),
        ]),
        box(
          { flexDirection: 'column', alignItems: 'center', gap: 26 },
          [name, words].flatMap((node) => (node ? [centered(node)] : [])),
        ),
        box({ marginBottom: MARGIN, flexDirection: 'column' }, doubleRule(width, palette).toReversed()),
      ],
    ),
  ]);
}

function card({ paper }: Palette, children: Node[]): ContainerNode {
  return box({ ...CARD_SIZE, backgroundColor: paper }, children);
}

/** The double rule below the name on every page, with the thick line next to the name. */
function doubleRule(width: number, { ink, paper }: Palette): ContainerNode[] {
  return [rule(width, 4, ink), rule(width, 4, paper), rule(width, 1, ink)];
}

function rule(width: number, height: number, color: string): ContainerNode {
  return box({ width, height, backgroundColor: color }, []);
}

function box(style: Style, children: Node[]): ContainerNode {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

/** The font of the publication or Newsreader, and Public Sans for characters that they lack. */
function serif(fontSize: number): Style {
  return { fontFamily: `${OWN.headline}, ${SERIF}, ${SANS}, ${RARE}`, fontSize, fontWeight: 600 };
}

function small(text: string, style: Style): TextNode {
  return {
    type: 'text',
    text,
    style: {
      ...ONE_LINE,
      fontFamily: SMALL_FAMILIES,
      fontSize: 26,
      fontWeight: 500,
      lineHeight: 1.3,
      ...style,
    },
  };
}
