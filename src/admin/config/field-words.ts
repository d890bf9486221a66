import { capital } from '../../schema/wording/field-label.ts';

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
