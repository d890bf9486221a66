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

/** The label of a field for editors: `socialHeadline` is "Social headline". */
export function labelOf(name: string): string {
  const words = name.replaceAll('-', ' ').replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return LABELS[name] ?? capital(words);
}

/** A text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
