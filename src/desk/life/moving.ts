import { addressClaims } from '../../loader/addresses/address-claim.ts';
import { KIND_NAMES, KINDS, referencesOf } from '../../loader/content-kinds.ts';
import { namedPhotos } from '../../newsroom/photos/named-photo.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { storyId } from '../../schema/fields.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { editFields, type FieldChange } from '../../schema/yaml/field-edit.ts';
import { article } from '../../schema/article.ts';
import { readRefusal } from '../../schema/wording/refusal.ts';
import { bodyOffset } from './body-offset.ts';
import { oneLine, UNEDITABLE } from './story-edit.ts';
import { refused, type FileChange, type LifeContext, type StoryFile, type StoryOperation } from './story-operation.ts';

const ORDER = Object.keys(article.shape);

/** Gives a story another address, and lets the former one lead there. */
export const move: StoryOperation = {
  title: 'Move',
  about: ({ standing }) =>
    standing === 'draft' || standing === 'scheduled' || standing === 'embargoed'
      ? 'Gives the story another address. Readers do not know the old one yet.'
      : 'Gives the story another address. The old one goes on to lead to it.',
  suits: ({ standing }) => standing !== 'never' && standing !== 'killed',
  questions: ({ id }) => [
    {
      name: 'address',
      label: 'New address',
      hint: 'Year, month and a name of lower-case letters, digits and hyphens.',
      kind: 'line',
      value: addressOf('story', id),
    },
  ],
  plan(story, answers, context) {
    const id = oneLine(answers['address']).replaceAll(/^\/+|\/+$/g, '');
    const read = storyId.safeParse(id);
    if (!read.success) {
      const { what, fix } = readRefusal(read.error.issues[0]?.message ?? '');
      return refused([`This address ${what}.`, fix].filter((part) => part !== undefined).join(' '), 'address');
    }
    if (id === story.id) return refused('This is the address that it has.', 'address');
    const owner = ownerOf(id, story, context);
    if (owner !== undefined) return refused(`This address is taken: it belongs to ${owner}.`, 'address');
    const file = KINDS.articles.fileOf(id);
    const isKnown = story.standing === 'public';
    const after = editFields(withAbsolutePhotos(story, id), aliasChanges(story, id, isKnown), ORDER);
    if (after === undefined) return refused(UNEDITABLE);
    const changes: FileChange[] = [
      { file: story.file, before: story.text, after: undefined },
      { file, before: undefined, after },
      ...commentsMoved(story, id, context),
      ...referringFiles(story, id, context),
    ];
    return {
      ok: true,
      changes,
      follows: [
        isKnown
          ? `With the next build, the story is at ${addressOf('story', id)}. Its old address, ${addressOf('story', story.id)}, leads to the new one.`
          : `The story will come out at ${addressOf('story', id)}.`,
      ],
    };
  },
};

/** What has an address that a story is to get, other than the story itself. */
function ownerOf(id: string, story: StoryFile, { content, publicFiles }: LifeContext): string | undefined {
  const address = addressOf('story', id);
  const other = content.articles.get(id);
  if (other) return `the story “${other.data.frontMatter.headline}” (${other.file})`;
  const claim = addressClaims(content, publicFiles).find(
    (one) => one.address === address && !(one.sort === 'alias' && one.file === story.file),
  );
  if (!claim) return undefined;
  const claiming = [...content.articles.values()].find(({ file }) => file === claim.file);
  return claiming
    ? `the story “${claiming.data.frontMatter.headline}” (${claim.file}), which had it before`
    : claim.file;
}

/** The former address becomes an alias if readers know it. A story that moves back to a former address loses that alias. */
function aliasChanges({ id, article: { aliases } }: StoryFile, next: string, isKnown: boolean): FieldChange[] {
  const [former, address] = [addressOf('story', id), addressOf('story', next)];
  const isBack = aliases.includes(address);
  const others = aliases.filter((alias) => alias !== address);
  if (isBack && others.length === 0 && !isKnown) return [{ field: 'aliases', isRemoved: true }];
  if (isBack) return [{ field: 'aliases', value: [...others, ...(isKnown ? [former] : [])] }];
  return isKnown && !aliases.includes(former) ? [{ field: 'aliases', entry: former }] : [];
}

/** The file with photos and tables that are beside it named by their paths in `content/`, if it moves to another folder. */
function withAbsolutePhotos({ file, text, id, article: fields }: StoryFile, next: string): string {
  if (id.slice(0, 'YYYY/MM'.length) === next.slice(0, 'YYYY/MM'.length)) return text;
  const named = namedPhotos(fields).map(({ src }) => src);
  const inText = [...text.matchAll(/(?<=[("'=\s])\.{1,2}\/[^\s"')}]+/g)].map(([src]) => src);
  const sources = [...new Set([...named, ...inText])].filter((src) => src.startsWith('.'));
  return sources.reduce((moved, src) => {
    const place = new RegExp(`(?<=[("'=\\s])${RegExp.escape(src)}(?=[\\s"')},]|$)`, 'gm');
    return moved.replaceAll(place, () => `/${resolvePhoto(file, src)}`);
  }, text);
}

function commentsMoved({ id }: StoryFile, next: string, { content, read }: LifeContext): FileChange[] {
  const comments = content.comments.get(id);
  if (!comments) return [];
  const text = read(comments.file);
  return [
    { file: comments.file, before: text, after: undefined },
    { file: KINDS.comments.fileOf(next), before: undefined, after: text },
  ];
}

/** The other files that name the story by its path: fronts, related stories, editions. */
function referringFiles({ id, file }: StoryFile, next: string, { content, read }: LifeContext): FileChange[] {
  const name = new RegExp(`(?<![\\w/-])${RegExp.escape(id)}(?![\\w/-])`, 'g');
  return KIND_NAMES.filter((kind) => kind !== 'comments').flatMap((kind) =>
    [...content[kind]].flatMap(([own, entry]): FileChange[] => {
      const fields: unknown = 'frontMatter' in entry.data ? entry.data.frontMatter : entry.data;
      const isReferring = referencesOf(kind, own, fields).some((one) => one.kind === 'articles' && one.id === id);
      if (!isReferring || entry.file === file) return [];
      const before = read(entry.file);
      const end = entry.file.endsWith('.md') ? bodyOffset(before) : before.length;
      return [{ file: entry.file, before, after: before.slice(0, end).replaceAll(name, next) + before.slice(end) }];
    }),
  );
}
