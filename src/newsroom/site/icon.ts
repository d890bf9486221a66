import type { Logo, Newsroom } from '../newsroom.ts';
import { addressOf } from './addresses.ts';
import { siteColors } from './colors.ts';

/** All that the icons of the site are made from. */
export interface IconSource {
  /** The logo of the publication. */
  logo?: Logo;
  /** Colors, as CSS writes them. */
  paper: string;
  accent: string;
}

/** A picture that is made from the logo: its size in pixels, and the part of each side that stays free around the logo. */
export interface IconShape {
  width: number;
  height: number;
  margin: number;
  /** False where what is around a logo may be transparent. */
  isOpaque: boolean;
}

const square = (size: number, margin = 0, isOpaque = false): IconShape => ({
  width: size,
  height: size,
  margin,
  isOpaque,
});

/** The pictures below `/icons/`, by name. */
export const ICONS = {
  small: square(192),
  large: square(512),
  /** Android cuts any shape out of it, and keeps the middle 80 %. https://www.w3.org/TR/appmanifest/#icon-masks */
  maskable: square(512, 0.1, true),
  /** RSS shows at most 144 pixels. https://www.rssboard.org/rss-specification */
  feed: square(144, 0, true),
  /** RFC 4287 asks of the logo of a feed that it be twice as wide as high. */
  wide: { width: 512, height: 256, margin: 0.1, isOpaque: true },
} satisfies Record<string, IconShape>;

/** The picture that iPhones and iPads put on the home screen; they do not show transparency. */
export const TOUCH_ICON = square(180, 0, true);

/** The sizes in `favicon.ico`, in pixels. */
export const ICO_SIZES = [16, 32, 48];

export type IconName = keyof typeof ICONS;

/** The path of one of the {@link ICONS}. */
export function iconAddress(name: IconName): string {
  return addressOf('iconFile', `${name}.png`);
}

/** What the icons of a publication are made from. */
export function iconSource(newsroom: Pick<Newsroom, 'logo' | 'publication'>): IconSource {
  const { logo } = newsroom;
  const { paper, accent } = siteColors(newsroom).light;
  return { paper, accent, ...(logo && { logo }) };
}
