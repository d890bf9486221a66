import { expect, test } from 'vitest';
import { letterHeadline } from './letter-headline.ts';

test.each([
  ['Señora directora:\n\nEl puente lleva un año cerrado.', 'El puente lleva un año cerrado.'],
  ['Señora directora:\nEl puente lleva un año cerrado.', 'El puente lleva un año cerrado.'],
  ['Señora directora: el puente lleva un año cerrado.', 'El puente lleva un año cerrado.'],
  ['Sr. Director:\n\nEscribo por el puente.', 'Escribo por el puente.'],
  ['Dear *editor*,\n\nthe pier is closed.', 'The pier is closed.'],
  ['To the Editor: The pier is closed.', 'The pier is closed.'],
  ['Sehr geehrte Damen und Herren,\n\nder Pier ist zu.', 'Der Pier ist zu.'],
  ['Liebe Redaktion!\n\nDer Pier ist zu.', 'Der Pier ist zu.'],
  ['Madame, Monsieur,\n\nla jetée est fermée.', 'La jetée est fermée.'],
  ['Gentile direttore,\nil molo è chiuso.', 'Il molo è chiuso.'],
  ['Prezada Redação,\n\no píer está fechado.', 'O píer está fechado.'],
  ['Geachte redactie,\n\nde pier is dicht.', 'De pier is dicht.'],
  ['السيد رئيس التحرير،\n\nالرصيف مغلق.', 'الرصيف مغلق.'],
  ['編集部御中\n\n桟橋が閉まっています。', '桟橋が閉まっています。'],
  ['A stranger’s greeting in a language without a list:\n\nThe pier.', 'The pier.'],
])('the headline of %j is %j', (text, headline) => {
  expect(letterHeadline(text)).toBe(headline);
});

test.each(['The pier must open\n\nIt is closed.', 'Dear editor,', 'Hallo', 'Carol, who lives here, says so.'])(
  'no word of %j is taken for a salutation without a letter after it',
  (text) => {
    expect(letterHeadline(text)).toBe(text.replaceAll(/\s+/g, ' '));
  },
);
