import { expect, test } from 'vitest';
import { llmsGuide } from '../newsroom/machines/llms-guide.ts';
import { newsroomForTests, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { llmsTxt } from './llms-txt.ts';

const textOf = (content: ContentForTests) => llmsTxt(llmsGuide(newsroomForTests(content)));

test('llms.txt has the name, a summary, and lists of links under headings, as llmstxt.org has it', () => {
  const text = textOf({
    sections: { news: { name: 'News', description: 'What happened' } },
    pages: { ethics: { title: 'Ethics', description: 'Our rules' } },
  });
  expect(text).toMatch(/^# The Ledger\n\n> News of the harbor\.\n\n/);
  expect(text).toContain('## Sections\n\n- [News](https://ledger.example/news/): What happened\n\n## ');
  expect(text).toContain('- [Ethics](https://ledger.example/ethics/): Our rules\n');
});

test('it says what assistants may do', () => {
  expect(textOf({})).toContain('may not be used to train');
  expect(textOf({})).not.toContain('index.md');
  const open = textOf({ publication: { machines: { training: true, answers: false, markdown: true } } });
  expect(open).toContain('may be used to train');
  expect(open).toContain('may not be read to answer');
  expect(open).toContain('index.md');
});

test('it names no story, so that a new one does not change it', () => {
  expect(textOf({ stories: [{ id: '2026/11/storm' }] })).toBe(textOf({}));
});

test('what editors write is text there and no markup', () => {
  const text = textOf({ sections: { news: { name: '[x](https://evil.example) *A*', description: '# <b>' } } });
  expect(text).toContain(String.raw`[\[x\](https://evil.example) \*A\*](https://ledger.example/news/): \# \<b\>`);
});
