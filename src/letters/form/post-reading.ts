import { randomInt } from 'node:crypto';
import type { Refusal } from '../../newsroom/site/answer.ts';
import { LETTER_FIELDS, MOST_CHARACTERS } from '../../schema/comments/letter-fields.ts';
import type { PublicStory } from '../content/stories.ts';
import type { NewPost, PostKind, Signal } from '../store/post.ts';
import { cleanLine, cleanText, linkCount } from './clean-text.ts';
import { readEmail } from './mail-address.ts';
import { singleValues } from './single-value.ts';
import { tokenAge } from './time-token.ts';

/** The most links that a letter or comment may have. */
const MOST_LINKS = 3;
const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 10;
const COMMENT_ID = /^[a-z0-9]{4,32}$/;

/** The fields of a form by name, as they came. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** What is known of a post besides its fields. */
export interface PostContext {
  kind: PostKind;
  /** The name of the address that it came from. */
  sender: string;
  /** The key that time tokens are signed with. */
  secret: string;
  /** Whether an e-mail address is needed, because the post is confirmed by mail. */
  needsEmail: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** The story at a path, if readers can see it. */
  publicStory: (sitePath: string) => PublicStory | undefined;
  /** Whether a comment can be answered. */
  hasComment: (story: string, id: string) => boolean;
}

/** A post that can be kept, or why it is refused. */
export type PostReading = { ok: true; post: NewPost } | { ok: false; reason: Refusal<'letters'> };

/** The post in the fields of a form. */
export function readPost(fields: Fields, context: PostContext): PostReading {
  const single = singleValues(fields, LETTER_FIELDS);
  if (!single) return refuse('broken');
  const { kind, sender, secret, needsEmail, now } = context;
  const token = single.timeToken;
  // A form on a static page has no token. The post is accepted, and moderators see that it had none.
  if (token !== '' && tokenAge(secret, kind, token, now) !== 'right') return refuse('broken');
  const name = cleanLine(single.name);
  const place = cleanLine(single.place);
  const text = cleanText(single.text);
  if (name === '' || text === '') return refuse('empty');
  if (isTooLong({ name, place, text })) return refuse('too-long');
  const email = readEmail(single.email);
  if (!email.ok || (needsEmail && email.value === undefined)) return refuse('address');
  const links = linkCount(`${name} ${place}\n${text}`);
  if (links > MOST_LINKS) return refuse('links');
  const story = context.publicStory(single.story);
  if (kind === 'comment' && !story?.isOpen) return refuse('closed');
  // Every form of ours sends an id. One that is not known here may be of a comment that this server has not pulled yet.
  if (single.parent !== '' && !COMMENT_ID.test(single.parent)) return refuse('broken');
  const parent = story && context.hasComment(story.id, single.parent) ? single.parent : undefined;
  const marks: Record<Exclude<Signal, 'banned'>, boolean> = {
    'no-token': token === '',
    links: links > 0,
    honeypot: single.honeypot !== '',
    'story-gone': single.story !== '' && !story,
    'parent-gone': single.parent !== '' && parent === undefined,
  };
  const post: NewPost = {
    id: newId(),
    kind,
    story: story ? single.story : '',
    parent: kind === 'comment' ? parent : undefined,
    name,
    email: email.value,
    place: kind === 'letter' && place !== '' ? place : undefined,
    text,
    time: now,
    sender,
    signals: (Object.keys(marks) as (keyof typeof marks)[]).filter((signal) => marks[signal]),
    state: marks.honeypot ? 'filtered' : 'waiting',
  };
  return { ok: true, post };
}

function isTooLong(texts: { name: string; place: string; text: string }): boolean {
  return Object.entries(texts).some(([field, text]) => text.length > MOST_CHARACTERS[field as keyof typeof texts]);
}

/** A random id, as comments have it. */
function newId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('');
}

function refuse(reason: Refusal<'letters'>): PostReading {
  return { ok: false, reason };
}
