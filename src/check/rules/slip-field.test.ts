import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { slippedFiles } from './slip-field.ts';

test('files with slips in the text of their fields or in their bodies are listed, with language and fields', () => {
  const content = contentForTests({
    stories: {
      '2026/11/clean': { headline: 'The road is closed' },
      '2026/11/body': { body: { hasSlips: true } },
      '2026/11/fields': {
        headline: 'The road  is closed',
        lang: 'sv',
        corrections: [{ date: '2026-11-23T06:30:00Z', kind: 'correction', text: 'It is , after all, open.' }],
      },
    },
    authors: { jane: { name: 'Jane', bio: 'She “writes" here.' } },
  });
  expect(slippedFiles(content)).toEqual([
    { file: 'content/articles/2026/11/body.md', language: 'en', fields: [], inBody: true },
    {
      file: 'content/articles/2026/11/fields.md',
      language: 'sv',
      fields: [['headline'], ['corrections', 0, 'text']],
      inBody: false,
    },
    { file: 'content/authors/jane.yaml', language: 'en', fields: [['bio']], inBody: false },
  ]);
});

test('what the form of a newsletter service is sent is not text', () => {
  const hidden = { tag: 'two  spaces' };
  const provider = { kind: 'form' as const, action: 'https://list.example/', hidden };
  const content = contentForTests({
    newsletters: { memo: { name: 'Memo', pitch: 'Start', frequency: 'Daily', provider } },
  });
  expect(slippedFiles(content)).toEqual([]);
});
