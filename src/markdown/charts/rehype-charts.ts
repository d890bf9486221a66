import type { Element, Root } from 'hast';
import { quoted } from '../../schema/fields.ts';
import { dataTable, type DataTable } from '../../schema/table/data-table.ts';
import type { Cell } from '../../schema/table/table-fault.ts';
import { decimalMarkIn } from '../../schema/table/number-text.ts';
import type { BodyContext, Report } from '../body-context.ts';
import { PART_ELEMENT } from '../body-parts.ts';
import { tablePathFix, type ChartType } from '../directives.ts';
import { isBlank, textOf } from '../hast.ts';
import { strayProblem } from '../stray-file.ts';
import { setChart } from './chart.ts';
import { shapeFault, unitFault } from './chart-shape.ts';

/** What charts need of the story around them. */
export type ChartContext = Pick<BodyContext, 'file' | 'language' | 'tables' | 'nearTables' | 'strays'>;

/**
 * Finds the numbers of each chart: in the CSV file that it names, or in the table after it, which then is part of the
 * chart. What is missing or wrong is reported as a problem.
 */
export function rehypeCharts(context: ChartContext, report: Report) {
  return (tree: Root): void => {
    for (const node of tree.children.filter(isChart)) {
      const found = tableOf(node, tree, context, report);
      if (!found) continue;
      const type = node.properties['type'] as ChartType;
      const unit = node.properties['unit'];
      const fault = shapeFault(type, found) ?? unitFault(typeof unit === 'string' ? unit : undefined, found);
      if (fault) report({ rule: 'chart-shape', ...fault }, node.position?.start);
      const read = (name: string) =>
        typeof node.properties[name] === 'string' ? { [name]: node.properties[name] } : {};
      setChart(node, {
        type,
        title: String(node.properties['title']),
        ...read('unit'),
        ...read('source'),
        ...read('description'),
        table: found,
      });
    }
  };
}

function isChart(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === PART_ELEMENT && node.properties['kind'] === 'chart';
}

function tableOf(chart: Element, tree: Root, context: ChartContext, report: Report): DataTable | undefined {
  const { src } = chart.properties;
  if (typeof src === 'string') {
    const table = Object.hasOwn(context.tables ?? {}, src) ? context.tables?.[src] : undefined;
    if (table === undefined) report({ rule: 'chart-missing', ...missing(src, context) }, chart.position?.start);
    return table ?? undefined;
  }
  const at = tree.children.indexOf(chart);
  const after = tree.children.findIndex((node, index) => index > at && !isBlank(node));
  const written = tree.children[after];
  if (written?.type !== 'element' || written.tagName !== 'table') {
    const what = 'This chart has no numbers.';
    const fix = 'Write a table in the lines after it, or name a CSV file: src=./ferries.csv';
    report({ rule: 'chart-missing', what, fix }, chart.position?.start);
    return undefined;
  }
  tree.children.splice(after, 1);
  const merged = mergedCell(written);
  if (merged) {
    const what = `This cell is in more than one ${merged.properties['colSpan'] === undefined ? 'row' : 'column'}, and a chart needs a cell for each number.`;
    const fix = 'Delete `colspan` and `rowspan` in this table, and write each cell by itself.';
    report({ rule: 'table-row', what, fix }, merged.position?.start ?? written.position?.start);
    return undefined;
  }
  const { table, faults } = dataTable(cellsOf(written), {
    usual: decimalMarkIn(context.language),
    language: context.language,
  });
  for (const { line, column, ...problem } of faults) report(problem, { line, column });
  return faults.length === 0 ? table : undefined;
}

function missing(src: string, { file, nearTables, strays }: ChartContext): { what: string; fix: string } {
  const stray = strays?.[src];
  if (stray) return strayProblem('CSV file', src, stray);
  const folder = src.startsWith('/') ? [] : file.split('/').slice(1, -1);
  const ups = src.split('/').filter((part) => part === '..').length;
  const fix =
    'Put the file next to the story and write src=./ferries.csv, or put it in content/data and write src=/data/ferries.csv';
  if (ups > folder.length) return { what: `${quoted(src)} is outside of content/.`, fix };
  const near = nearTables?.[src];
  return {
    what: `There is no CSV file ${quoted(src)} in content/.`,
    fix: near === undefined ? fix : tablePathFix(near),
  };
}

function cellsOf(table: Element): Cell[][] {
  return rowsIn(table).map((row) =>
    row.children.flatMap((cell): Cell[] => {
      if (cell.type !== 'element') return [];
      const { line, column } = cell.position?.start ?? row.position?.start ?? { line: 1, column: 1 };
      return [{ text: textOf(cell).replaceAll(/\s+/g, ' ').trim(), line, column }];
    }),
  );
}

/** The first cell of a table that takes the place of others beside or below it. */
function mergedCell(table: Element): Element | undefined {
  return rowsIn(table)
    .flatMap(({ children }) => children)
    .filter((cell) => cell.type === 'element')
    .find(({ properties: { colSpan, rowSpan } }) => [colSpan, rowSpan].some((span) => Number(span ?? 1) !== 1));
}

function rowsIn(node: Element): Element[] {
  const elements = node.children.filter((child) => child.type === 'element');
  return elements.flatMap((child) => (child.tagName === 'tr' ? [child] : rowsIn(child)));
}
