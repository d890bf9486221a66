/** What a system took for a scenario: the medians of the rounds. */
export interface Figures {
  system: string;
  stories: number;
  /** The title of the scenario. */
  scenario: string;
  /** Seconds on the clock and of the processors. */
  wall: number;
  cpu: number;
  /** MB at the peak. */
  memory: number;
}

/** The heading of figures of stories without further words: those with everything, or with photos, are of other pages. */
const OCCASION = /^## ([\d,]+) stories, \d{4}-/;
const SCENARIO = /^### (.+)$/;
const ROW = /^\| (\w+) +\| +([\d.]+)[^|]*\| +([\d.]+)[^|]*\| +([\d.]+)[^|]*\|/;

/**
 * The figures of `bench/RESULTS.md`, as `bench/report.ts` writes them. Later figures of the same system, number of stories and
 * scenario take the place of earlier ones.
 */
export function readFigures(results: string): Figures[] {
  const all = new Map<string, Figures>();
  let stories: number | undefined;
  let scenario = '';
  for (const line of results.split('\n')) {
    if (line.startsWith('## ')) stories = numberIn(OCCASION.exec(line)?.[1]);
    scenario = SCENARIO.exec(line)?.[1] ?? scenario;
    const [, system, wall, cpu, memory] = ROW.exec(line) ?? [];
    if (stories === undefined || system === undefined) continue;
    const figures = { system, stories, scenario, wall: Number(wall), cpu: Number(cpu), memory: Number(memory) };
    all.set(`${system} ${stories} ${scenario}`, figures);
  }
  return [...all.values()];
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replaceAll(',', ''));
}
