/** Reports how far a long step has come. */
export interface Progress {
  step(done: number, total: number): void;
  done(): void;
}

const BAR = 30;
/** Milliseconds between two updates: of a line on a terminal, of a new line in a log. */
const TERMINAL_PAUSE = 100;
const LOG_PAUSE = 5000;

/**
 * Progress as a bar that is drawn over on a terminal, and as a plain line every few seconds in a log.
 * @param noun what is counted, in the plural
 */
export function showProgress(stream: NodeJS.WriteStream, noun: string): Progress {
  const pause = stream.isTTY ? TERMINAL_PAUSE : LOG_PAUSE;
  let begun = 0;
  let shown = 0;
  let drawn = false;
  return {
    step(done, total) {
      const now = performance.now();
      begun ||= now;
      shown ||= now;
      if (now - shown < pause && !(drawn && done === total)) return;
      shown = now;
      drawn = true;
      const rate = done / ((now - begun) / 1000);
      const left = Math.ceil((total - done) / rate);
      const speed = rate < 1 ? '' : `, ${count(Math.round(rate))} a second`;
      const words = `${count(done)} of ${count(total)} ${noun}${speed}, ${left} s left`;
      const filled = Math.round((done / total) * BAR);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
      stream.write(stream.isTTY ? `\r\u001B[K${bar} ${words}` : `${words}\n`);
    },
    done() {
      if (drawn && stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}

/** A number with separators: 102,388. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}
