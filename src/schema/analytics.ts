import { z } from 'zod';
import { verbatim, webAddress } from './fields.ts';

const kind = <T extends string>(name: T) =>
  z.literal(name).describe('The program that counts visits: plausible, goatcounter or umami');

/** A program that counts visits without cookies. The site has none unless this names one. */
export const analytics = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: kind('plausible'),
      url: webAddress.default('https://plausible.io').describe('Where Plausible runs; otherwise at plausible.io'),
      domain: verbatim.optional().describe('The name of the site at Plausible; otherwise the name of its server'),
    }),
    z.strictObject({
      kind: kind('goatcounter'),
      url: webAddress.describe('Where GoatCounter counts: https://the-ledger.goatcounter.com'),
    }),
    z.strictObject({
      kind: kind('umami'),
      url: webAddress.describe('Where Umami runs: https://stats.example.com'),
      website: verbatim.describe('The id of the website in Umami'),
    }),
  ])
  .optional()
  .describe('A program that counts visits. It is loaded after the page, and named on the privacy page');

export type Analytics = NonNullable<z.output<typeof analytics>>;
