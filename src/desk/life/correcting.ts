import type { FieldChange } from '../../schema/yaml/field-edit.ts';
import { stringsOf } from '../../strings/strings.ts';
import { bodyOffset } from './body-offset.ts';
import { oneLine, storyEdit, timeNow } from './story-edit.ts';
import { refused, type Refused, type StoryFile, type StoryOperation } from './story-operation.ts';
import { correctionEntry } from './taking-back.ts';

/** The fields of a story in which wrong words are looked for, besides its text. */
const FIELDS = ['headline', 'standfirst', 'kicker', 'socialHeadline'] as const;

/** Corrects a published story, and says so. */
export const correct: StoryOperation = {
  title: 'Correct',
  about: () =>
    'Puts the right words in place of the wrong ones, and tells readers: on the story, on the page of corrections and in the feeds.',
  suits: ({ standing }) => standing === 'public',
  questions: ({ article }) => [
    {
      name: 'wrong',
      label: 'What does the story say that is wrong?',
      hint: 'The words as they are in the story.',
      kind: 'line',
    },
    { name: 'right', label: 'What is right?', hint: 'The words in their place.', kind: 'line' },
    { name: 'replace', label: 'Put the right words into the story', kind: 'box', value: 'yes' },
    {
      name: 'kind',
      label: 'This is',
      kind: 'choice',
      choices: [
        { value: 'correction', label: 'a correction: something was wrong' },
        { value: 'minor', label: 'a minor correction: it does not change what the story means' },
        { value: 'clarification', label: 'a clarification: something was missing or unclear' },
      ],
      value: 'correction',
    },
    {
      name: 'text',
      label: 'The correction that readers see',
      hint: `If you leave it empty, it says: ${proposed(article.lang, '…', '…')}`,
      kind: 'text',
      isOptional: true,
    },
  ],
  plan(story, answers, context) {
    const [wrong, right] = [oneLine(answers['wrong']), oneLine(answers['right'])];
    const missing: Refused[] = [
      ...(wrong === '' ? [{ field: 'wrong', message: 'Copy the wrong words from the story.' }] : []),
      ...(right === '' ? [{ field: 'right', message: 'Write what it should have said.' }] : []),
    ];
    if (missing.length > 0) return { ok: false, refused: missing };
    if (wrong === right) return refused('Both are the same.', 'right');
    const replaced = answers['replace'] === 'yes' ? inStory(story, wrong, right) : { text: story.text, changes: [] };
    if ('message' in replaced) return { ok: false, refused: [replaced] };
    const date = timeNow(story, context);
    const isMinor = answers['kind'] === 'minor';
    const kind = answers['kind'] === 'clarification' ? 'clarification' : 'correction';
    const own = oneLine(answers['text']);
    const said = own === '' ? proposed(story.article.lang ?? context.publication.lang, wrong, right) : own;
    return storyEdit(
      story,
      [
        ...replaced.changes,
        { field: 'updated', value: date },
        { field: 'corrections', entry: correctionEntry(date, kind, said, isMinor) },
      ],
      [
        `With the next build, readers see this ${kind} ${isMinor || kind === 'clarification' ? 'below' : 'above'} the text.`,
      ],
      replaced.text,
    );
  },
};

function proposed(language: string | undefined, wrong: string, right: string): string {
  return stringsOf(language ?? 'en').corrections.said(wrong, right);
}

/** The file with the right words, if the wrong ones are at exactly one place of the story. */
function inStory(
  { text, article }: StoryFile,
  wrong: string,
  right: string,
): { text: string; changes: FieldChange[] } | Refused {
  const bodyStart = bodyOffset(text);
  const [head, body] = [text.slice(0, bodyStart), text.slice(bodyStart)];
  const pattern = wordsPattern(wrong);
  const inBody = [...body.matchAll(pattern)].length;
  const inFields = FIELDS.map((field) => ({ field, value: article[field] ?? '' })).filter(
    ({ value }) => value.search(pattern) >= 0,
  );
  const places = inBody + inFields.length;
  if (places === 0) {
    const message = `The story does not say “${wrong}”. Copy the words from the story; or leave the box empty if you have corrected the text already.`;
    return { field: 'wrong', message };
  }
  if (places > 1) {
    const message = `The story says “${wrong}” ${places} times. Copy more of the words around the wrong place, so that only that one is meant.`;
    return { field: 'wrong', message };
  }
  const changes = inFields.map(({ field, value }) => ({ field, value: value.replace(pattern, () => right) }));
  return { text: head + body.replace(pattern, () => right), changes };
}

/** The words wherever lines break between them, and with straight or typographic marks. */
function wordsPattern(words: string): RegExp {
  const escaped = RegExp.escape(words)
    .replaceAll(/\\x20|\s/g, String.raw`\s+`)
    .replaceAll(/\\x27|['’]/g, "['’]")
    .replaceAll(/\\x22|["“”]/g, '["“”]');
  // 40 is not meant where the story says 400.
  const [before, after] = [/^[\p{N}\p{Script=Latin}]/u.test(words), /[\p{N}\p{Script=Latin}]$/u.test(words)];
  const part = String.raw`[\p{N}\p{Script=Latin}]`;
  return new RegExp(`${before ? `(?<!${part})` : ''}${escaped}${after ? `(?!${part})` : ''}`, 'gu');
}
