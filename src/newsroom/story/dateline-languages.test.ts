import { describe, expect, test } from 'vitest';
import { printed } from './dateline-for-tests.ts';

describe('a story in another language', () => {
  test.each([
    ['es', { city: 'Madison', region: 'Alabama' }, 'MADISON, Alabama'],
    ['es', { city: 'Lyon', country: 'FR' }, 'LYON, Francia'],
    ['es', { city: 'Abiyán', country: 'CI' }, 'ABIYÁN, Costa de Marfil'],
    ['es', { city: 'Madison', date: '2026-09-09' }, 'MADISON, 9 de septiembre'],
    ['es', { city: 'Madison', date: '2025-09-09' }, 'MADISON, 9 de septiembre de 2025'],
    ['ar', { city: 'ليون', country: 'FR' }, 'ليون, فرنسا'],
    ['ar', { city: 'ماديسون', date: '2026-02-28' }, 'ماديسون, 28 فبراير'],
    ['ja', { city: '札幌', date: '2026-02-28' }, '札幌, 2月28日'],
    ['fa', { city: 'X', date: '2025-02-28' }, 'X, ۲۸ فوریهٔ ۲۰۲۵'],
    ['en-GB', { city: 'Madison', region: 'Alabama' }, 'MADISON, Ala.'],
  ])('%s: %j is %s', (lang, dateline, text) => {
    expect(printed(dateline, { lang })).toBe(text);
  });
});

describe('a city that needs no country in a language', () => {
  test.each([
    ['fr', 'Londres', 'GB'],
    ['fr', 'Pékin', 'CN'],
    ['de', 'Wien', 'AT'],
    ['de', 'Brüssel', 'BE'],
    ['nl', 'Parijs', 'FR'],
    ['it', 'Monaco di Baviera', 'DE'],
    ['it', 'L’Avana', 'CU'],
    ['pt-PT', 'Moscovo', 'RU'],
    ['pt-BR', 'Moscou', 'RU'],
    ['pt-BR', 'Nova York', 'US'],
    ['es', 'Nueva York', 'US'],
    ['es', 'Pekín', 'CN'],
  ])('%s: %s', (lang, city, country) => {
    const home = country === 'DE' ? 'IT' : 'DE';
    expect(printed({ city, country }, { lang, country: home })).toBe(city.toUpperCase());
    expect(printed({ city: `${city} X`, country }, { lang, country: home })).toMatch(/X, ./);
  });

  test.each([
    ['de', 'York', 'GB', 'Großbritannien'],
    ['de', 'Reno', 'US', 'USA'],
    ['fr', 'Goma', 'CD', 'RD Congo'],
    ['nl', 'Reno', 'US', 'VS'],
    ['it', 'Brno', 'CZ', 'Repubblica Ceca'],
    ['pt-BR', 'Brno', 'CZ', 'República Tcheca'],
    ['pt-PT', 'Brno', 'CZ', 'República Checa'],
    ['it', 'Lione', 'FR', 'Francia'],
  ])('%s: %s does', (lang, city, country, name) => {
    expect(printed({ city, country }, { lang, country: 'ES' })).toBe(`${city.toUpperCase()}, ${name}`);
  });
});
