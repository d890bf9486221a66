import { BLACK, leastContrast, mixed, passing, WHITE } from '../../lib/color/contrast.ts';
import { hexOf, oklchOf } from '../../lib/color/oklch.ts';

/** The colour scheme of a page. */
export type Scheme = 'light' | 'dark';

/** The colours of a scheme, as `#rrggbb`. */
export interface Palette {
  paper: string;
  /** The ground of boxes. */
  paperRaised: string;
  ink: string;
  /** Text of less weight, such as captions. */
  inkSoft: string;
  rule: string;
  accent: string;
  link: string;
}

/** The colours of both schemes. */
export type Palettes = Record<Scheme, Palette>;

/** The colours that a publication chooses. A single value is for the light scheme, and the dark one follows from it. */
export type ChosenColors = { [Name in ChosenName]?: string | { [S in Scheme]?: string | undefined } | undefined };

export type ChosenName = 'paper' | 'ink' | 'accent';

/** The contrast that text needs. https://www.w3.org/TR/WCAG22/#contrast-minimum and #contrast-enhanced */
export const LEAST_CONTRAST = { ink: 7, accent: 4.5 } as const;
/** More than {@link LEAST_CONTRAST} asks of captions, because they are small. */
const SOFT_CONTRAST = 5;

/** The only place where the colours of the site are written. */
const DEFAULT: Palettes = {
  light: {
    paper: '#fffefb',
    paperRaised: '#f6f3ec',
    ink: '#191714',
    inkSoft: '#5b564e',
    rule: '#d9d3c7',
    accent: '#9a2a1f',
    link: '#10496b',
  },
  dark: {
    paper: '#14161a',
    paperRaised: '#1d2026',
    ink: '#ece7dd',
    inkSoft: '#aaa498',
    rule: '#363a42',
    accent: '#f0917f',
    link: '#8fc4e6',
  },
};

/** What a colour keeps of one that was chosen for the other scheme: its hue, at this lightness and with at most this much colour. */
const COUNTERPART: Record<Scheme, Record<ChosenName, { lightness: number; chroma: number }>> = {
  light: {
    paper: { lightness: 0.985, chroma: 0.02 },
    ink: { lightness: 0.2, chroma: 0.02 },
    accent: { lightness: 0.45, chroma: 0.4 },
  },
  dark: {
    paper: { lightness: 0.2, chroma: 0.012 },
    ink: { lightness: 0.925, chroma: 0.02 },
    accent: { lightness: 0.76, chroma: 0.13 },
  },
};

/** How much ink is mixed into the paper of boxes and into lines. */
const SHARES: Record<Scheme, { raised: number; rule: number; soft: number }> = {
  light: { raised: 0.04, rule: 0.17, soft: 0.27 },
  dark: { raised: 0.05, rule: 0.18, soft: 0.3 },
};

/** All colours of a publication: those that it chose, and those that follow from them so that they can be read together. */
export function palettesOf(chosen: ChosenColors = {}): Palettes {
  return { light: paletteOf(chosen, 'light'), dark: paletteOf(chosen, 'dark') };
}

/** The colour that a publication chose for a scheme. */
export function chosenColor(chosen: ChosenColors, name: ChosenName, scheme: Scheme): string | undefined {
  const value = chosen[name];
  return typeof value === 'string' ? (scheme === 'light' ? value : undefined) : value?.[scheme];
}

/** The grounds of text in a scheme. */
export function groundsOf({ paper, paperRaised }: Palette): [paper: string, raised: string] {
  return [paper, paperRaised];
}

function paletteOf(chosen: ChosenColors, scheme: Scheme): Palette {
  const usual = DEFAULT[scheme];
  const paper = startOf(chosen, 'paper', scheme) ?? usual.paper;
  const hasOwnPaper = paper !== usual.paper;
  const ownInk = startOf(chosen, 'ink', scheme);
  const ink = settled(chosen, 'ink', scheme, [paper]);
  const { raised, rule, soft } = SHARES[scheme];
  const paperRaised = hasOwnPaper ? mixed(paper, ink, raised) : usual.paperRaised;
  const grounds = [paper, paperRaised];
  const accent = settled(chosen, 'accent', scheme, grounds);
  return {
    paper,
    paperRaised,
    ink,
    inkSoft:
      hasOwnPaper || ownInk !== undefined ? readable(mixed(ink, paper, soft), grounds, SOFT_CONTRAST) : usual.inkSoft,
    rule: hasOwnPaper ? mixed(paper, ink, rule) : usual.rule,
    accent,
    link: chosen.accent === undefined ? readable(usual.link, grounds, LEAST_CONTRAST.accent) : accent,
  };
}

/** A colour of text: the one that was chosen as it is, any other so that it can be read. */
function settled(chosen: ChosenColors, name: 'accent' | 'ink', scheme: Scheme, grounds: readonly string[]): string {
  const own = chosenColor(chosen, name, scheme);
  return own ?? readable(startOf(chosen, name, scheme) ?? DEFAULT[scheme][name], grounds, LEAST_CONTRAST[name]);
}

/** The colour that was chosen for a scheme, or its counterpart of the other scheme. */
function startOf(chosen: ChosenColors, name: ChosenName, scheme: Scheme): string | undefined {
  const own = chosenColor(chosen, name, scheme);
  if (own !== undefined) return own;
  const other = chosenColor(chosen, name, scheme === 'light' ? 'dark' : 'light');
  if (other === undefined) return undefined;
  const { lightness, chroma } = COUNTERPART[scheme][name];
  const given = oklchOf(other);
  return hexOf({ lightness, chroma: Math.min(given.chroma, chroma), hue: given.hue });
}

/** A colour that can be read on some grounds: the nearest that can, else the one of black and white with more contrast. */
function readable(color: string, grounds: readonly string[], least: number): string {
  const last = leastContrast(BLACK, grounds) > leastContrast(WHITE, grounds) ? BLACK : WHITE;
  return passing(color, grounds, least) ?? last;
}
