/** Labels of fields whose names are words of programs; all others are their names, with spaces. */
const LABELS: Readonly<Record<string, string>> = {
  src: 'File',
  alt: 'Description of the photo',
  altMissing: 'Not described yet',
  toc: 'Table of contents',
  url: 'Web address',
  lang: 'Language',
  guid: 'Id in other feeds',
  id: 'Id',
  focus: 'Focus',
  aliases: 'Former addresses',
  canonical: 'First published at',
  n1: 'From the left, 0 to 1',
  n2: 'From the top, 0 to 1',
  body: 'Text',
  one: 'One value',
  list: 'List',
  yes: 'Yes',
  no: 'No',
  'yes-or-no': 'Yes or no',
};

/** The label of a field: `socialHeadline` is "Social headline". */
export function labelOf(name: string): string {
  const words = name.replaceAll('-', ' ').replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return LABELS[name] ?? capital(words);
}

/** The label of one entry of a list: "Correction" of "Corrections". */
export function singular(label: string): string {
  if (label.endsWith('ies')) return `${label.slice(0, -3)}y`;
  return /[^s]s$/.test(label) ? label.slice(0, -1) : label;
}

/**
 * The help of a field in the form: the text of the field guide, without what only concerns the file.
 * @param label the label of the field, which help does not only repeat
 * @param isSwitch true for a field that is on or off
 * @param isAnswer true for a field that is answered with yes or no
 * @param isChosen true for a field whose value is chosen from a list, so that nobody has to know how it is written
 */
export function hintOf(
  help: string | undefined,
  { label = '', isSwitch = false, isAnswer = false, isChosen = false } = {},
): string | undefined {
  if (help === undefined) return undefined;
  let text = help;
  if (isSwitch)
    text = text.replace(/^true (?:for|to|if) /, (word) => `On ${word.slice(5)}`).replaceAll(/\bfalse\b/g, 'off');
  if (isAnswer) text = text.replace(/^true\b/, 'yes').replaceAll(/\bfalse\b/g, 'no');
  if (isChosen)
    text = text
      .replace(/:? ?a file in content\/[a-z]+, without \.\w+;?/i, ';')
      .replace(/^files in content\/[a-z]+, without \.\w+/i, '')
      .replace(/: their paths in content\/[a-z]+, without \.\w+/, '')
      .replace(/; false for none/, '')
      .replace(/^[;\s]+|[;\s]+$/g, '')
      .replaceAll(/;+/g, ';');
  text = text.trim();
  const isLabel = text.replace(/^(?:the|an?) /i, '').toLowerCase() === label.toLowerCase();
  return text === '' || isLabel ? undefined : capital(text);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
