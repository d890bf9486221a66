/** A button above the text of a story: what it writes around or instead of the selected words. */
export interface TextButton {
  label: string;
  /** Makes the text from the selected words. */
  write(selected: string): string;
  /** True for something that needs lines of its own. */
  isBlock?: boolean;
  /** The part of the new text that is selected afterwards, so that it can be typed over. */
  select?: string;
  /** True when a photo is chosen first: `write` gets its path. */
  choosesPhoto?: boolean;
}

/** What a text can hold, in the order of the README. */
export const TEXT_BUTTONS: readonly TextButton[] = [
  { label: 'Bold', write: (words) => `**${words || 'words'}**`, select: 'words' },
  { label: 'Italic', write: (words) => `_${words || 'words'}_`, select: 'words' },
  { label: 'Link', write: (words) => `[${words || 'words'}](https://)`, select: 'https://' },
  { label: 'Subhead', write: (words) => `## ${words || 'Subhead'}`, select: 'Subhead', isBlock: true },
  {
    label: 'Quote',
    write: (words) => `> ${(words || 'Words').replaceAll('\n', '\n> ')}`,
    select: 'Words',
    isBlock: true,
  },
  {
    label: 'List',
    write: (words) =>
      (words || 'First\nSecond')
        .split('\n')
        .map((line) => `- ${line}`)
        .join('\n'),
    select: 'First',
    isBlock: true,
  },
  {
    label: 'Pull quote',
    write: (words) => `:::pullquote{by="Name, role"}\n${words || 'The quotation.'}\n:::`,
    select: 'Name, role',
    isBlock: true,
  },
  {
    label: 'Box',
    write: (words) => `:::box[What to know]\n${words || 'The text of the box.'}\n:::`,
    select: 'What to know',
    isBlock: true,
  },
  {
    label: 'Table',
    write: () => '| Place | Number |\n| :---- | -----: |\n| First |      1 |',
    select: 'Place',
    isBlock: true,
  },
  {
    label: 'Photo',
    write: (file) => `![What is seen](${file || '/photos/name.jpg'} "The caption. (The credit)")`,
    select: 'What is seen',
    isBlock: true,
    choosesPhoto: true,
  },
  { label: 'Gallery', write: () => '::gallery', isBlock: true },
  { label: 'Newsletter', write: () => '::newsletter{id=name}', select: 'name', isBlock: true },
  { label: 'Livewire', write: () => '::livewire', isBlock: true },
  { label: 'Chart', write: () => '::chart[Title]{src=./name.csv type=line}', select: 'Title', isBlock: true },
  { label: 'Embed', write: () => '::embed{url="https://" title="What it is"}', select: 'https://', isBlock: true },
];

/** A text, and what is selected in it. */
export interface Selection {
  text: string;
  start: number;
  end: number;
}

/**
 * Presses a button.
 * @param file the photo that was chosen
 */
export function pressed({ write, isBlock, select, choosesPhoto }: TextButton, at: Selection, file = ''): Selection {
  const words = at.text.slice(at.start, at.end);
  const before = at.text.slice(0, at.start);
  const after = at.text.slice(at.end);
  const written = write(choosesPhoto ? file : words);
  const lead = isBlock && before !== '' ? missing(before, /\n*$/) : '';
  const tail = isBlock && after !== '' ? missing(after, /^\n*/) : '';
  const start = before.length + lead.length;
  const found = select === undefined ? -1 : written.indexOf(select);
  const text = before + lead + written + tail + after;
  return found < 0 || select === undefined
    ? { text, start: start + written.length, end: start + written.length }
    : { text, start: start + found, end: start + found + select.length };
}

/** The line ends that are missing beside a block, which has an empty line before and after it. */
function missing(text: string, ends: RegExp): string {
  const [found = ''] = ends.exec(text) ?? [];
  return '\n'.repeat(Math.max(0, 2 - found.length));
}
