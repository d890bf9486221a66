import { z } from 'astro/zod';
import { identifier, instant, storyId } from './fields.ts';
import { refusal } from './wording/refusal.ts';

/** How many stories may lead a page: each number has a layout of its own. */
const LEAD_COUNTS = [1, 2, 5] as const;
/** Which stories take the places of a slot that no pin takes. */
const FILL_RULES = ['newest', 'photo', 'none'] as const;
/** Kinds of slot that a page can hold once only. */
const SINGLE = ['lead', 'wire', 'newsletter'];

const kind = <T extends string>(name: T) =>
  z.literal(name).describe('What the slot is: lead, top, section, opinion, wire or newsletter');

const pin = z.union([
  storyId.transform((story): { story: string; until?: string | undefined } => ({ story })),
  z.strictObject({
    story: storyId.describe('The story: its path in content/articles, without .md'),
    until: instant.optional().describe('When it goes, with offset; the next pin or the fill rule takes its place'),
  }),
]);

const pins = z
  .array(pin)
  .default([])
  .describe(
    'Stories that stand here before all others, in order. One that is not public is passed over; more than there are places wait until one goes',
  );

const fill = (rule: (typeof FILL_RULES)[number]) =>
  z
    .enum(FILL_RULES)
    .default(rule)
    .describe(
      'Which stories take the places that no pin takes: the newest; the newest with one that has a photo in the first place, if there is one among twelve; or none',
    );

const from = z
  .array(identifier)
  .min(1, { error: refusal('names no section', 'Write at least one, or delete the line.') })
  .optional()
  .describe('The sections that the fill rule takes stories from; all but wires and opinion when left out');

const count = (usual: number) =>
  z
    .int()
    .min(1, { error: refusal('must be 1 or more', 'Delete the slot if nothing should stand there.') })
    .max(12, { error: refusal('is more than 12', 'Readers find more in the section itself.') })
    .default(usual)
    .describe('How many stories it shows at most');

const lead = z.strictObject({
  kind: kind('lead'),
  count: z.literal(LEAD_COUNTS).default(1).describe('How many stories lead: 1, 2 or 5'),
  pins,
  fill: fill('photo'),
  from,
});
const top = z.strictObject({ kind: kind('top'), count: count(6), pins, fill: fill('newest'), from });
const section = z.strictObject({
  kind: kind('section'),
  section: identifier.describe('The section: a file in content/sections, without .yaml'),
  count: count(4),
  pins,
  fill: fill('photo'),
});
const opinion = z.strictObject({
  kind: kind('opinion'),
  section: identifier.describe('The section: a file in content/sections, without .yaml'),
  count: count(3),
  pins,
  fill: fill('newest'),
});
const wire = z.strictObject({ kind: kind('wire') });
const newsletter = z.strictObject({
  kind: kind('newsletter'),
  newsletter: identifier
    .optional()
    .describe('A file in content/newsletters, without .yaml; the publication’s when left out'),
});

const slot = z.discriminatedUnion('kind', [lead, top, section, opinion, wire, newsletter]);

/** How a front is laid out: `content/fronts/home.yaml` for the front page, `content/fronts/<section>.yaml` for a section. */
export const front = z.strictObject({
  slots: z
    .array(slot)
    .min(1, { error: refusal('has no slot', 'Write at least one, behind a hyphen: - kind: lead.') })
    .refine((slots) => repeatedKind(slots) === undefined, {
      // Also while something is wrong with a slot.
      when: ({ value }) => Array.isArray(value),
      error: ({ input }) =>
        refusal(
          `has more than one \`${repeatedKind(input as Slots)}\``,
          'Keep one; a page can hold any number of `top`, `section` and `opinion`.',
        ),
    })
    .describe('What stands on the page, from top to bottom; a wire right behind the lead stands beside it'),
});

export type Front = z.output<typeof front>;
export type FrontSlot = Front['slots'][number];
/** A slot that holds stories. */
export type StorySlot = Extract<FrontSlot, { pins: unknown }>;

type Slots = readonly ({ kind?: unknown } | null)[];

function repeatedKind(slots: Slots): string | undefined {
  return SINGLE.find((name) => slots.filter((candidate) => candidate?.kind === name).length > 1);
}
