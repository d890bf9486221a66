import type { Direction } from '../../lib/text/language.ts';
import { MAIL_LOGO } from '../../newsroom/site/mail-logo.ts';
import type { Palette, Palettes } from '../../schema/brand/palette.ts';

/** The width of a mail in points: what mail programs have room for, and no more. */
export const MAIL_WIDTH = 600;
/** The space at either side of the text. */
export const MAIL_PADDING = 32;

/** The first of each is on nearly every system: Outlook for Windows takes Times for any text whose first font it does not know. */
const SERIF = "Georgia, 'Times New Roman', serif";
const SANS = 'Arial, Helvetica, sans-serif';

/**
 * The rules that are written into the elements. Only what Outlook knows that is drawn by Word: no shorthand with a
 * variable, no logical property, no `rem`.
 */
export function inlineStyle({ light }: Palettes, direction: Direction): string {
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  // It would tear the joined letters of Arabic apart.
  const spaced = (width: string) => (direction === 'ltr' ? `letter-spacing: ${width};` : '');
  return `
    body, .ground { margin: 0; padding: 0; background-color: ${light.paperRaised}; }
    .preheader { display: none; font-size: 1px; line-height: 1px; color: ${light.paperRaised}; }
    .sheet { width: 100%; max-width: ${MAIL_WIDTH}px; table-layout: fixed; background-color: ${light.paper}; }
    .cell { padding: 0 ${MAIL_PADDING}px; text-align: ${start}; font-family: ${SERIF}; font-size: 17px; line-height: 26px; color: ${light.ink}; word-break: break-word; }
    .head { padding-top: 14px; }
    .body { padding-bottom: 10px; }
    .foot { padding-top: 24px; padding-bottom: 32px; }
    p { margin: 0 0 16px; }
    a { color: ${light.link}; }
    .online { margin: 0 0 18px; text-align: ${end}; font-family: ${SANS}; font-size: 12px; line-height: 18px; }
    .paper { margin: 0 0 10px; text-align: center; font-family: ${SANS}; font-size: 12px; line-height: 18px; font-weight: bold; ${spaced('1px')} text-transform: uppercase; }
    .logo { border: 0; }
    .dark { display: none; width: 0; }
    .name { margin: 0 0 8px; text-align: center; font-family: ${SERIF}; font-size: 40px; line-height: 44px; font-weight: bold; ${spaced('-0.5px')} color: ${light.ink}; }
    .day { margin: 0; padding: 8px 0; text-align: center; font-family: ${SANS}; font-size: 12px; line-height: 18px; border-top: 3px double ${light.ink}; border-bottom: 1px solid ${light.rule}; }
    h1 { margin: 28px 0 12px; font-family: ${SERIF}; font-size: 30px; line-height: 36px; font-weight: bold; color: ${light.ink}; }
    h2, h3, h4 { margin: 24px 0 8px; font-family: ${SERIF}; font-size: 21px; line-height: 27px; font-weight: bold; color: ${light.ink}; }
    .intro { font-size: 19px; line-height: 28px; color: ${light.inkSoft}; }
    .plain { color: ${light.ink}; text-decoration: none; }
    .soft { color: ${light.inkSoft}; }
    .rule { border-top: 1px solid ${light.rule}; padding-top: 20px; }
    .gap { padding-top: 28px; }
    .space { padding-top: 10px; }
    .label { margin: 0 0 6px; font-family: ${SANS}; font-size: 12px; line-height: 16px; font-weight: bold; ${spaced('0.5px')} text-transform: uppercase; color: ${light.accent}; }
    .story { margin: 0 0 6px; }
    .lead { margin: 0 0 8px; font-size: 26px; line-height: 32px; }
    .summary { margin: 0 0 8px; }
    .by { margin: 0 0 22px; font-family: ${SANS}; font-size: 13px; line-height: 18px; color: ${light.inkSoft}; }
    .box { margin: 0 0 14px; padding: 10px 14px; font-family: ${SANS}; font-size: 14px; line-height: 20px; background-color: ${light.paperRaised}; border-${start}: 3px solid ${light.accent}; color: ${light.ink}; }
    .photo { display: block; width: 100%; height: auto; border: 0; }
    .thumb { padding-${start}: 20px; width: 160px; }
    .small { margin: 0 0 10px; font-family: ${SANS}; font-size: 12px; line-height: 18px; color: ${light.inkSoft}; }
    figure { margin: 0 0 20px; }
    figcaption { margin: 6px 0 0; font-family: ${SANS}; font-size: 13px; line-height: 18px; color: ${light.inkSoft}; }
    figcaption small { font-size: 12px; }
    blockquote { margin: 0 0 16px; padding: 0 18px; border-${start}: 3px solid ${light.rule}; color: ${light.inkSoft}; }
    ul, ol { margin: 0 0 16px; padding-${start}: 24px; padding-${end}: 0; }
    li { margin: 0 0 8px; }
    hr { margin: 24px 0; border: 0; border-top: 1px solid ${light.rule}; }
    pre { margin: 0 0 16px; font-family: Courier, monospace; font-size: 14px; line-height: 20px; white-space: pre-wrap; }
    .body table { width: 100%; margin: 0 0 16px; border-collapse: collapse; font-family: ${SANS}; font-size: 14px; line-height: 20px; }
    .body th, .body td { padding: 6px; border-bottom: 1px solid ${light.rule}; text-align: ${start}; vertical-align: top; }
    .body [align="${end}"] { text-align: ${end}; }
    .body [align="center"] { text-align: center; }
  `;
}

