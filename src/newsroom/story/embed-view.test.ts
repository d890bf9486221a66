import { expect, test } from 'vitest';
import { embedView } from './embed-view.ts';
import { stringsOf } from '../../strings/strings.ts';

const view = (url: string, title?: string, language = 'en') => embedView(url, title, stringsOf(language));

test('an embed has the title that its author gave it, else says what it is and where', () => {
  expect(view('https://youtu.be/M7lc1UVf-VE', 'The auction').title).toBe('The auction');
  expect(view('https://youtu.be/M7lc1UVf-VE').title).toBe('Video on YouTube');
  expect(view('https://youtu.be/M7lc1UVf-VE', undefined, 'es').title).toBe('Vídeo en YouTube');
  expect(view('https://www.city.example/a.pdf').title).toBe('Document on city.example');
});

test('what no provider shows is a link with the name of its host', () => {
  expect(view('https://www.city.example/a/')).toEqual({
    url: 'https://www.city.example/a/',
    title: 'Open on city.example',
    host: 'city.example',
    kind: 'link',
  });
});

test('only what may stand in a frame names one', () => {
  expect(view('https://vimeo.com/76979871')).toMatchObject({
    kind: 'video',
    frame: { src: expect.stringContaining('https://player.vimeo.com/'), provider: 'Vimeo' },
  });
  expect(view('https://city.example/a.pdf')).not.toHaveProperty('frame');
});
