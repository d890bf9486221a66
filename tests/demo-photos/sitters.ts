import type { Sitter } from './sitter.ts';
import { danielWhitcomb } from './sitters/daniel-whitcomb.ts';
import { lenaMarsh } from './sitters/lena-marsh.ts';
import { margaretOkafor } from './sitters/margaret-okafor.ts';
import { noorHaddad } from './sitters/noor-haddad.ts';
import { priyaRaman } from './sitters/priya-raman.ts';
import { ruthAbernathy } from './sitters/ruth-abernathy.ts';
import { samuelOrtiz } from './sitters/samuel-ortiz.ts';
import { thomasLindqvist } from './sitters/thomas-lindqvist.ts';

/** The newspaper's writers, by author id. */
export const sitters: Readonly<Record<string, Sitter>> = {
  'margaret-okafor': margaretOkafor,
  'thomas-lindqvist': thomasLindqvist,
  'priya-raman': priyaRaman,
  'daniel-whitcomb': danielWhitcomb,
  'lena-marsh': lenaMarsh,
  'samuel-ortiz': samuelOrtiz,
  'ruth-abernathy': ruthAbernathy,
  'noor-haddad': noorHaddad,
};
