import { BuildError } from './build-error.ts';

/**
 * The instant of a build or a check, in milliseconds since 1970: `BUILD_TIME` (ISO 8601 with offset), or else the
 * clock.
 * @throws BuildError when `BUILD_TIME` is not an instant
 */
export function buildTime(): number {
  const written = process.env['BUILD_TIME'] ?? '';
  const time = written === '' ? Date.now() : Date.parse(written);
  if (Number.isNaN(time)) {
    throw new BuildError(`BUILD_TIME is "${written}", which is not a date and time such as 2026-11-23T11:30:00Z.`);
  }
  return time;
}
