import { expect, test } from 'vitest';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { compileBody } from '../../markdown/compile.ts';
import { ENGLISH_WORDS } from '../../markdown/words-for-tests.ts';
import { article } from '../../schema/article.ts';
import { splitFrontMatter } from '../../schema/yaml/front-matter.ts';
import { readFields } from '../../schema/yaml/yaml-fields.ts';
import { cleanLine, cleanText } from '../form/clean-text.ts';
import { START } from '../server-for-tests.ts';
import type { Post } from '../store/post.ts';
import { letterStory } from './letter-story.ts';

test.each(NASTY_STRINGS.filter((text) => cleanText(text) !== ''))('a letter %j is a story without a problem', (raw) => {
  const text = cleanText(raw);
  const name = cleanLine(text.slice(0, 80));
  const letter = { id: 'aaaa1', kind: 'letter', story: '', name, place: name, text, time: START } as Post;
  const reading = letterStory(letter, 'opinion', 'America/New_York');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { file } = reading.value;
  const parts = splitFrontMatter(file, reading.value.text);
  if (!parts.ok) throw new Error(JSON.stringify(parts.problems));
  const { yaml, body } = parts.value;
  expect(readFields({ schema: article, noun: 'a story' }, { file, firstLine: 2, yaml })).toMatchObject({ ok: true });
  const context = { file, firstLine: 1, language: 'en', words: ENGLISH_WORDS, origin: 'https://ledger.example' };
  const compiled = compileBody(body, { ...context, newsletters: [], pictures: {} });
  expect(compiled.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  expect(JSON.stringify(compiled.parts)).not.toMatch(/<(?:script|img|x)\b/i);
});
