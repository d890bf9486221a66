import { expect, test } from 'vitest';
import type { Post } from '../../letters/store/post.ts';
import { postText } from './post-text.ts';

const POST = {
  ...{ id: 'k3v9x2qd', kind: 'comment', story: '/2026/11/pier/', parent: 'first1', name: 'Ann Lee' },
  ...{ email: 'ann@example.com', text: 'It was time.\n\nAt last.', time: Date.parse('2026-11-26T12:00:00Z') },
} as Post;

test('a reply is shown with what it answers, the address of its writer and what a moderator should know', () => {
  const paper = { language: 'en', timeZone: 'America/New_York' };
  expect(postText(POST, ['has links'], paper))
    .toBe(`k3v9x2qd  Nov. 26, 2026, 7 a.m. EST  reply on /2026/11/pier/#comment-first1
  Ann Lee, <ann@example.com>
  (has links)
    It was time.
    
    At last.
`);
});

test('the time is by the clock and in the language of the newsroom', () => {
  const paper = { language: 'es', timeZone: 'Europe/Madrid' };
  expect(postText(POST, [], paper)).toContain('26 de noviembre de 2026, 13:00');
});
