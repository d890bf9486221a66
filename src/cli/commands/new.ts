import { STORY_TYPES } from '../../schema/article.ts';
import type { Command } from '../options/command.ts';

/** `npm run new` */
export const NEW = {
  name: 'new',
  summary: 'writes the file of a new story, wire post or edition of a newsletter, and asks for what you leave out',
  options: {
    headline: { value: '<text>', help: 'the headline; the same as the plain argument' },
    section: { value: '<section>', help: 'the id or name of the section' },
    author: { value: '<author>', many: true, help: 'the id or name of an author; once for each author' },
    unsigned: { help: 'a story without an author' },
    lang: { value: '<language>', help: 'the language of the story, such as es; the publication’s by default' },
    date: {
      value: '<date>',
      help: 'when it is published, by the newsroom’s clock: "2026-11-25 18:00"; now by default',
    },
    type: { value: '<type>', choices: STORY_TYPES, help: `${STORY_TYPES.join(', ')}; news by default` },
    slug: { value: '<slug>', help: 'the last part of the address: ferry-resumes; made from the headline by default' },
    number: { help: 'adds -2 to the address when it is taken' },
    publish: { help: 'marks the story as published instead of draft' },
    wire: { value: '<text>', help: 'writes a wire post with this text, published at once' },
    edition: {
      value: '<newsletter>',
      optional: true,
      help: 'writes an edition of a newsletter, with the latest stories to choose from; --date is its day, the next one by default',
    },
    photo: { value: '<file>', help: 'the lead photo, with the caption, credit and city from its file' },
    alt: { value: '<text>', help: 'describes the photo for people who cannot see it' },
  },
  operands: { name: '["headline"]', most: 1, help: 'the headline of the story, or the subject line of the edition' },
  example: '"Ferry service resumes"',
} as const satisfies Command;
