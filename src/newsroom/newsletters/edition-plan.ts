import type { EditionFields } from '../../schema/newsletters/edition.ts';
import type { EditionChoice } from '../../schema/newsletters/edition-rule.ts';
import type { Newsletter } from '../../schema/newsletters/newsletter.ts';
import { scheduledDays, sendingTime, startOf } from './sending-time.ts';

/** What decides whether a story is in an edition. */
export interface TellableStory {
  id: string;
  section: string;
  /** When it came out, in milliseconds since 1970. */
  epoch: number;
  /** When it was corrected. */
  corrections: readonly number[];
  /** When it was retracted. */
  retracted?: number;
}

/** All that decides which editions there are and which stories are in them. */
export interface PlanSources {
  timeZone: string;
  newsletters: ReadonlyMap<string, Pick<Newsletter, 'auto'>>;
  /** The editions that somebody wrote, by id. */
  written: ReadonlyMap<string, EditionFields>;
  /**
   * Newest first. Stories that were killed are among them: an old edition keeps their places empty, so that no other story
   * moves up into it.
   */
  stories: readonly TellableStory[];
  /** The sections that are wires. */
  wires: ReadonlySet<string>;
}

/** A story in an edition. */
export interface PlannedStory {
  story: string;
  note?: string | undefined;
  /** Corrections after this instant are news to the subscribers. */
  knownUntil: number;
}

/** An edition, as its sources decide it. */
export interface PlannedEdition {
  /** `morning-memo/2026-11-27` */
  id: string;
  newsletter: string;
  /** `2026-11-27` */
  date: string;
  /** When it is sent, in milliseconds since 1970. */
  epoch: number;
  /** When the edition before it was sent. */
  since: number;
  stories: readonly PlannedStory[];
  /** Stories of earlier editions that were corrected since the edition before this one. */
  corrected: readonly string[];
}

/** An edition that may come out: written, or by a rule. */
interface Occasion {
  date: string;
  epoch: number;
  fields?: EditionFields;
  choice?: EditionChoice;
}

/** A newsletter that begins with a written edition looks back a week. */
const WEEK = 7 * 86_400_000;

/**
 * Every edition of every newsletter that is sent until an instant, oldest first for each newsletter.
 *
 * It depends on nothing but the content: on the times at which editions are due and those at which stories came out, and
 * not on the time of the build or on what a build before it did. So what is in an edition never changes because of newer
 * stories, and every build finds the same.
 */
export function editionPlan(sources: PlanSources, until: number): PlannedEdition[] {
  const stories = sources.stories.toReversed();
  const corrections = stories
    .flatMap(({ id, corrections: times }) => times.map((at) => ({ id, at })))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return [...sources.newsletters].flatMap(([newsletter, { auto = [] }]) => {
    const occasions = occasionsOf(newsletter, auto, sources, until);
    const [first] = auto;
    let since = first && !isBefore(occasions[0], first.from) ? startOf(first, sources.timeZone) : undefined;
    since ??= (occasions[0]?.epoch ?? 0) - WEEK;
    const told = new Set<string>();
    const editions: PlannedEdition[] = [];
    let [nextStory, nextCorrection] = [0, 0];
    let fresh: TellableStory[] = [];
    let corrected: string[] = [];
    for (const { date, epoch, fields, choice } of occasions) {
      for (let story = stories[nextStory]; story && story.epoch <= epoch; story = stories[++nextStory])
        if (story.epoch > since) fresh.push(story);
      for (let next = corrections[nextCorrection]; next && next.at <= epoch; next = corrections[++nextCorrection])
        if (next.at > since && told.has(next.id)) corrected.push(next.id);
      const picks = fields?.stories ?? [];
      const picked = new Set(picks.map(({ story }) => story));
      const wanted = (choice?.stories ?? 0) - picks.length;
      const added = choice
        ? fresh.filter(
            (story) => !picked.has(story.id) && !told.has(story.id) && isWanted(story, choice, epoch, sources),
          )
        : [];
      const latest = wanted > 0 ? added.toReversed().slice(0, wanted) : [];
      // A day without news has no edition; its corrections wait for the next one.
      if (!fields && latest.length === 0) continue;
      const chosen = [...picks, ...latest.map(({ id }) => ({ story: id }))];
      editions.push({
        id: `${newsletter}/${date}`,
        newsletter,
        date,
        epoch,
        since,
        stories: chosen.map((pick) => ({ ...pick, knownUntil: told.has(pick.story) ? (since ?? epoch) : epoch })),
        corrected: [...new Set(corrected)].filter((id) => !picked.has(id)),
      });
      for (const { story } of chosen) told.add(story);
      since = epoch;
      [fresh, corrected] = [[], []];
    }
    return editions;
  });
}

function occasionsOf(
  newsletter: string,
  rules: NonNullable<Newsletter['auto']>,
  { written, timeZone }: PlanSources,
  until: number,
): Occasion[] {
  const days = new Map<string, Occasion>(
    scheduledDays(rules, until, timeZone).map(({ date, rule, epoch }) => [date, { date, epoch, choice: rule }]),
  );
  for (const [id, fields] of written) {
    const [owner, date = ''] = id.split('/');
    if (owner !== newsletter) continue;
    const epoch = sendingTime(date, fields.time, rules, timeZone);
    days.delete(date);
    if (epoch <= until) days.set(date, { date, epoch, fields, ...(fields.auto && { choice: fields.auto }) });
  }
  return [...days.values()].sort((a, b) => a.epoch - b.epoch);
}

function isBefore(occasion: Occasion | undefined, date: string): boolean {
  return occasion !== undefined && occasion.date < date;
}

/** True for a story that a rule takes: of its sections, and not retracted by then. */
function isWanted(
  { section, retracted }: TellableStory,
  { sections }: EditionChoice,
  epoch: number,
  { wires }: PlanSources,
): boolean {
  if (retracted !== undefined && retracted <= epoch) return false;
  return sections ? sections.includes(section) : !wires.has(section);
}
