import { directionOf } from '../lib/text/language.ts';
import { iconAddress, ICONS, type IconName } from '../newsroom/site/icon.ts';

/** What a site says of itself to devices. */
export interface SiteOnDevice {
  name: string;
  description?: string;
  /** BCP 47. */
  language: string;
  /** The color of pages, as CSS writes it. */
  color: string;
}

/** The web app manifest (https://www.w3.org/TR/appmanifest/), with which a site can be put on a home screen. */
export function webManifest({ name, description, language, color }: SiteOnDevice): string {
  const icon = (name: IconName, purpose: 'any' | 'maskable') => ({
    src: iconAddress(name),
    sizes: `${ICONS[name].width}x${ICONS[name].height}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name,
    short_name: name,
    ...(description !== undefined && { description }),
    id: '/',
    start_url: '/',
    scope: '/',
    // With the buttons of the browser: readers of news go back and forth and copy addresses.
    display: 'minimal-ui',
    lang: language,
    dir: directionOf(language),
    background_color: color,
    theme_color: color,
    icons: [icon('small', 'any'), icon('large', 'any'), icon('maskable', 'maskable')],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
