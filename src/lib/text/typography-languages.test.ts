import { describe, expect, test } from 'vitest';
import { smarten, smartenRuns } from './typography.ts';

describe('a language quotes in its own marks', () => {
  test.each([
    ['de', '"Ja", sagte er', '„Ja“, sagte er'],
    ['de', `"Er sagte 'Ja'", schrieb sie`, '„Er sagte ‚Ja‘“, schrieb sie'],
    ['de', `"Hans' Hund" und 'geht's gut', sagte er`, '„Hans’ Hund“ und ‚geht’s gut‘, sagte er'],
    ['fr-CA', '"Oui"', '«\u00A0Oui\u00A0»'],
    ['fr', `"L'été"`, '«\u00A0L’été\u00A0»'],
    ['es', '"Sí"', '«Sí»'],
    ['pl', '"Tak"', '„Tak”'],
    ['ru', '"Да"', '«Да»'],
    ['sv', '"Ja"', '”Ja”'],
    ['cs', `"Ano a 'ne'"`, '„Ano a ‚ne‘“'],
    ['sk', '"Áno"', '„Áno“'],
    ['hr', '"Da"', '„Da“'],
    ['sl', '"Da"', '„Da“'],
    ['fi', `"Hei ja 'moi'"`, '”Hei ja ’moi’”'],
    ['da', '"Hej"', '”Hej”'],
    ['nb-NO', `"Hei og 'ja'"`, '«Hei og ‘ja’»'],
    ['nn', '"Hei"', '«Hei»'],
    ['hu', `"Igen, 'nem'"`, '„Igen, »nem«”'],
    ['uk', '"Так"', '«Так»'],
    ['ro', `"Da, 'nu'"`, '„Da, «nu»”'],
    ['lt', '"Taip"', '„Taip“'],
    ['el', '"Ναι"', '«Ναι»'],
    ['pt-PT', '"Sim"', '«Sim»'],
    ['pt-BR', '"Sim"', '“Sim”'],
    ['de-CH', '"Ja"', '«Ja»'],
    ['fr-CH', '"Oui"', '«Oui»'],
    ['zh-Hant-TW', '他說"好"了', '他說「好」了'],
    ['zh', '他说"好"了', '他说“好”了'],
    ['fr', `l'"affaire"`, 'l’«\u00A0affaire\u00A0»'],
    ['fr', `qu’"il"`, 'qu’«\u00A0il\u00A0»'],
    ['it', `dell'"opera" e gli anni '90`, 'dell’«opera» e gli anni ’90'],
    ['it', `la 'ndrangheta`, 'la ’ndrangheta'],
    ['nl', `'s avonds, 't Hart en fish 'n chips`, '’s avonds, ’t Hart en fish ’n chips'],
    ['nl', `'S Avonds in 's-Hertogenbosch`, '’S Avonds in ’s-Hertogenbosch'],
    ['nl', `"'s Avonds 'laat'," zei ze`, '“’s Avonds ‘laat’,” zei ze'],
    ['af', `'n Man met 'n hond`, '’n Man met ’n hond'],
    ['de', `'ne Frage: rein mit 'nem "Ja", die '68er`, '’ne Frage: rein mit ’nem „Ja“, die ’68er'],
    ['fr', `du rock 'n' roll et 'tis bon'`, 'du rock ’n’ roll et “tis bon”'],
    ['es', `¿"Qué" es '90?`, '¿«Qué» es ’90?'],
    ['ga', '"Sea"', '“Sea”'],
  ])('%s: %s is set as %s', (language, typed, set) => {
    expect(smarten(typed, language)).toBe(set);
  });
});

describe('French sets marks off with spaces that never break', () => {
  test.each([
    [
      'fr',
      'Oui ! Que faire ? Bien ; mais : quoi ?!',
      'Oui\u202F! Que faire\u202F? Bien\u202F; mais\u00A0: quoi\u202F?!',
    ],
    ['fr', 'Oui! Que faire? Bien; mais: quoi?', 'Oui\u202F! Que faire\u202F? Bien\u202F; mais\u00A0: quoi\u202F?'],
    ['fr', '« Oui » et «non»', '«\u00A0Oui\u00A0» et «\u00A0non\u00A0»'],
    ['fr', '"Oui ?" dit-il', '«\u00A0Oui\u202F?\u00A0» dit-il'],
    ['fr', '"Vraiment"? (Oui!)', '«\u00A0Vraiment\u00A0»\u202F? (Oui\u202F!)'],
    ['fr', 'à 10:30, 2:1, AT&amp; et std::x', 'à 10:30, 2:1, AT&amp; et std::x'],
    ['fr', 'voir https://a.example/?b=c; puis', 'voir https://a.example/?b=c; puis'],
    ['fr-CA', 'Oui! Note: rien ? «mot»', 'Oui! Note\u00A0: rien\u202F? «\u00A0mot\u00A0»'],
    ['fr-CH', 'Oui! Rien ? «mot»', 'Oui! Rien\u202F? «mot»'],
    ['en', 'Yes ! No ? «mot»', 'Yes ! No ? «mot»'],
  ])('in %s, %s', (language, typed, set) => {
    expect(smarten(typed, language)).toBe(set);
  });

  test('also where markup cuts the sentence', () => {
    expect(smartenRuns(['Oui', ' ! «', 'non', '»'], 'fr')).toEqual(['Oui', '\u202F! «\u00A0', 'non', '\u00A0»']);
  });
});

test.each([
  [`see https://a.example/o'brien--a...b "now"`, `see https://a.example/o'brien--a...b “now”`],
  [`("https://a.example/'x'")`, `(“https://a.example/'x’”)`],
  [`write to o'brien@a.example, it's fine`, `write to o'brien@a.example, it’s fine`],
  [`at www.example.com/a--b's`, `at www.example.com/a--b's`],
])('an address in a text stays as it is: %s', (typed, set) => {
  expect(smarten(typed, 'en')).toBe(set);
});

test.each(['en', 'fr', 'fr-CA', 'de', 'nl', 'es', 'it', 'ja', 'ar', 'sv', 'pl', 'cs', 'fi', 'hu', 'zh'])(
  'text that is set already is not changed, in %s',
  (language) => {
    const pieces = [...'"\'’“”«»‘-. :;?!(5a\u00A0', "'s", 'l’"', "6'", '--', '...', 'http://a.b/', 'x@y.z', 'é', '東'];
    let state = 7;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (let round = 0; round < 5_000; round++) {
      const typed = Array.from({ length: 1 + random(12) }, () => pieces[random(pieces.length)]).join('');
      const set = smarten(typed, language);
      expect(smarten(set, language), JSON.stringify(typed)).toBe(set);
    }
  },
);
