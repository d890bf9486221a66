import { yamlText } from '../../schema/yaml/yaml-text.ts';

/** Pins of a slot, and the places of the first stories of a front page. */
const MOST_PINS = 100;
const TOP = 6;

/**
 * A front page on which the stories that the old site kept at its top are pinned. All else is as without such a file.
 * @param stories their paths in `content/articles`, the newest first
 * @param strips the sections that have a strip, with the kind of it
 * @param has what the paper has for slots of other kinds
 */
export function stickyFront(
  stories: readonly string[],
  strips: readonly { kind: 'section'; section: string }[],
  has: { wire: boolean; newsletter: boolean },
): string {
  const [lead, ...others] = stories.slice(0, MOST_PINS);
  return yamlText({
    slots: [
      { kind: 'lead', pins: [lead] },
      ...(has.wire ? [{ kind: 'wire' }] : []),
      { kind: 'top', count: TOP, ...(others.length > 0 && { pins: others }) },
      ...(has.newsletter ? [{ kind: 'newsletter' }] : []),
      ...strips,
    ],
  });
}
