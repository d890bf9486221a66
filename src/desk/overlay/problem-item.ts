import type { ShownProblem } from '../page-problems.ts';
import { make } from './made-element.ts';

/** A problem as an item of a list: its place, which opens the editor, the line, what is wrong, why, and what to write. */
export function problemItem(problem: ShownProblem, severity: 'error' | 'warning'): HTMLElement {
  const { place, editor, rule, frame, what, why, fix } = problem;
  return make(
    'li',
    { class: severity },
    make(
      'p',
      { class: 'place' },
      make('a', { href: editor, title: 'Open in the editor' }, place),
      ' ',
      make('span', {}, `${severity} ${rule}`),
    ),
    make('p', { class: 'what' }, ...withCode(what)),
    frame === undefined ? '' : make('pre', {}, frame),
    why === undefined ? '' : make('p', { class: 'why' }, ...withCode(why)),
    fix === undefined ? '' : make('p', { class: 'fix' }, '→ ', ...withCode(fix)),
  );
}

/** Text in which backquotes enclose what is written in files. */
function withCode(text: string): (Node | string)[] {
  return text.split(/(`[^`]+`)/).map((part) => (/^`.+`$/s.test(part) ? make('code', {}, part.slice(1, -1)) : part));
}
