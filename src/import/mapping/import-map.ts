import { z } from 'zod';
import { identifier, tag, title } from '../../schema/fields.ts';

/** What becomes of a category: the section of its stories, a topic that they have, or both. `false` leaves it out. */
const category = z.union([
  z.literal(false),
  z.strictObject({
    section: identifier.optional().describe('The section of stories whose first category this is'),
    topic: tag.optional().describe('The topic that its stories have'),
    name: title.optional().describe('The name of the topic if there is one, else of the section'),
  }),
]);

/** What becomes of a tag. `false` leaves it out. */
const oldTag = z.union([
  z.literal(false),
  z.strictObject({
    topic: tag.describe('The topic that its stories have'),
    name: title.optional().describe('The name that readers see'),
  }),
]);

/** What becomes of an author: a page of their own, a name in bylines, or nothing. */
const author = z.union([
  z.literal(false),
  z.strictObject({
    author: identifier.describe('The id of the author: a file in content/authors, without .yaml'),
    name: title.optional().describe('The name in the byline'),
  }),
  z.strictObject({ guest: title.describe('A name in bylines, without a page') }),
]);

/** An empty group is written as nothing. */
const group = <T extends z.ZodType>(entry: T) =>
  z
    .record(z.string().max(500), entry)
    .nullish()
    .transform((entries) => entries ?? {});

/** What an import makes of the categories, tags and authors of the old site: `import/map.yaml`, for editors to change. */
export const importMap = z.strictObject({
  timeZone: z.string().max(100).optional(),
  section: identifier.describe('The section of stories that have no category with a section'),
  categories: group(category),
  tags: group(oldTag),
  authors: group(author),
});

export type ImportMap = z.output<typeof importMap>;
export type CategoryRule = ImportMap['categories'][string];
export type TagRule = ImportMap['tags'][string];
export type AuthorRule = ImportMap['authors'][string];
