import type { ShownProblem } from '../problems/shown-problem.ts';
import { make } from './made-element.ts';

/**
 * A problem as an item of a list: its field, what is wrong, the line, why, what to write, and in small print its place, which opens
 * the editor. The component DeskProblem makes the same where no script runs.
 */
export function problemItem({
  severity,
  field,
  place,
  editor,
  rule,
  frame,
  what,
  why,
  fix,
}: ShownProblem): HTMLElement {
  return make(
    'li',
    { class: `problem ${severity}` },
    make('p', { class: 'field' }, make('span', {}, severity), field === undefined ? '' : ` ${field}`),
    make('p', { class: 'what' }, ...withCode(what)),
    frame === undefined ? '' : make('pre', {}, frame),
    why === undefined ? '' : make('p', { class: 'why' }, ...withCode(why)),
    fix === undefined ? '' : make('p', { class: 'fix' }, '→ ', ...withCode(fix)),
    make(
      'p',
      { class: 'place' },
      make('a', { href: editor, title: 'Open in the editor' }, place),
      ' ',
      make('span', {}, rule),
    ),
  );
}

/** Text in which backquotes enclose what is written in files. */
function withCode(text: string): (Node | string)[] {
  return text.split(/(`[^`]+`)/).map((part) => (/^`.+`$/s.test(part) ? make('code', {}, part.slice(1, -1)) : part));
}
