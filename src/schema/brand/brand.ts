import { z } from 'zod';
import { BLACK, contrast, leastContrast, passing, WHITE } from '../../lib/color/contrast.ts';
import { refused } from '../fields.ts';
import { chosenColor, groundsOf, LEAST_CONTRAST, palettesOf, type ChosenColors, type Scheme } from './palette.ts';
import { refusal } from '../wording/refusal.ts';
import { valueForms } from '../wording/value-form.ts';

const FORM = 'a color in quotation marks, such as "#0a6b3c"';
const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/** The ink that shows best on the paper of a scheme. */
const BEST_INK: Record<Scheme, { color: string; name: string }> = {
  light: { color: BLACK, name: 'black' },
  dark: { color: WHITE, name: 'white' },
};

const color = z
  .string()
  .regex(HEX, { error: refused(refusedColor), abort: true })
  .register(valueForms, { words: FORM });

const inSchemes = z
  .union([
    color,
    z.strictObject({
      light: color.optional().describe('The color when the page is light'),
      dark: color.optional().describe('The color when the page is dark'),
    }),
  ])
  .register(valueForms, { words: `${FORM}, or { light: …, dark: … }` });

const logoFile = z
  .string()
  .max(200, { abort: true })
  .regex(/^[^/]+\.(?:svg|png)$/, { error: refused(refusedLogo) })
  .register(valueForms, { words: 'the name of an SVG or PNG file in content/brand' });

const fontFile = z
  .string()
  .max(200, { abort: true })
  .regex(/^[^/]+\.woff2$/, { error: refused(refusedFont) })
  .register(valueForms, { words: 'the name of a WOFF2 file in content/brand' });

const face = z
  .union([
    fontFile,
    z
      .array(fontFile)
      .max(20)
      .min(1, { error: refusal('lists no file', 'Write at least one.') }),
  ])
  .register(valueForms, { words: 'the name of a WOFF2 file in content/brand, or a list of them' });

/** How the publication looks: everything that is left out is as it comes with Broadsheet. */
export const brand = z
  .strictObject({
    accent: inSchemes
      .optional()
      .describe(
        'The color of labels, marks and links. One value is for light pages, and the color of dark pages is made from it; { light: …, dark: … } gives both',
      ),
    paper: inSchemes.optional().describe('The color of the page, in the same forms'),
    ink: inSchemes.optional().describe('The color of the text, in the same forms'),
    logo: z
      .union([
        logoFile,
        z.strictObject({
          light: logoFile.describe('The logo on light pages'),
          dark: logoFile.describe('The logo on dark pages'),
        }),
      ])
      .register(valueForms, { words: 'the name of an SVG or PNG file in content/brand, or { light: …, dark: … }' })
      .optional()
      .describe(
        'The logo at the head of each page, in place of the name as text. Shapes of an SVG without a color of their own have the color of the text. Icons are made from content/logo.svg',
      ),
    faces: z
      .strictObject({
        body: face.optional().describe('The font of the text; without others, also the font of headlines'),
        headline: face.optional().describe('The font of headlines and of the name of the publication'),
        small: face.optional().describe('The font of labels, captions and other small print'),
      })
      .optional()
      .describe(
        'Fonts in place of those of Broadsheet. Weights and style are read from the files. Write the upright file first: [text.woff2, text-italic.woff2]',
      ),
  })
  .superRefine((chosen, context) => {
    for (const { path, message } of unreadable(chosen)) context.addIssue({ code: 'custom', path, message });
  })
  .optional()
  .describe('How the publication looks: its colors, logo and fonts');

export type Brand = NonNullable<z.output<typeof brand>>;

/** Finds the chosen colours that readers could not read, with what would do. */
function unreadable(chosen: ChosenColors): { path: string[]; message: string }[] {
  const palettes = palettesOf(chosen);
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const own = (name: 'accent' | 'ink' | 'paper') => chosenColor(chosen, name, scheme);
    const fault = (name: string, message: string) => ({
      path: typeof chosen[name as 'ink'] === 'string' ? [name] : [name, scheme],
      message,
    });
    const { color: best, name: bestName } = BEST_INK[scheme];
    const paper = own('paper');
    if (paper !== undefined && contrast(best, paper) < LEAST_CONTRAST.ink)
      return [
        fault(
          'paper',
          refusal(
            `is too ${scheme === 'light' ? 'dark' : 'light'} for ${scheme} pages: even ${bestName} text has a contrast of only ${ratio(contrast(best, paper))} on it, and needs ${LEAST_CONTRAST.ink}:1`,
            `Write "${passing(paper, [best], LEAST_CONTRAST.ink)}" or a ${scheme === 'light' ? 'lighter' : 'darker'} color.`,
          ),
        ),
      ];
    const [ground, raised] = groundsOf(palettes[scheme]);
    return (['ink', 'accent'] as const).flatMap((name) => {
      const value = own(name);
      const grounds = name === 'ink' ? [ground] : [ground, raised];
      const least = LEAST_CONTRAST[name];
      if (value === undefined || leastContrast(value, grounds) >= least) return [];
      const hardest = grounds.toSorted((a, b) => contrast(value, a) - contrast(value, b))[0] ?? ground;
      const near = passing(value, grounds, least) ?? best;
      return fault(
        name,
        refusal(
          `has a contrast of only ${ratio(contrast(value, hardest))} with ${hardest === ground ? 'the paper' : 'boxes on the paper'} (${hardest}) on ${scheme} pages, and needs ${least}:1`,
          `Write "${near}", which has ${ratio(leastContrast(near, grounds))}, or a ${scheme === 'light' ? 'darker' : 'lighter'} color.`,
        ),
      );
    });
  });
}

/** Rounded down, so that a colour that fails by little does not seem to pass. */
function ratio(value: number): string {
  return `${Math.floor(value * 10) / 10}:1`;
}

function refusedLogo(text: string): string {
  return refusal('is not a logo', fileFix(text, 'SVG or PNG', ['svg', 'png']));
}

function refusedFont(text: string): string {
  return refusal('is not a font', fileFix(text, 'WOFF2', ['woff2']));
}

function fileFix(text: string, format: string, endings: readonly string[]): string {
  const name = text.split('/').at(-1) ?? '';
  const isFormat = endings.some((ending) => name.endsWith(`.${ending}`));
  return isFormat ? `Put the file in content/brand, and write ${name}.` : `Put it in content/brand as ${format}.`;
}

function refusedColor(text: string): string {
  const digits = text.trim().replace(/^#?/, '#');
  return refusal('is not a color', HEX.test(digits) ? `Write "${digits}".` : `Write ${FORM}.`);
}
