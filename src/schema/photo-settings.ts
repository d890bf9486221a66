import { z } from 'zod';
import { webAddress } from './fields.ts';
import { refusal } from './wording/refusal.ts';
import { valueForms } from './wording/value-form.ts';

const KINDS = ['imgproxy', 'cloudflare', 'netlify'] as const;

/** An engine that converts photos when they are requested. */
export type PhotoEngineKind = (typeof KINDS)[number];

const kind = <Kind extends PhotoEngineKind>(name: Kind) => z.literal(name).describe(`The engine: ${KINDS.join(', ')}`);

const server = webAddress
  .refine((url) => url.startsWith('https://') && !/[\s;,"'?#]/.test(url), {
    error: refusal(
      'is not the address of a server with HTTPS',
      'Write it without a query, such as https://images.example.com.',
    ),
  })
  .register(valueForms, { words: 'the address of a server, such as https://images.example.com' })
  .transform((url) => url.replace(/\/+$/, ''));

const engine = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: kind('imgproxy'),
      url: server.describe('Where imgproxy runs: https://images.example.com'),
    }),
    z.strictObject({ kind: kind('cloudflare') }),
    z.strictObject({ kind: kind('netlify') }),
  ])
  .optional()
  .describe(
    'A service that converts photos when readers ask for them, in place of builds: { kind: imgproxy, url: https://images.example.com }, { kind: cloudflare } or { kind: netlify }',
  );

/** How photos are converted and published. */
export const photoSettings = z
  .strictObject({
    searchCrops: z
      .boolean()
      .default(true)
      .describe(
        'true to publish the lead photo of each story also in the shapes that search engines ask for: 16:9, 4:3 and 1:1; false saves three files per photo',
      ),
    convert: z
      .enum(['now', 'later'])
      .default('now')
      .describe(
        'now to convert every photo before the site is published; later to convert only the newest photos in each build, and publish the originals of the others, without their metadata and at most 1,600 pixels long, until `npm run photos` has converted them',
      ),
    engine,
  })
  .prefault({})
  .describe('How photos are converted and published');

export type PhotoSettings = z.output<typeof photoSettings>;
