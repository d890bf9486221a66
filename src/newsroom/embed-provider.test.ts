import { expect, test } from 'vitest';
import { embedProvider } from './embed-provider.ts';

test.each([
  ['https://www.youtube.com/watch?v=M7lc1UVf-VE', 'YouTube'],
  ['https://youtu.be/M7lc1UVf-VE', 'YouTube'],
  ['https://www.youtube.com/shorts/M7lc1UVf-VE', 'YouTube'],
  ['https://vimeo.com/76979871', 'Vimeo'],
  ['https://bsky.app/profile/ledger.example/post/3kabc', 'Bluesky'],
  ['https://x.com/ledger/status/1234567890', 'X'],
  ['https://twitter.com/ledger/status/1234567890?s=20', 'X'],
  ['https://datawrapper.dwcdn.net/aBc12/3/', 'Datawrapper'],
  ['https://soundcloud.com/ledger/episode-1', 'SoundCloud'],
  ['https://mastodon.example/@ledger/110000000000000001', 'Mastodon'],
  ['https://social.example/@ledger@other.example/110000000000000001', 'Mastodon'],
  ['https://city.example/budget/2027.PDF', 'documents (.pdf)'],
])('%s is shown by %s', (url, name) => {
  expect(embedProvider(url)?.name).toBe(name);
});

test.each([
  'https://www.youtube.com/@ledger',
  'https://notyoutube.com/watch?v=M7lc1UVf-VE',
  'https://youtube.com.evil.example/watch?v=M7lc1UVf-VE',
  'https://x.com/ledger',
  'https://mastodon.example/@ledger',
  'https://city.example/budget.pdf.html',
  'no address',
])('%s is a link and no more', (url) => {
  expect(embedProvider(url)).toBeUndefined();
});
