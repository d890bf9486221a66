import { zonedInstant } from '../../lib/time/zoned-instant.ts';
import { newStoryFile, type NewFile } from '../../newsroom/story/new-story.ts';
import { plainLine } from '../../newsroom/story/wire-line.ts';
import type { Reading } from '../../schema/yaml/source-text.ts';
import { storyIdAt } from '../content/stories.ts';
import type { Post } from '../store/post.ts';
import { letterHeadline } from './letter-headline.ts';

/**
 * A letter to the editor as the draft of a story, which an editor gives a headline and publishes.
 * @param section in which it is to appear
 * @param timeZone the newsroom's
 */
export function letterStory(letter: Post, section: string, timeZone: string): Reading<NewFile> {
  const { id, name, place, text, time, story } = letter;
  const about = storyIdAt(story);
  return newStoryFile(
    {
      headline: letterHeadline(text),
      section,
      authors: [{ name, ...(place !== undefined && { role: place }) }],
      type: 'letter',
      published: zonedInstant(time, timeZone),
      status: 'draft',
      slug: `letter-${id}`,
      body: text.split('\n').map(bodyLine).join('\n'),
      ...(about !== undefined && { related: [about] }),
    },
    timeZone,
  );
}

/** Everything is shown as it was typed, except that *asterisks* emphasize, as the form says. */
function bodyLine(line: string): string {
  return plainLine(line.trim()).replaceAll(/\\\*(?=[^\s*][^*]*\\\*)|(?<=[^\s*])\\\*(?!\*)/g, '*');
}
