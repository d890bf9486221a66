import type { Workers } from '../cache/workers.ts';
import type { FilesWritten, FileToWrite, FileWriter } from './file-writer.ts';

/** Files that are written in one batch. */
const BATCH = 64;
/** Tasks that may wait for each worker. This thread writes the files when there are more, which bounds the memory. */
const BACKLOG = 12;

/** Writes the files of a folder in workers, many at a time. */
export interface FileBatches {
  /** @param file nobody else may use its bytes afterwards */
  write(file: FileToWrite): void;
  /**
   * Waits until all files are written.
   * @throws the first error of a file that could not be
   */
  finish(): Promise<void>;
}

/**
 * Opens a folder for files.
 * @param record receives each batch that was written
 */
export function fileBatches(
  folder: string,
  workers: Workers,
  writer: FileWriter,
  record: (batch: FilesWritten) => void,
): FileBatches {
  const writing: Promise<void>[] = [];
  let batch: FileToWrite[] = [];

  function flush(): void {
    const job = { site: folder, files: batch };
    batch = [];
    if (workers.backlog() >= BACKLOG) {
      record(writer.inThisThread(job));
      return;
    }
    const written = writer.inWorker(job, buffersOf(job.files)).then(record);
    // A failure is thrown at the end; nobody waits for it before that.
    written.catch(() => undefined);
    writing.push(written);
  }

  return {
    write(file) {
      batch.push(file);
      if (batch.length >= BATCH) flush();
    },
    async finish() {
      if (batch.length > 0) record(writer.inThisThread({ site: folder, files: batch }));
      batch = [];
      await Promise.all(writing);
    },
  };
}

/** The buffers that hold one file and nothing else. Small files may be parts of one buffer, Node's pool. */
function buffersOf(files: readonly FileToWrite[]): ArrayBuffer[] {
  const whole = files.filter(({ bytes }) => bytes.byteLength === bytes.buffer.byteLength);
  return [...new Set(whole.map(({ bytes }) => bytes.buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
