import { AsyncLocalStorage } from 'node:async_hooks';
import { processSlot } from '../cache/process-slot.ts';
import type { TimeView } from '../lib/time/instant.ts';
import type { CalendarView } from './board/calendar-view.ts';
import type { DeskStory, DeskView } from './desk-view.ts';
import type { FilePart } from './desk-parts.ts';
import type { ShownFile } from './problems/shown-file.ts';
import type { StoryView } from './story/story-view.ts';

/** What every page of the desk needs. */
interface Common {
  /** The path of the desk, with slashes at both ends. */
  base: string;
  /** What its forms and scripts prove with where they come from. */
  token: string;
  /** True if there is a desk in the browser to write at. */
  canWrite: boolean;
  /** What time it is in the newsroom; left out until `content/` has been read. */
  clock?: TimeView;
}

/** The board, or what was searched for on it. */
export interface BoardPage extends Common {
  kind: 'board';
  /** Left out until `content/` has been read. */
  desk?: DeskView;
  /** Its files with problems, in words. A long list is cut. */
  files?: Record<FilePart, ShownFile[]>;
  /** False while the first check runs, which finds the warnings. */
  isChecked: boolean;
  search?: { query: string; count: number; stories: (DeskStory & { standing: string })[] };
}

/** A month. */
export interface CalendarPage extends Common {
  kind: 'calendar';
  calendar: CalendarView;
}

/** A story. */
export interface StoryPage extends Common {
  kind: 'story';
  view: StoryView;
}

/** The preview of what is being typed. */
export interface PreviewPage extends Common {
  kind: 'preview';
  /** Path of the story's file; empty for one that has none yet. */
  file: string;
  /** Within another page, so that it has no head of its own. */
  isEmbedded: boolean;
  /** The text of the file, if there is one. */
  text: string;
}

export type DeskPage = BoardPage | CalendarPage | StoryPage | PreviewPage;

/** What the page of the desk shows that is being made. Astro's pages without a server know neither a query nor a form. */
export const deskPage = processSlot('desk page', () => new AsyncLocalStorage<DeskPage>());

/**
 * The page of the desk that is being made.
 * @throws Error when it is another one
 */
export function openDeskPage<Kind extends DeskPage['kind']>(kind: Kind): Extract<DeskPage, { kind: Kind }> {
  const page = deskPage.value.getStore();
  if (page?.kind !== kind) throw new Error(`This is not the ${kind} of the desk.`);
  return page as Extract<DeskPage, { kind: Kind }>;
}
