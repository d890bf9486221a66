import { BROADSHEET } from './broadsheet.ts';
import { ELEVENTY } from './eleventy.ts';
import { hugoSystem } from './hugo.ts';
import type { System } from './system.ts';

/** The system that the others are compared with. */
export const YARDSTICK = 'hugo';

/** Every system, in the order of the turns. @param hugo the program to use as Hugo */
export function allSystems(hugo = 'hugo'): readonly System[] {
  return [BROADSHEET, hugoSystem(hugo), ELEVENTY];
}