/**
 * The rules that stay in the head, for mail programs that know them: narrow screens, and dark ones. Outlook on phones and on
 * the web marks what it has darkened itself (`data-ogsc`, `data-ogsb`).
 */
export function headStyle({ dark }: Palettes, direction: Direction): string {
  const start = direction === 'ltr' ? 'left' : 'right';
  const darkened = darkRules(dark);
  const marked = (mark: string, rules: readonly [string, string][]) =>
    rules
      .map(
        ([names, rule]) =>
          `${names
            .split(', ')
            .map((name) => `[${mark}] ${name}`)
            .join(', ')} { ${rule} }`,
      )
      .join(' ');
  return [
    ':root { color-scheme: light dark; supported-color-schemes: light dark; }',
    `@media (max-width: 480px) { .cell { padding-left: 20px !important; padding-right: 20px !important; } .name { font-size: 32px !important; line-height: 36px !important; } h1 { font-size: 26px !important; line-height: 32px !important; } .lead { font-size: 23px !important; line-height: 28px !important; } .thumb { width: 96px !important; padding-${start}: 14px !important; } }`,
    `@media (prefers-color-scheme: dark) { ${[...darkened.text, ...darkened.ground].map(([names, rule]) => `${names} { ${rule} }`).join(' ')} }`,
    marked('data-ogsc', darkened.text),
    marked('data-ogsb', darkened.ground),
  ].join('\n');
}

function darkRules({ paper, paperRaised, ink, inkSoft, accent, link, rule }: Palette) {
  const color = (value: string) => `color: ${value} !important;`;
  const text: [string, string][] = [
    ['.cell, .plain, .name, .box, h1, h2, h3, h4', color(ink)],
    ['.intro, .soft, .by, .small, figcaption, blockquote', color(inkSoft)],
    ['.label', color(accent)],
    ['.link', color(link)],
    ['.light', 'display: none !important;'],
    ['.dark', `display: inline !important; width: ${MAIL_LOGO.width}px !important;`],
  ];
  const ground: [string, string][] = [
    ['.ground', `background-color: ${paperRaised} !important;`],
    ['.sheet', `background-color: ${paper} !important;`],
    ['.box', `background-color: ${paperRaised} !important; border-color: ${accent} !important;`],
    ['.day, .rule, hr, blockquote, th, td', `border-color: ${rule} !important;`],
  ];
  return { text, ground };
}
