/** Writes an instant in the clock of a time zone. */
type Form = (instant: string, timeZone: string) => string;

/** The forms of dates and times that pages need, in one language. */
export interface DateForms {
  /** A calendar day such as `2026-02-28` as datelines have it, with or without its year. */
  calendarDay: (day: string, hasYear: boolean) => string;
  /** The day in full. */
  day: Form;
  /** The day in full, with the day of the week. */
  longDay: Form;
  /** The time of day. */
  clock: Form;
  /** The time of day among others of the same day, without a zone. */
  timeOfDay: Form;
  /** Day and time. */
  moment: Form;
  /** Day and time in a narrow place, without the year. */
  wireTime: Form;
  /** The same with the year. */
  wireTimeOfYear: Form;
}
