import { localTime } from '../../lib/time/local-time.ts';
import { logReader, type LogRequest } from './log-request.ts';
import { isRobot } from './robot.ts';
import { SeenMarks } from './seen-marks.ts';

/** Why a request is no read. */
export type LeftOut = 'ahead' | 'failed' | 'notStory' | 'repeated' | 'robot' | 'unreadable';

/** In milliseconds: no zone's day begins within one. */
const QUARTER_HOUR = 900_000;

/**
 * Counts how often each story was read on each day. A read is a story that a person's browser asked for and got; who asks
 * for it again on the same day reads it once. No network address is kept.
 */
export class ReadCounts {
  /** Reads by day (`2026-11-26`) and story. */
  readonly days = new Map<string, Map<string, number>>();
  readonly leftOut: Record<LeftOut, number> = {
    robot: 0,
    ahead: 0,
    repeated: 0,
    failed: 0,
    notStory: 0,
    unreadable: 0,
  };
  reads = 0;
  readonly #seen = new SeenMarks();
  readonly #dayNames = new Map<number, string>();
  readonly #storyAt: (path: string) => string | undefined;
  readonly #timeZone: string;

  /**
   * @param storyAt the id of the public story at a path
   * @param timeZone the newsroom's, in which its days begin
   */
  constructor(storyAt: (path: string) => string | undefined, timeZone: string) {
    this.#storyAt = storyAt;
    this.#timeZone = timeZone;
  }

  /** Counts the lines of one file. */
  async addFile(lines: AsyncIterable<string>): Promise<void> {
    const read = logReader();
    for await (const line of lines) {
      const request = read(line);
      if (request === undefined) continue;
      const reason = request === false ? 'unreadable' : this.#enter(request);
      if (reason) this.leftOut[reason]++;
    }
  }

  /** @returns why the request is no read; undefined when it is one */
  #enter({ time, address, agent, method, path, status, isAhead }: LogRequest): LeftOut | undefined {
    const story = method === 'GET' ? this.#storyAt(path) : undefined;
    if (story === undefined) return 'notStory';
    if (status !== 200 && status !== 304) return 'failed';
    if (isRobot(agent)) return 'robot';
    if (isAhead) return 'ahead';
    const day = this.#dayOf(time);
    if (this.#seen.add(day, `${address}\n${agent}\n${story}`)) return 'repeated';
    const stories = this.days.get(day) ?? new Map<string, number>();
    this.days.set(day, stories.set(story, (stories.get(story) ?? 0) + 1));
    this.reads++;
    return undefined;
  }

  #dayOf(time: number): string {
    const quarter = Math.floor(time / QUARTER_HOUR);
    const known = this.#dayNames.get(quarter);
    if (known !== undefined) return known;
    const { year, month, day } = localTime(time, this.#timeZone);
    const name = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    this.#dayNames.set(quarter, name);
    return name;
  }
}
