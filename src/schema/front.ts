import { z } from 'zod';
import { identifier, instant, storyId } from './fields.ts';
import { refusal } from './wording/refusal.ts';

/** The id of the front page; every other front has the id of its section. */
export const HOME_FRONT = 'home';

/** The possible numbers of lead stories: each number has its own layout. */
const LEAD_COUNTS = [1, 2, 5] as const;
/** The rules for filling the places of a slot that have no pin. */
const FILL_RULES = ['newest', 'photo', 'none'] as const;
/** Kinds of slot that a page can have only once. */
const SINGLE = ['lead', 'languages', 'wire', 'newsletter'];

const kind = <T extends string>(name: T) =>
  z.literal(name).describe('The kind of slot: lead, top, section, opinion, languages, wire or newsletter');

const pin = z.union([
  storyId.transform((story): { story: string; until?: string | undefined } => ({ story })),
  z.strictObject({
    story: storyId.describe('The story: its path in content/articles, without .md'),
    until: instant.optional().describe('When the pin ends; the next pin or the fill rule then takes its place'),
  }),
]);

const pins = z
  .array(pin)
  .max(100)
  .default([])
  .describe(
    'Stories to show here first, in order. A story that is not public is skipped. If there are more pins than places, the rest wait until a pin ends',
  );

const fill = (rule: (typeof FILL_RULES)[number]) =>
  z
    .enum(FILL_RULES)
    .default(rule)
    .describe(
      'The stories for places without a pin: the newest; the newest, starting with one that has a photo if the newest twelve include one; or none',
    );

const from = z
  .array(identifier)
  .max(200)
  .min(1, { error: refusal('lists no section', 'Write at least one, or delete the line.') })
  .optional()
  .describe('The sections that the fill rule takes stories from; all except wires and opinion when left out');

const count = (usual: number) =>
  z
    .int()
    .min(1, { error: refusal('must be 1 or more', 'To show no stories, delete the slot.') })
    .max(12, {
      error: refusal('is more than 12', 'Write 12 or less. Readers find more stories in the section itself.'),
    })
    .default(usual)
    .describe('The most stories that the slot shows');

const lead = z.strictObject({
  kind: kind('lead'),
  count: z.literal(LEAD_COUNTS).default(1).describe('The number of lead stories: 1, 2 or 5'),
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
const languages = z.strictObject({ kind: kind('languages'), count: count(4), pins, fill: fill('newest') });
const wire = z.strictObject({ kind: kind('wire') });
const newsletter = z.strictObject({
  kind: kind('newsletter'),
  newsletter: identifier
    .optional()
    .describe('A file in content/newsletters, without .yaml; the publication’s when left out'),
});

const slot = z.discriminatedUnion('kind', [lead, top, section, opinion, languages, wire, newsletter]);

/**
 * The layout of a front: `content/fronts/home.yaml` for the front page, `content/fronts/<section>.yaml` for a section.
 */
export const front = z.strictObject({
  slots: z
    .array(slot)
    .max(100)
    .min(1, { error: refusal('has no slot', 'Write at least one, after a hyphen: - kind: lead.') })
    .refine((slots) => repeatedKind(slots) === undefined, {
      // Runs even while something is wrong with a slot.
      when: ({ value }) => Array.isArray(value),
      error: ({ input }) =>
        refusal(
          `has more than one \`${repeatedKind(input as Slots)}\``,
          'Keep one. A page can have any number of `top`, `section` and `opinion`.',
        ),
    })
    .describe('The slots of the page, from top to bottom; a wire directly after the lead appears beside it'),
});

export type Front = z.output<typeof front>;
export type FrontSlot = Front['slots'][number];
/** A slot that holds stories. */
export type StorySlot = Extract<FrontSlot, { pins: unknown }>;

type Slots = readonly ({ kind?: unknown } | null)[];

function repeatedKind(slots: Slots): string | undefined {
  return SINGLE.find((name) => slots.filter((candidate) => candidate?.kind === name).length > 1);
}
