import { expect, test } from 'vitest';
import { htmlText } from './html-text.ts';

test('what means something between the tags of HTML is escaped, and nothing else', () => {
  expect(htmlText(`Fish & <b>chips</b> "at" 5'`)).toBe(`Fish &amp; &lt;b&gt;chips&lt;/b&gt; "at" 5'`);
});
