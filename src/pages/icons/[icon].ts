import type { APIRoute, GetStaticPaths } from 'astro';
import { readPlainFile } from '../../cache/plain-file.ts';
import { openEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import { routePaths } from '../../engine/route-paths.ts';
import { iconPng } from '../../media/icon-drawing.ts';
import { mailLogoPng } from '../../media/mail-logo-drawing.ts';
import {
  iconAddress,
  iconSource,
  ICONS,
  type IconName,
  type IconShape,
  type IconSource,
} from '../../newsroom/site/icon.ts';
import { idAt } from '../../newsroom/site/addresses.ts';
import { mailLogos, type MailLogo } from '../../newsroom/site/mail-logo.ts';
import { siteLogo, type LogoPicture } from '../../newsroom/site/site-logo.ts';

type Props = { source: IconSource; shape: IconShape } | { logo: LogoPicture } | { mailLogo: MailLogo };

export const getStaticPaths = routePaths(() => {
  const newsroom = openEdition();
  const source = iconSource(newsroom);
  const icons = Object.entries(ICONS).map(([name, shape]) => ({
    params: { icon: idAt('iconFile', iconAddress(name as IconName)) },
    props: { source, shape } as Props,
  }));
  const logos = (siteLogo(newsroom)?.pictures ?? []).map((logo) => ({
    params: { icon: idAt('iconFile', logo.address) },
    props: { logo } as Props,
  }));
  const mails = mailLogos(newsroom).map((mailLogo) => ({
    params: { icon: idAt('iconFile', mailLogo.address) },
    props: { mailLogo } as Props,
  }));
  return pagePaths([...icons, ...logos, ...mails], (path) => path);
}) satisfies GetStaticPaths;

/** The icon in one of the sizes that programs ask for, or the logo at the head of pages and mails. */
export const GET: APIRoute<Props> = async ({ props }) => {
  if ('mailLogo' in props) return picture(await mailLogoPng(props.mailLogo), 'image/png');
  if (!('logo' in props)) return picture(await iconPng(props.source, props.shape), 'image/png');
  const { drawing, file } = props.logo;
  if (drawing !== undefined) return picture(Buffer.from(`${drawing}\n`), 'image/svg+xml');
  return picture(readPlainFile('.', file ?? ''), 'image/png');
};

function picture(bytes: Buffer, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
}
