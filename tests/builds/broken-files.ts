const STORIES = 'content/articles/2026/11';
export const GOOD = `headline: A story
section: news
published: 2026-11-23T06:30:00-05:00
byline: [jane-doe]`;

/** A broken file, and what the build has to say of it. */
export interface Broken {
  kind: string;
  file: string;
  content: string | Buffer;
  /** Line of the file and name of the rule. */
  place: number;
  rule: string;
  /** What an editor reads. */
  message: RegExp;
}

export const story = (frontMatter: string, body = 'The text of the story.') => `---\n${frontMatter}\n---\n\n${body}\n`;

/** One of each kind of damage that the front matter, the text or the bytes of a file can have. */
export const BROKEN: Broken[] = [
  {
    kind: 'an unknown key',
    file: `${STORIES}/unknown-key.md`,
    content: story(`${GOOD}\nstandfrist: Two words are not one.`),
    place: 6,
    rule: 'unknown-field',
    message: /`standfrist`.*did you mean `standfirst`\?/,
  },
  {
    kind: 'a wrong date',
    file: `${STORIES}/wrong-date.md`,
    content: story(GOOD.replace('2026-11-23T', '2026-13-45T')),
    place: 4,
    rule: 'wrong-value',
    message: /`published`.*2026-13-45T06:30:00-05:00/,
  },
  {
    kind: 'a photo that is not there',
    file: `${STORIES}/missing-photo.md`,
    content: story(`${GOOD}\nphoto:\n  src: /photos/harbour.jpg\n  alt: The harbor at noon.`),
    place: 7,
    rule: 'photo-missing',
    message: /There is no photo `\/photos\/harbour\.jpg`.*did you mean `.*harbor\.jpg`\?/,
  },
  {
    kind: 'a byline of nobody',
    file: `${STORIES}/nobody.md`,
    content: story(GOOD.replace('[jane-doe]', '[jane-doe, jan-doe]')),
    place: 5,
    rule: 'author-missing',
    message: /There is no author `jan-doe`.*did you mean `jane-doe`\?/,
  },
  {
    kind: 'broken YAML',
    file: `${STORIES}/broken-yaml.md`,
    content: story('headline: "A quotation that does not end\nsection: news'),
    place: 2,
    rule: 'broken-yaml',
    message: /This quotation mark is never closed\./,
  },
  {
    kind: 'an empty file',
    file: `${STORIES}/empty.md`,
    content: '',
    place: 1,
    rule: 'empty-file',
    message: /The file is empty\./,
  },
  {
    kind: 'a line of two megabytes',
    file: `${STORIES}/long-line.md`,
    content: story(GOOD, 'word '.repeat(400_000)),
    place: 1,
    rule: 'file-too-large',
    message: /the limit is 1,000,000/,
  },
  {
    kind: 'bytes that are not UTF-8',
    file: `${STORIES}/latin-1.md`,
    content: Buffer.from(story(`${GOOD}\nstandfirst: A caf\xe9 opens`), 'latin1'),
    place: 6,
    rule: 'invalid-utf-8',
    message: /“é” \(byte E9\) is not saved as UTF-8/,
  },
  {
    kind: 'a section that is no YAML',
    file: 'content/sections/sport.yaml',
    content: 'name: Sport\ndescription: Games: all of them\n',
    place: 2,
    rule: 'broken-yaml',
    message: /The text contains a colon/,
  },
];

/** Damage in a body, which is found after that of front matter. */
export const DIRECTIVE: Broken = {
  kind: 'an unknown directive',
  file: `${STORIES}/directive.md`,
  content: story(GOOD, 'First.\n\n:::pulquote{by="Jane"}\nNever.\n:::'),
  place: 10,
  rule: 'unknown-directive',
  message: /`pulquote` is not a directive; did you mean `pullquote`\?/,
};
