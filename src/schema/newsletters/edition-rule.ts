import { z } from 'zod';
import { calendarDay, identifier, refused, whenRight } from '../fields.ts';
import { refusal } from '../wording/refusal.ts';
import { valueForms } from '../wording/value-form.ts';

/** The days of the week, as ISO 8601 counts them: Monday is the first. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A time of day by the newsroom's clock. */
export const clockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
    error: refused(() => 'is not a time of day with two digits each for hours and minutes, such as 06:00'),
  })
  .register(valueForms, { words: 'a time of day, such as 06:00' });

const choice = {
  sections: z
    .array(identifier)
    .max(200)
    .min(1, { error: refusal('lists no section', 'Write at least one, or delete the line.') })
    .optional()
    .describe(
      'The sections that stories are taken from: files in content/sections, without .yaml; all except wires when left out',
    ),
  stories: z
    .int()
    .min(1, { error: refusal('must be 1 or more', 'An edition without stories is not made.') })
    .max(20, { error: refusal('is more than 20', 'Write 20 or less. Nobody reads further in a mail.') })
    .default(6)
    .describe('The most stories of an edition: the latest since the edition before it'),
};

/** Which stories an edition takes by itself. */
export const editionChoice = z.strictObject(choice);

export type EditionChoice = z.output<typeof editionChoice>;

const schedule = z.strictObject({
  from: calendarDay.describe('The first day on which an edition can come out by this rule: 2026-11-02'),
  days: z
    .array(z.enum(WEEKDAYS))
    .max(WEEKDAYS.length)
    .min(1, {
      error: refusal('lists no day', 'Write at least one, such as [monday], or delete the line for every day.'),
    })
    .default([...WEEKDAYS])
    .describe('The days of the week with an edition; every day when left out'),
  at: clockTime
    .default('06:00')
    .describe('The time of day at which an edition comes out, by the newsroom’s clock: 06:00'),
  ...choice,
});

/** A rule by which editions come out without anybody writing them, from a day on. */
export type EditionSchedule = z.output<typeof schedule>;

/**
 * The rules of a newsletter. Each is in force until the next begins, so that a change of the schedule leaves the editions
 * before it as they were.
 */
export const editionSchedules = z
  .array(schedule)
  .max(100)
  .min(1, { error: refusal('has no rule', 'Write one, after a hyphen: - from: 2026-11-02. Or delete the field.') })
  .refine((rules) => rules.every(({ from }, index) => index === 0 || from > (rules[index - 1]?.from ?? '')), {
    when: ({ value }) => Array.isArray(value) && value.every((rule) => whenRight(schedule, 'from')({ value: rule })),
    error: refusal('is not in order', 'Write the rule with the earliest `from` first, and each day only once.'),
  })
  .optional()
  .describe(
    'Editions that come out by themselves. To change the rule later, add another one with the day on which it begins: editions before that day stay as they are',
  );
