import { expect, test } from 'vitest';
import type { Chart } from '../markdown/charts/chart.ts';
import { markdownOfHtml } from '../markdown/html/html-markdown.ts';
import { chartContent } from './chart-content.ts';
import { mailBlocks } from './mail/mail-body.ts';

const CHART: Chart = {
  type: 'line',
  title: 'Ferries <script>',
  unit: 'passengers',
  source: 'Harbor & Office',
  table: {
    corner: 'Month',
    series: ['<img src=x onerror=alert(1)>'],
    rows: [
      { name: '2026-01', values: [1240.5] },
      { name: '2026-02', values: [null] },
    ],
    decimals: [{ least: 1, most: 1 }],
  },
};

test('where nothing can be drawn, a chart is its title, its numbers as a table, and its source, and never markup of its file', () => {
  expect(chartContent(CHART, 'en-US')).toBe(
    '<p><strong>Ferries &lt;script&gt; (passengers)</strong></p>' +
      '<table><thead><tr><th>Month</th><th>&lt;img src=x onerror=alert(1)&gt;</th></tr></thead>' +
      '<tbody><tr><td>January 2026</td><td>1,240.5</td></tr><tr><td>February 2026</td><td>\u00A0</td></tr></tbody></table>' +
      '<p><small>Source: Harbor &amp; Office</small></p>',
  );
});

test('a chart with a picture is that, with what it shows, and leads to its page', () => {
  const picture = {
    src: 'https://a.example/c.png',
    width: 640,
    height: 400,
    alt: 'A "b" <c>',
    page: 'https://a.example/',
  };
  const html = chartContent(CHART, 'en', picture);
  expect(html).toContain(
    '<a href="https://a.example/"><img src="https://a.example/c.png" alt="A &quot;b&quot; &lt;c&gt;" width="640" height="400"/></a>',
  );
  expect(html).not.toContain('<table');
  const [, block] = mailBlocks([{ kind: 'chart', chart: CHART, picture }], 'en');
  expect(block).toMatchObject({ children: [{ tagName: 'a', children: [{ tagName: 'img' }] }] });
});

test('a chart is a table in Markdown copies and mails', () => {
  expect(markdownOfHtml(chartContent(CHART, 'de'), 'https://ledger.example/')).toContain('| Januar 2026 | 1.240,5');
  expect(mailBlocks([{ kind: 'chart', chart: CHART }], 'en').map(({ tagName }) => tagName)).toEqual([
    'p',
    'table',
    'p',
  ]);
});
