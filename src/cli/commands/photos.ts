import type { Command } from '../options/command.ts';

/** `npm run photos` */
export const PHOTOS = {
  name: 'photos',
  summary:
    'converts the photos that builds have left for later (`photos: { convert: later }`), those of the newest stories first',
  options: {
    minutes: {
      value: '<number>',
      range: [1, 10_080],
      help: 'stops after so many minutes, for a CI job with a limit; the next run goes on from there',
    },
  },
  example: '--minutes 300',
  notes:
    'It may be stopped at any time and run beside a build. What it has converted is in .broadsheet/photos, or in PHOTO_CACHE; the next build publishes it.',
  status: '0 also when it stopped after the minutes, 1 when a photo is damaged',
} as const satisfies Command;
