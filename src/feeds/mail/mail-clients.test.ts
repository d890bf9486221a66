import { caniemail } from 'caniemail';
import { expect, test } from 'vitest';
import { FULL, FULL_TEXT, mailForTests } from './mail-for-tests.ts';

const GMAIL = ['gmail.android', 'gmail.desktop-webmail', 'gmail.ios', 'gmail.mobile-webmail'];
const OUTLOOK = ['outlook.android', 'outlook.ios', 'outlook.macos', 'outlook.outlook-com', 'outlook.windows'];
const YAHOO = ['yahoo.android', 'yahoo.desktop-webmail', 'yahoo.ios'];
const WORD = ['outlook.windows', 'outlook.windows-mail'];
const GMAIL_IN_BROWSERS_OF_PHONES = ['gmail.mobile-webmail'];

/**
 * What mails use although some mail programs do not know it, by the names of caniemail.com, and what those programs show
 * instead.
 */
const FALLBACKS: Record<string, { unknownTo: string[]; instead: string }> = {
  '<body> element': {
    unknownTo: ['outlook.macos', 'yahoo.android', 'yahoo.ios'],
    instead: 'The table in the body has the same ground, language and direction.',
  },
  '<style> element': {
    unknownTo: GMAIL_IN_BROWSERS_OF_PHONES,
    instead: 'All rules but these are in the elements: light, and in one width.',
  },
  '@media': {
    unknownTo: [...GMAIL_IN_BROWSERS_OF_PHONES, ...WORD],
    instead: 'The mail is light, with the sizes of a wide screen.',
  },
  'Attribute selector': {
    unknownTo: [...GMAIL_IN_BROWSERS_OF_PHONES, ...WORD],
    instead: 'These rules are only for Outlook on the web and on phones.',
  },
  'Class selector': { unknownTo: GMAIL_IN_BROWSERS_OF_PHONES, instead: 'As for <style>.' },
  'Descendant combinator': { unknownTo: GMAIL_IN_BROWSERS_OF_PHONES, instead: 'As for <style>.' },
  'Type selector': { unknownTo: GMAIL_IN_BROWSERS_OF_PHONES, instead: 'As for <style>.' },
  'color-scheme CSS property': {
    unknownTo: [...GMAIL, ...OUTLOOK, ...YAHOO],
    instead: 'The program darkens the light mail by itself, or not at all. Every color is set with its ground.',
  },
  'color-scheme meta tag': {
    unknownTo: ['apple-mail.ios', ...GMAIL, ...OUTLOOK, 'outlook.windows-mail', ...YAHOO],
    instead: 'As for the property, which Apple Mail knows.',
  },
  'display:none': {
    unknownTo: GMAIL_IN_BROWSERS_OF_PHONES,
    instead: 'The preheader is one pixel high, in the color of its ground. The logo for dark mails has no width.',
  },
  'height property': { unknownTo: YAHOO, instead: 'The attributes of the photo have its size.' },
  'role attribute': {
    unknownTo: ['outlook.windows-mail'],
    instead: 'Screen readers may name the tables of the layout.',
  },
  'table-layout': { unknownTo: WORD, instead: 'The table around has a fixed width.' },
  'word-break': {
    unknownTo: ['outlook.windows-mail', ...YAHOO],
    instead: 'A word that is longer than a line reaches out of it; the columns keep their widths.',
  },
};

test('Gmail, Outlook, Apple Mail and Yahoo know everything in a mail, but for what has a fallback', () => {
  const { html } = mailForTests(FULL, FULL_TEXT);
  const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*'], html });
  const unknown = [...issues.errors].flatMap(([client, list]) => list.map(({ title }) => [title, client] as const));
  const found = Map.groupBy(unknown, ([title]) => title);
  const clients = [...found].map(([title, entries]) => [
    title,
    [...new Set(entries.map(([, client]) => client))].sort(),
  ]);
  expect(Object.fromEntries(clients)).toEqual(
    Object.fromEntries(Object.entries(FALLBACKS).map(([title, { unknownTo }]) => [title, unknownTo.toSorted()])),
  );
});
