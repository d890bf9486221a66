import { kindOf } from '../../loader/content-kinds.ts';
import type { Content, KindName } from '../../newsroom/content.ts';
import { idName } from '../../newsroom/display-name.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';
import { capital } from '../../schema/wording/field-label.ts';
import type { DeskFile } from '../desk-view.ts';
import { formLink } from '../story/form-link.ts';
import { articleId } from '../story/story-id.ts';
import { storyLink } from '../story/story-link.ts';
import { shownProblem, type ShownProblem } from './shown-problem.ts';

/** A file with its problems, as the desk shows it. */
export interface ShownFile {
  /** The headline of a story, the name of an author; where the file cannot be read, the words of its name. */
  title: string;
  /** `Story`, `Author` */
  noun: string;
  /** Path from the project's root. */
  file: string;
  /** The query of a story's page at the desk; left out for other files. */
  story?: string;
  /** The address of its form. */
  form?: string;
  problems: ShownProblem[];
}

/** The fields that name a file, in any kind. */
const NAMES = /^(?:headline|name|title|subject):[ \t]*(['"]?)(\S.*?)\1[ \t]*$/m;

/**
 * A file with its problems in words.
 * @param text the whole file; empty for one that is gone
 */
export function shownFile({ file, problems }: DeskFile, content: Content, text: string): ShownFile {
  const found = kindOf(file.slice('content/'.length));
  const isText = found !== undefined && found.kind in FILE_KINDS;
  const form = formLink(file);
  return {
    title: (found && titleIn(content, found.kind, found.id)) ?? NAMES.exec(text)?.[2] ?? nameOf(file),
    noun: isText ? nounOf(found.kind as keyof typeof FILE_KINDS) : 'File',
    file,
    ...(articleId(file) !== undefined && { story: storyLink(file) }),
    ...(form !== undefined && { form }),
    problems: problems.map((problem) => shownProblem(problem, text)),
  };
}

/** `Story` of `a story`. */
function nounOf(kind: keyof typeof FILE_KINDS): string {
  return capital(FILE_KINDS[kind].noun.replace(/^(?:an?|the) /, ''));
}

function titleIn(content: Content, kind: KindName, id: string): string | undefined {
  const data: object | undefined = content[kind].get(id)?.data;
  const fields = data && 'frontMatter' in data ? data.frontMatter : data;
  const { headline, name, title, subject } = Object(fields) as Record<string, unknown>;
  return [headline, name, title, subject].find((one) => typeof one === 'string');
}

function nameOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return capital(idName(name.replace(/\.\w+$/, '')));
}
