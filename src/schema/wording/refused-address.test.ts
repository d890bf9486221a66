import { expect, test } from 'vitest';
import { readRefusal } from './refusal.ts';
import {
  refusedEmail,
  refusedFediverseAccount,
  refusedPhotoPath,
  refusedSitePath,
  refusedStoryId,
  refusedWebAddress,
} from './refused-address.ts';

const fixOf = (message: string) => readRefusal(message).fix;

test.each([
  ['www.example.com/storm', 'Write https://www.example.com/storm.'],
  ['example.com', 'Write https://example.com.'],
  ['javascript:alert(1)', 'Write the whole address, such as https://www.example.com/.'],
  ['/2026/11/storm/', 'Write the whole address, such as https://www.example.com/.'],
])('in place of %s as a web address: %s', (text, fix) => {
  expect(fixOf(refusedWebAddress(text))).toBe(fix);
});

test.each([
  ['old/path/', /^Write \/old\/path\/,/],
  ['https://example.com/old/', /^Write \/old\/,/],
  ['//evil.example/', /^Write \/evil\.example\/,/],
  ['/index.php?id=7', /^Write only the part after the site name/],
])('in place of %s as a path of the site: %s', (text, fix) => {
  expect(fixOf(refusedSitePath(text))).toMatch(fix);
});

test.each([
  ['https://mastodon.social/@jane', 'Write "@jane@mastodon.social".'],
  ['https://mastodon.social/users/jane', 'Write "@jane@mastodon.social".'],
  ['jane@mastodon.social', 'Write "@jane@mastodon.social".'],
  ['@jane', 'Write user and server, such as @jane@mastodon.social.'],
])('in place of %s as an account in the fediverse: %s', (text, fix) => {
  expect(fixOf(refusedFediverseAccount(text))).toBe(fix);
});

test.each([
  ['/2026/10/storm/', /without \.md: 2026\/10\/storm\.$/],
  ['https://example.com/2026/10/storm/', /: 2026\/10\/storm\.$/],
  ['content/articles/2026/10/storm.md', /: 2026\/10\/storm\.$/],
  ['storm', /: 2026\/11\/coast-road-closed\.$/],
])('in place of %s as the path of a story: %s', (text, fix) => {
  expect(fixOf(refusedStoryId(text))).toMatch(fix);
});

test.each([
  ['https://example.com/a.jpg', 'is on another website'],
  ['/photos/a.gif', 'is not a JPEG, PNG or WebP photo'],
  ['/photos/the harbor.jpg', 'contains a space'],
  ['harbor.jpg', 'is not the path of a photo'],
])('%s as the path of a photo %s', (text, what) => {
  expect(readRefusal(refusedPhotoPath(text)).what).toBe(what);
});

test.each([
  ['harbor.jpg', 'Write ./harbor.jpg for a photo next to the story, or /photos/harbor.jpg for'],
  ['https://example.com/up/Harbor%20x.jpg?w=3', '/photos/Harbor-20x.jpg for'],
  ['C:\\photos\\pier.png', './pier.png for'],
  ['/photos/pier.heic', './pier.jpg for'],
  ['/photos/a (1).jpg', 'Rename the file to a-1.jpg, and write /photos/a-1.jpg.'],
  ['???', './coast-road.jpg for'],
])('what is proposed for %s has its name, and can be written in a body, too', (text, fix) => {
  expect(fixOf(refusedPhotoPath(text))).toContain(fix);
});

test('an e-mail address is freed of mailto:', () => {
  expect(fixOf(refusedEmail('mailto:ann@example.com'))).toBe('Write ann@example.com.');
  expect(fixOf(refusedEmail('ann at example'))).toBe('Write something like editor@example.com.');
});
