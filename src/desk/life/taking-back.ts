import { addressOf } from '../../newsroom/site/addresses.ts';
import type { FieldValue } from '../../schema/yaml/field-edit.ts';
import { oneLine, storyEdit, timeNow } from './story-edit.ts';
import { refused, type LifeContext, type StoryFile, type StoryOperation } from './story-operation.ts';

/** Keeps a story online under a notice that says what was wrong with it. */
export const retract: StoryOperation = {
  title: 'Retract',
  about: () =>
    'The story stays at its address under a notice that says when and why you no longer stand by it, and it is marked wherever it is listed.',
  suits: ({ standing, article }) => standing === 'public' && article.status === 'published',
  questions: () => [
    {
      name: 'reason',
      label: 'Why do you retract it?',
      hint: 'Readers see this above the story. Say what was wrong and how you know.',
      kind: 'text',
    },
    { name: 'sure', label: 'The newsroom no longer stands by this story', kind: 'sure' },
  ],
  plan(story, answers, context) {
    const reason = oneLine(answers['reason']);
    if (reason === '')
      return refused('Say why. A retraction without a reason helps nobody who trusted the story.', 'reason');
    if (answers['sure'] !== 'yes') return refused('Tick the box to go on.', 'sure');
    const date = timeNow(story, context);
    return storyEdit(
      story,
      [
        { field: 'status', value: 'retracted' },
        { field: 'updated', value: date },
        { field: 'corrections', entry: correctionEntry(date, 'retraction', reason) },
      ],
      ['With the next build, the notice stands above the story, which stays at its address. Your feeds tell partners.'],
    );
  },
};

/** Withdraws a story, so that only a notice is left of it. */
export const kill: StoryOperation = {
  title: 'Withdraw',
  about: ({ standing, id }) =>
    standing === 'public'
      ? `Removes every word and photo of the story from the site. A notice stays at ${addressOf('story', id)} which says that there was a story. This is for copy that must not be online, such as what a court forbids; a story that was wrong is retracted.`
      : 'Withdraws the story before it comes out. Nothing is published of it, and no notice is needed.',
  suits: ({ standing, article }) =>
    (standing === 'public' || standing === 'scheduled' || standing === 'embargoed') && article.status !== 'killed',
  questions: () => [
    { name: 'sure', label: 'Readers must not see this story any more', kind: 'sure' },
    {
      name: 'name',
      label: 'The last part of its address, to be sure that it is this story',
      hint: 'Such as coast-road-closed.',
      kind: 'line',
    },
  ],
  plan(story, answers, context) {
    if (answers['sure'] !== 'yes') return refused('Tick the box to go on.', 'sure');
    const name = story.id.split('/').at(-1) ?? '';
    if (oneLine(answers['name']) !== name) return refused(`Write ${name} to go on.`, 'name');
    return storyEdit(
      story,
      [
        { field: 'status', value: 'killed' },
        { field: 'updated', value: timeNow(story, context) },
      ],
      [consequence(story, context)],
    );
  },
};

function consequence({ standing, id }: StoryFile, { publication }: LifeContext): string {
  return standing === 'public'
    ? `With the next build, the story is gone from ${publication.name}, its lists, feeds and search. A notice stays at ${addressOf('story', id)} which says that there was a story and that it was withdrawn.`
    : 'The story will not come out, and no notice is needed.';
}

/** An entry of `corrections`. */
export function correctionEntry(date: string, kind: string, text: string, isMinor = false): FieldValue {
  return { date, kind, text, ...(isMinor && { minor: true }) };
}
