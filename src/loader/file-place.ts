import path from 'node:path';
import { TAG_FORM } from '../schema/fields.ts';
import type { FileKind } from '../schema/kinds.ts';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const TAG = TAG_FORM.source.slice(1, -1);

/** The parts of a path that an editor chooses. */
const CHOSEN: Record<string, string> = {
  '<year>': '\\d{4}',
  '<date>': '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])',
  '<newsletter>': ID,
  '<month>': '(?:0[1-9]|1[0-2])',
  '<name>': ID,
  '<id>': ID,
  '<tag>': TAG,
};

/** The paths of the files of a kind. The id is the part of a path between the folder and the extension. */
export function filePlace({ noun: described, place }: FileKind) {
  const noun = described.replace(/^(?:an?|the) /, '');
  const extension = path.extname(place);
  const whole = place.slice(0, -extension.length);
  const chosen = /<.*/.exec(whole)?.[0] ?? path.basename(whole);
  const folder = whole.slice(0, -chosen.length);
  const ids = chosen.replaceAll(/<\w+>/g, (part) => CHOSEN[part] ?? part);
  return {
    noun,
    pattern: new RegExp(`^${folder.replace('content/', '')}(${ids})\\${extension}$`, 'u'),
    fileOf: (id: string) => `${folder}${id}${extension}`,
    sampleId: chosen
      .replace('<year>', '2026')
      .replace('<month>', '11')
      .replace('<name>', 'name-of-the-story')
      .replace('<date>', '2026-11-27')
      .replace('<newsletter>', 'morning-memo')
      .replace(/<\w+>/, `name-of-the-${noun}`),
  };
}
