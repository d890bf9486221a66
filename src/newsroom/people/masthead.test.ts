import { expect, test } from 'vitest';
import { mastheadView } from './masthead.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';

const NEWSROOM = newsroomForTests({
  authors: { 'jane-doe': { name: 'Jane Doe' } },
  mastheads: {
    main: {
      roles: [
        { role: 'Editor-in-Chief', author: 'jane-doe' },
        { role: 'General Counsel', name: 'Ann Roe' },
        { role: 'Head of Product' },
      ],
    },
    weekend: { title: 'Weekend', roles: [{ role: 'Editor', name: 'Li Wei' }] },
  },
});

test('the publication’s own masthead stands where a story names none', () => {
  expect(mastheadView(undefined, NEWSROOM)).toEqual({
    title: 'Masthead',
    language: 'en-US',
    roles: [
      { role: 'Editor-in-Chief', holder: { name: 'Jane Doe', url: '/authors/jane-doe/' } },
      { role: 'General Counsel', holder: { name: 'Ann Roe' } },
      { role: 'Head of Product' },
    ],
  });
});

test('a story may have a masthead of its own', () => {
  expect(mastheadView('weekend', NEWSROOM)).toEqual({
    title: 'Weekend',
    language: 'en-US',
    roles: [{ role: 'Editor', holder: { name: 'Li Wei' } }],
  });
});

test('a vacant role has no holder, so that no page can print "undefined"', () => {
  const vacant = mastheadView('main', NEWSROOM).roles.filter((entry) => !('holder' in entry));
  expect(vacant).toEqual([{ role: 'Head of Product' }]);
});
