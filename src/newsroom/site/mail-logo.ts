import type { Newsroom } from '../newsroom.ts';
import { addressOf } from './addresses.ts';
import { siteColors } from './colors.ts';
import { siteLogo, type LogoPicture } from './site-logo.ts';

/**
 * The size of the logo in a mail, in points. It is the same for every logo, which is drawn into it as large as fits: a mail that
 * was sent years ago shows the logo of today, undistorted.
 */
export const MAIL_LOGO = { width: 280, height: 64 };

/** The logo of a publication as a picture for mails. */
export interface MailLogo {
  /** Path on the site. */
  address: string;
  picture: LogoPicture;
  /** The ground that it has; a mail program that darkens the mail leaves pictures as they are. */
  paper: string;
}

/** Path of the logo in mails. It never changes, because mails that were sent cannot. */
export function mailLogoAddress(scheme: 'dark' | 'light'): string {
  return addressOf('iconFile', scheme === 'light' ? 'mail-logo.png' : 'mail-logo-dark.png');
}

/** The logo as mails show it, on light and on dark; none for a publication that sends none, or has its name as text. */
export function mailLogos(newsroom: Newsroom): MailLogo[] {
  const { light, dark } = siteColors(newsroom);
  const [bright, dim = bright] = siteLogo(newsroom)?.pictures ?? [];
  if (!bright || !dim || newsroom.newsletters.size === 0) return [];
  return [
    { address: mailLogoAddress('light'), picture: bright, paper: light.paper },
    { address: mailLogoAddress('dark'), picture: dim, paper: dark.paper },
  ];
}
