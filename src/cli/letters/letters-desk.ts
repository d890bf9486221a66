import { cleanLine } from '../../letters/form/clean-text.ts';
import { moderate } from '../../letters/moderation/moderation-action.ts';
import { deleteAll, everythingOf } from '../../letters/moderation/personal-data.ts';
import type { LettersSettings } from '../../letters/settings.ts';
import { BAN_KINDS, type BanKind } from '../../letters/store/bans.ts';
import { signalTexts } from '../../letters/moderation/signal-text.ts';
import { POST_STATES, type PostState } from '../../letters/store/post.ts';
import { PAGE_LENGTH } from '../../letters/store/posts.ts';
import { openStore, type Store } from '../../letters/store/store.ts';
import { subscriberTable } from '../../letters/store/subscriber-table.ts';
import { postText } from './post-text.ts';
import { readPaper, serverOf } from '../../letters/content/paper.ts';
import { stringsOf } from '../../strings/strings.ts';
import { UsageError } from '../options/usage-error.ts';

/** The terminal speaks English, as in every command. */
const WORDS = stringsOf('en').moderation;

type DeskAction = 'list' | 'approve' | 'reject' | 'ban' | 'unban' | 'subscribers' | 'export' | 'delete';

/**
 * The page of moderators, in the terminal.
 * @returns the exit status: 1 when a post is not there
 */
export function runDesk(settings: LettersSettings, action: DeskAction, operands: readonly string[]): number {
  const store = openStore(settings.data);
  try {
    return ACTIONS[action](store, operands, settings);
  } finally {
    store.close();
  }
}

const ACTIONS: Record<DeskAction, (store: Store, operands: readonly string[], settings: LettersSettings) => number> = {
  list: (store, [state = 'waiting'], { root }) => {
    if (!isState(state)) throw new UsageError(`\`${state}\` is not a state. The states are ${POST_STATES.join(', ')}.`);
    const total = store.posts.counts()[state] ?? 0;
    const paper = readPaper(root);
    for (let page = 1; page <= Math.ceil(total / PAGE_LENGTH); page++) {
      const posts = store.posts.inState(state, page);
      const signals = signalTexts(posts, store, WORDS);
      for (const post of posts) console.log(postText(post, signals.get(post.id) ?? [], paper));
    }
    console.log(`${total.toLocaleString('en-US')} ${state}`);
    return 0;
  },
  approve: (store, ids) => decide(store, 'approve', ids),
  reject: (store, ids) => decide(store, 'reject', ids),
  ban: (store, operands) => changeBan(store, 'ban', operands),
  unban: (store, operands) => changeBan(store, 'unban', operands),
  subscribers: (store, [newsletter], { root, mail }) => {
    // Who was asked to confirm an address and did not has not asked for a newsletter.
    const all = store.subscribers.listed(mail !== undefined);
    const wanted = newsletter === undefined ? all : all.filter((subscriber) => subscriber.newsletter === newsletter);
    process.stdout.write(subscriberTable(wanted, serverOf(readPaper(root))));
    return 0;
  },
  export: (store, operands) => {
    console.log(JSON.stringify(everythingOf(store, only(operands, 'an e-mail address')), null, 2));
    return 0;
  },
  delete: (store, operands) => {
    const { posts, subscriptions, published, letters } = deleteAll(
      store,
      only(operands, 'an e-mail address, or the id of a post'),
    );
    store.erase();
    console.log(`Deleted posts: ${posts}, subscriptions: ${subscriptions}.`);
    if (published > 0)
      console.log(`Published of these: ${published}. \`npm run letters -- pull\` takes them off the site.`);
    for (const id of letters)
      console.log(`The letter ${id} became a story, letter-${id}.md or as you renamed it: edit it, or kill it.`);
    return posts + subscriptions > 0 ? 0 : 1;
  },
};

function decide(store: Store, action: string, ids: readonly string[]): number {
  if (ids.length === 0) throw new UsageError(`\`${action}\` needs ids. \`npm run letters -- list\` prints them.`);
  const missing = ids.filter((id) => !store.posts.byId(id));
  for (const id of missing) console.error(`There is no post ${id}.`);
  const request = { action, ids, field: () => '', moderator: 'the command line', now: Date.now(), words: WORDS };
  if (missing.length < ids.length) console.log(moderate(store, request));
  return missing.length === 0 ? 0 : 1;
}

function changeBan(store: Store, action: 'ban' | 'unban', [kind = '', ...words]: readonly string[]): number {
  const value = cleanLine(words.join(' '));
  const kinds = BAN_KINDS.filter((known) => known !== 'sender');
  if (!kinds.includes(kind as Exclude<BanKind, 'sender'>) || value === '')
    throw new UsageError(`Write what to ${action}: \`${action} word casino\`. The kinds are ${kinds.join(', ')}.`);
  const fields: Record<string, string> = { kind, value };
  const field = (name: string) => fields[name] ?? '';
  console.log(
    moderate(store, { action, ids: [], field, moderator: 'the command line', now: Date.now(), words: WORDS }),
  );
  return 0;
}

function isState(name: string): name is PostState {
  return POST_STATES.includes(name as PostState);
}

function only([operand, more]: readonly string[], what: string): string {
  if (operand === undefined || more !== undefined) throw new UsageError(`Write ${what}, and nothing else.`);
  return operand;
}
