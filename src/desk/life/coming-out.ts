import { cameOut } from '../../newsroom/gate.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { zonedInstant } from '../../lib/time/zoned-instant.ts';
import type { FieldChange } from '../../schema/yaml/field-edit.ts';
import { nextDue } from './due-minutes.ts';
import { answeredTime, publishing, saidTime, storyEdit, writtenTime } from './story-edit.ts';
import { refused, type LifeContext, type StoryFile, type StoryOperation } from './story-operation.ts';

/** Gives a story the time at which it comes out. */
export const schedule: StoryOperation = {
  title: 'Schedule',
  about: ({ standing }) =>
    standing === 'draft'
      ? 'Publishes the story at a time: now, or later.'
      : 'Changes the time at which the story comes out.',
  suits: ({ standing }) => standing === 'draft' || standing === 'scheduled' || standing === 'embargoed',
  questions: (story, context) => [
    {
      name: 'at',
      label: 'Publish at',
      hint: `By the newsroom’s clock (${context.publication.timeZone}). It is ${clockOf(context.now, context).replace('T', ' ')} now.`,
      kind: 'moment',
      value: clockOf(Math.max(context.now, Date.parse(story.article.published)), context),
    },
  ],
  plan(story, answers, context) {
    const at = answeredTime(answers, 'at', context);
    if (!at.ok) return refused(at.message, 'at');
    const changes: FieldChange[] = [
      { field: 'published', value: writtenTime(at.instant, story, context) },
      ...publishing(story),
    ];
    return storyEdit(story, changes, [
      comesOut({ ...story.article, published: at.instant }, context),
      ...monthNote(story, at.instant, context),
    ]);
  },
};

/** Keeps everything of a story from readers until a time. */
export const embargo: StoryOperation = {
  title: 'Embargo',
  about: () =>
    'Keeps the story, its photos and every mention of it off the site until a time that a source or a partner has set.',
  suits: ({ standing }) => standing === 'draft' || standing === 'scheduled' || standing === 'embargoed',
  questions: (story, context) => [
    {
      name: 'until',
      label: 'Embargo until',
      hint: `By the newsroom’s clock (${context.publication.timeZone}). Leave it empty to lift the embargo.`,
      kind: 'moment',
      isOptional: true,
      value: story.article.embargo === undefined ? '' : clockOf(Date.parse(story.article.embargo), context),
    },
  ],
  plan(story, answers, context) {
    const { embargo: _, ...free } = story.article;
    if ((answers['until'] ?? '').trim() === '') {
      if (story.article.embargo === undefined) return refused('The story has no embargo. Say until when.', 'until');
      return storyEdit(story, [{ field: 'embargo', isRemoved: true }], [comesOut(free, context, story)]);
    }
    const until = answeredTime(answers, 'until', context);
    if (!until.ok) return refused(until.message, 'until');
    if (Date.parse(until.instant) <= context.now)
      return refused('This time is over. Leave the field empty to lift the embargo.', 'until');
    return storyEdit(
      story,
      [{ field: 'embargo', value: writtenTime(until.instant, story, context) }],
      [comesOut({ ...story.article, embargo: until.instant }, context, story)],
    );
  },
};

/** Makes a story a draft again. */
export const unpublish: StoryOperation = {
  title: 'Unpublish',
  about: ({ standing, id }) =>
    standing === 'public'
      ? `Makes the story a draft again. Its address, ${addressOf('story', id)}, then answers “not found”: links from elsewhere and bookmarks lead nowhere, and search engines forget it. If readers may have seen something wrong, retract it; if it must disappear, withdraw it. Both say at the address what happened.`
      : 'Makes the story a draft again. Readers have not seen it, so no address is lost.',
  suits: ({ standing, article }) =>
    (standing === 'public' && article.status === 'published') || standing === 'scheduled' || standing === 'embargoed',
  questions: ({ standing }) =>
    standing === 'public' ? [{ name: 'sure', label: 'Readers may lose the address', kind: 'sure' }] : [],
  plan(story, answers) {
    if (story.standing === 'public' && answers['sure'] !== 'yes')
      return refused('Tick the box if the address may be lost.', 'sure');
    const lost =
      story.standing === 'public'
        ? [
            `With the next build, ${addressOf('story', story.id)} answers “not found”, and the story leaves every list and feed.`,
          ]
        : ['The story does not come out by itself any more.'];
    return storyEdit(story, [{ field: 'status', value: 'draft' }], lost);
  },
};

/** A moment as a form wants it: `2026-11-28T08:00` by the newsroom's clock. */
function clockOf(epoch: number, { publication }: LifeContext): string {
  return zonedInstant(epoch, publication.timeZone).slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** When readers see a story that has these times. */
function comesOut(
  { published, embargo: until }: { published: string; embargo?: string | undefined },
  context: LifeContext,
  { article }: Partial<Pick<StoryFile, 'article'>> = {},
): string {
  if (article?.status === 'draft') return 'The story is a draft: it comes out when you schedule it.';
  const at = cameOut({ published, embargo: until } as StoryFile['article']);
  const epoch = Date.parse(at);
  if (epoch <= context.now) return 'The story comes out with the next build.';
  const said = `The story comes out at ${saidTime(at, context)}`;
  if (!context.dueMinutes)
    return `${said}, with the first build after that. This site has no schedule that starts builds by itself: somebody has to publish then.`;
  const looked = saidTime(new Date(nextDue(context.dueMinutes, epoch)).toISOString(), context);
  return `${said}. The schedule of the site looks for it at ${looked}; GitHub may be five to fifteen minutes late.`;
}

/** What to know of a story that comes out in another month than its address says. */
function monthNote({ id }: StoryFile, published: string, { publication }: LifeContext): string[] {
  const month = zonedInstant(Date.parse(published), publication.timeZone).slice(0, 'YYYY-MM'.length).replace('-', '/');
  const folder = id.slice(0, month.length);
  return month === folder
    ? []
    : [
        `Its address begins with /${folder}/, and it comes out in ${month}. Move it to /${month}/ before readers see it.`,
      ];
}
