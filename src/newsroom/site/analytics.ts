import type { Analytics } from '../../schema/analytics.ts';
import type { Publication } from '../../schema/publication.ts';

/** A program that counts visits, as a page loads it. */
export interface CounterView {
  /** For readers. */
  name: string;
  /** The only site that it talks to. */
  origin: string;
  /** The address of its script. */
  script: string;
  /** The settings of the script, as attributes of its tag. */
  data: Record<string, string>;
}

type Adapters = {
  [Kind in Analytics['kind']]: (
    settings: Extract<Analytics, { kind: Kind }>,
    base: string,
    host: string,
  ) => Omit<CounterView, 'origin'>;
};

const ADAPTERS: Adapters = {
  // https://plausible.io/docs/plausible-script
  plausible: ({ domain }, base, host) => ({
    name: 'Plausible',
    script: `${base}/js/script.js`,
    data: { 'data-domain': domain ?? host, 'data-api': `${base}/api/event` },
  }),
  // https://www.goatcounter.com/help/countjs-host
  goatcounter: (_, base) => ({
    name: 'GoatCounter',
    script: `${base}/count.js`,
    data: { 'data-goatcounter': `${base}/count` },
  }),
  // https://umami.is/docs/tracker-configuration
  umami: ({ website }, base) => ({
    name: 'Umami',
    script: `${base}/script.js`,
    data: { 'data-website-id': website, 'data-host-url': base },
  }),
};

/** The program that counts the visits of the site; undefined for a site that has none. */
export function counterOf({ analytics, url }: Publication): CounterView | undefined {
  return analytics && viewOf(analytics, new URL(url).host);
}

function viewOf<Kind extends Analytics['kind']>(
  settings: Extract<Analytics, { kind: Kind }>,
  host: string,
): CounterView {
  const base = settings.url.replace(/\/+$/, '');
  return { ...ADAPTERS[settings.kind as Kind](settings, base, host), origin: new URL(base).origin };
}
