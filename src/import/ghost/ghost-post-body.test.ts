import { expect, it } from 'vitest';
import { ghostPostBody } from './ghost-post-body.ts';

const LEXICAL = '{"root":{"children":[{"type":"paragraph","children":[]}]}}';

it.each([
  ['lexical that is whole', { lexical: LEXICAL, html: '<p>A</p>' }, 'ghost-lexical', LEXICAL, 0],
  ['lexical that ends early', { lexical: '{"root":oops', html: '<p>A</p>' }, 'html', '<p>A</p>', 1],
  ['lexical without a root', { lexical: '{}', html: '<p>A</p>' }, 'html', '<p>A</p>', 1],
  ['lexical that is null', { lexical: 'null', html: '<p>A</p>' }, 'html', '<p>A</p>', 0],
  ['nothing but plain text', { lexical: 'null', plaintext: 'A <b>\n\nB' }, 'html', '<p>A &lt;b></p>\n<p>B</p>', 0],
  [
    'a mobiledoc after broken lexical',
    { lexical: '[', mobiledoc: '{"sections":[[1]]}' },
    'ghost-mobiledoc',
    '{"sections":[[1]]}',
    1,
  ],
  ['nothing but broken lexical', { lexical: '{"root":oops' }, 'ghost-lexical', '{"root":oops', 0],
  ['an empty post', {}, 'markdown', '', 0],
])('%s is read from the best field', (_, post, form, text, notes) => {
  const made = ghostPostBody(post);
  expect(made.body).toEqual({ form, text });
  expect(made.notes).toHaveLength(notes);
});

it('shows the originals of pictures, which an export contains, and not smaller copies', () => {
  const html = '<img src="__GHOST_URL__/content/images/size/w600/format/webp/2024/05/big.jpg">';
  expect(ghostPostBody({ html }).body.text).toBe('<img src="__GHOST_URL__/content/images/2024/05/big.jpg">');
});
