import { describe, expect, test } from 'vitest';
import { found, PIER, withWorker } from './examined-site-for-tests.ts';
import { page, TEXT } from './project-for-tests.ts';

withWorker();

describe('the words of a story', () => {
  test.each<[where: string, html: string]>([
    ['an attribute', `<p title="${TEXT}">x</p>`],
    ['a script', `<script>1;</script><script>"${TEXT}"</script>`],
    ['a template', `<template><p>${TEXT}</p></template>`],
    ['a tag that a script leaves open', `<p <script></script> ${TEXT}>`],
    ['what is before the page’s own part', `</main>`],
  ])('are not shown by %s', async (_, html) => {
    const text = html === '</main>' ? `<p>${TEXT}</p><main></main>` : page(html);
    expect(await found({ [PIER]: text })).toEqual([expect.stringContaining('story-empty')]);
  });

  test.each<[where: string, html: string]>([
    ['after a dateline', `<p><span>Larkfield —</span> ${TEXT}</p>`],
    ['after a script', `<script>1;</script><p>${TEXT}</p>`],
    ['in other typography', `<p>${TEXT.replaceAll(' ', '\u00A0').toUpperCase()}</p>`],
  ])('are shown %s', async (_, html) => {
    expect(await found({ [PIER]: page(html) })).toEqual([]);
  });
});
