import { describe, expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Storm closes the Coast Road for a third day', 'storm-closes-the-coast-road-for-a-third-day'],
  ['  Two   spaces —  and a dash ', 'two-spaces-and-a-dash'],
  ['Larkfield falls short, 20–14', 'larkfield-falls-short-20-14'],
  ['Mayor’s office: “We don’t know”', 'mayors-office-we-dont-know'],
  ['U.S. adds 1,900 jobs at 6 a.m.', 'us-adds-1900-jobs-at-6-am'],
  ['3.5 percent', '3-5-percent'],
  ['Café Zoë in Łódź and Århus: smørrebrød', 'cafe-zoe-in-lodz-and-arhus-smorrebrod'],
  ['Đà Nẵng straße ŒUVRE', 'da-nang-strasse-oeuvre'],
  ['Cafe\u0301', 'cafe'],
  ['İstanbul', 'istanbul'],
  ['ﬁre', 'fire'],
])('%s becomes %s', (headline, slug) => {
  expect(slugOf(headline, 'en-US')).toBe(slug);
});

test('German writes ä, ö and ü with an e, however they are encoded', () => {
  expect(slugOf('Größe über Äpfel', 'de-AT')).toBe('groesse-ueber-aepfel');
  expect(slugOf('A\u0308pfel', 'de')).toBe('aepfel');
  expect(slugOf('Größe', 'sv')).toBe('grosse');
});

test('an apostrophe divides words where it joins two, and none elsewhere', () => {
  expect(slugOf("L’actu d'aujourd’hui", 'fr-CA')).toBe('l-actu-d-aujourd-hui');
  expect(slugOf("L'acqua dell’Aquila", 'it')).toBe('l-acqua-dell-aquila');
  expect(slugOf("The mayor’s “don't”", 'en')).toBe('the-mayors-dont');
  expect(slugOf('Caixa d’água', 'pt')).toBe('caixa-dagua');
});

test('a Spanish year does not become another word without its tilde', () => {
  expect(slugOf('Año nuevo: los AN\u0303OS de España', 'es-MX')).toBe('anio-nuevo-los-anios-de-espana');
  expect(slugOf('Feliz cumpleaños', 'es')).toBe('feliz-cumpleanos');
  expect(slugOf('O ano novo', 'pt')).toBe('o-ano-novo');
  expect(slugOf('Feliz Año', 'en')).toBe('feliz-anio');
});

describe('a long headline', () => {
  test('ends before the word that does not fit into 60 characters', () => {
    const slug = slugOf('The sea took 260 feet of the Coast Road and now Larkfield has to decide', 'en');
    expect(slug).toBe('the-sea-took-260-feet-of-the-coast-road-and-now-larkfield');
  });

  test('may have 60 characters', () => {
    expect(slugOf(`${'a'.repeat(56)} bcd e`, 'en')).toBe(`${'a'.repeat(56)}-bcd`);
  });

  test('of one word is cut in the word', () => {
    expect(slugOf('a'.repeat(99), 'en')).toBe('a'.repeat(60));
  });
});

test.each([
  ['عاصفة تغلق الطريق الساحلي'],
  ['嵐で海岸道路が閉鎖'],
  ['Буря закрыла дорогу'],
  ['Toyota の社長が辞任'],
  ['٢٠٢٦'],
  ['…'],
  ['🎉'],
  [''],
])('%s has no Latin letters to make an address of', (headline) => {
  expect(slugOf(headline, 'en')).toBeUndefined();
});

test('whatever the headline, an address has only lower-case letters, digits and single hyphens', () => {
  for (let code = 0x20; code < 0x2fff; code++) {
    const slug = slugOf(`a${String.fromCodePoint(code)}b`, 'en');
    if (slug !== undefined) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  }
});
