import { expect, test } from 'vitest';
import { embedProvider, FRAME_ORIGINS } from './embed-provider.ts';

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

test.each([
  [
    'https://www.youtube.com/watch?v=M7lc1UVf-VE&start=90',
    'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1&start=90',
  ],
  ['https://youtu.be/M7lc1UVf-VE?si=x&t=90', 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1&start=90'],
  ['https://www.youtube.com/watch?v=M7lc1UVf-VE&t=x', 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1'],
  ['https://vimeo.com/76979871#t=1m30s', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=90s'],
  ['https://vimeo.com/76979871/a1b2c3#t=90', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=a1b2c3#t=90s'],
  ['https://youtu.be/M7lc1UVf-VE', 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1'],
  ['https://www.youtube.com/shorts/M7lc1UVf-VE', 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1'],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
  ['https://vimeo.com/76979871/a1b2c3', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=a1b2c3'],
  [
    'https://bsky.app/profile/ledger.example/post/3kabc',
    'https://embed.bsky.app/embed/ledger.example/app.bsky.feed.post/3kabc',
  ],
  ['https://x.com/ledger/status/123', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123'],
  ['https://www.datawrapper.de/_/aBc12/', 'https://datawrapper.dwcdn.net/aBc12/'],
  ['https://datawrapper.dwcdn.net/aBc12/3/', 'https://datawrapper.dwcdn.net/aBc12/3/'],
  [
    'https://soundcloud.com/ledger/episode-1',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fledger%2Fepisode-1&auto_play=true',
  ],
  ['https://mastodon.social/@ledger/11000', 'https://mastodon.social/@ledger/11000/embed'],
])('%s is shown in a frame from an origin that pages may show', (url, frame) => {
  expect(embedProvider(url)?.frameOf(new URL(url))).toBe(frame);
  expect(FRAME_ORIGINS).toContain(new URL(frame).origin);
});

test.each([
  'https://www.youtube.com/watch?v="><script>',
  'https://www.youtube.com/watch',
  'https://anybody.example/@ledger/11000',
  'https://on.soundcloud.com/aBc12',
  'https://city.example/budget.pdf',
])('%s is a link, and stands in no frame', (url) => {
  expect(embedProvider(url)?.frameOf(new URL(url))).toBeUndefined();
});
