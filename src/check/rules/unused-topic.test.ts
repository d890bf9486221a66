import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { unusedTopics } from './unused-topic.ts';

const stories = {
  '2026/11/a': { tags: ['weather', '台風'] },
  '2026/11/b': { tags: ['coast'], status: 'draft' as const },
};

test('a topic file whose tag no story has is a warning, with the tag that may be meant', () => {
  const topics = {
    wether: { name: 'Weather' },
    harbor: { name: 'The harbor' },
    coast: { name: 'Coast' },
    台風: { name: '台風' },
  };
  expect(unusedTopics(contentForTests({ stories, topics }))).toMatchObject([
    {
      rule: 'topic-unused',
      severity: 'warning',
      file: 'content/topics/wether.yaml',
      what: 'No story has the tag `wether` (Weather); did you mean `weather`?',
      fix: 'Rename it to weather.yaml.',
    },
    { file: 'content/topics/harbor.yaml', what: 'No story has the tag `harbor` (The harbor).' },
  ]);
});
