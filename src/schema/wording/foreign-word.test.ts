import { expect, test } from 'vitest';
import { article } from '../article.ts';
import { foreignField, foreignValue } from './foreign-word.ts';

const FIELDS = Object.keys(article.shape);
const STATUS = ['draft', 'published', 'retracted', 'killed'];

test.each([
  ['es', 'titular', 'headline'],
  ['es', 'Título', 'headline'],
  ['es', 'sección', 'section'],
  ['es', 'fecha', 'published'],
  ['es', 'antetitulo', 'kicker'],
  ['fr', 'titre', 'headline'],
  ['fr', 'chapô', 'standfirst'],
  ['fr', 'mots-clés', 'tags'],
  ['de', 'Titel', 'headline'],
  ['de', 'Schlagwörter', 'tags'],
  ['de', 'Ort', 'dateline'],
  ['it', 'titolo', 'headline'],
  ['it', 'data', 'published'],
  ['pt', 'titulo', 'headline'],
  ['pt', 'seção', 'section'],
  ['nl', 'kop', 'headline'],
  ['nl', 'auteur', 'byline'],
  ['ar', 'عنوان', 'headline'],
  ['ar', 'كاتب', 'byline'],
  ['ja', '見出し', 'headline'],
  ['ja', '写真', 'photo'],
])('an editor who writes in %s means by %s the field %s', (_, word, field) => {
  expect(foreignField(word, FIELDS)).toBe(field);
});

test('a word means a field only where there is such a field', () => {
  expect(foreignField('titulo', ['name', 'wire'])).toBeUndefined();
  expect(foreignField('titulo', ['title', 'lang'])).toBe('title');
  expect(foreignField('constructor', ['constructor'])).toBeUndefined();
});

test.each([
  ['publicado', 'published'],
  ['Publié', 'published'],
  ['veröffentlicht', 'published'],
  ['programado', undefined],
  ['borrador', 'draft'],
  ['Entwurf', 'draft'],
  ['下書き', 'draft'],
  ['retirado', 'retracted'],
  ['gelöscht', 'killed'],
  ['zzz', undefined],
])('the status %s means %s', (word, status) => {
  expect(foreignValue(word, STATUS)).toBe(status);
});

test('the types of stories are known by the labels that pages print', () => {
  expect(foreignValue('opinión', ['analysis', 'opinion'])).toBe('opinion');
  expect(foreignValue('Opinião', ['analysis', 'opinion'])).toBe('opinion');
  expect(foreignValue('Obituario', ['obituary', 'opinion'])).toBe('obituary');
});
