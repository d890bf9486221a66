import type { Problem } from '../lib/problem.ts';
import { nearestWord } from '../lib/text/nearest-word.ts';
import { quoted } from '../schema/fields.ts';

export type DirectiveProblem = Pick<Problem, 'rule' | 'what' | 'fix'>;

/** A directive as an author wrote it. */
export interface WrittenDirective {
  name: string;
  attributes?: Record<string, string | null | undefined> | null | undefined;
}

/** The rule for an attribute of a directive. */
interface Attribute {
  required: boolean;
  pattern: RegExp;
  example: string;
  /** Words for readers, which are set in the typography of their language. */
  isProse?: true;
}

export interface Definition {
  /** An example of its use, for messages. */
  usage: string;
  form: 'containerDirective' | 'leafDirective';
  attributes: Record<string, Attribute>;
}

/** The kinds of chart, as `type` names them. */
export const CHART_TYPES = ['line', 'bars', 'stacked'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** All directives. A new one needs a line here and, when a component shows it, a kind of body part. */
export const DIRECTIVES: Record<string, Definition> = {
  pullquote: {
    usage: ':::pullquote{by="Joan Pelletier"}',
    form: 'containerDirective',
    attributes: { by: { required: false, pattern: /\S/, example: 'Joan Pelletier, harbor master', isProse: true } },
  },
  box: { usage: ':::box[What happens next]', form: 'containerDirective', attributes: {} },
  newsletter: {
    usage: '::newsletter{id=morning-memo}',
    form: 'leafDirective',
    attributes: { id: { required: false, pattern: /^[a-z0-9-]+$/, example: 'morning-memo' } },
  },
  livewire: { usage: '::livewire', form: 'leafDirective', attributes: {} },
  gallery: { usage: '::gallery', form: 'leafDirective', attributes: {} },
  chart: {
    usage: '::chart[Ferry passengers per month]{src=./ferries.csv type=line}',
    form: 'leafDirective',
    attributes: {
      src: { required: false, pattern: /^(?:\.{1,2}\/|\/)[^\s?#\\]+\.csv$/i, example: './ferries.csv' },
      type: { required: true, pattern: new RegExp(`^(?:${CHART_TYPES.join('|')})$`), example: 'line' },
      unit: { required: false, pattern: /\S/, example: 'passengers', isProse: true },
      source: { required: false, pattern: /\S/, example: 'Harbor Office', isProse: true },
      description: { required: false, pattern: /\S/, example: 'Passengers double from May to July', isProse: true },
      title: { required: false, pattern: /\S/, example: 'Ferry passengers per month', isProse: true },
    },
  },
  embed: {
    usage: '::embed{url="https://…"}',
    form: 'leafDirective',
    attributes: {
      url: { required: true, pattern: /^https:\/\/[^\s/]+\.[^\s]+$/, example: 'https://www.youtube.com/watch?v=…' },
      title: { required: false, pattern: /\S/, example: 'The council meeting', isProse: true },
      poster: {
        required: false,
        pattern: /^\.{0,2}\/.+\.(?:jpe?g|png|webp)$/i,
        example: '/photos/council-meeting.jpg',
      },
      alt: { required: false, pattern: /\S/, example: 'The mayor speaks at a lectern', isProse: true },
    },
  },
};

/** Finds the problems with the attributes of a directive. */
export function attributeProblems(
  { name: directive, attributes: written }: WrittenDirective,
  { attributes }: Definition,
): DirectiveProblem[] {
  const rule = 'directive-attribute';
  const unknown = Object.keys(written ?? {})
    .filter((name) => !Object.hasOwn(attributes, name))
    .sort();
  const wrong = Object.entries(attributes).flatMap(([name, { required, pattern, example }]): DirectiveProblem[] => {
    const value = written?.[name] ?? undefined;
    if (value === undefined ? !required : pattern.test(value)) return [];
    if (directive === 'chart' && name === 'type') return [chartTypeProblem(value)];
    if (directive === 'chart' && name === 'src' && value !== undefined) return [tablePathProblem(value)];
    const what =
      value === undefined
        ? `\`${directive}\` needs \`${name}\`.`
        : `\`${name}\` of \`${directive}\` cannot be ${quoted(value)}.`;
    return [{ rule, what, fix: `Write something like ${name}="${example}".` }];
  });
  return [
    ...unknown.map((name) => ({
      rule,
      what: `\`${name}\` is not an attribute of \`${directive}\`.`,
      fix: unknownRemedy(name, Object.keys(attributes)),
    })),
    ...wrong,
  ];
}

/** What is wrong with the path of a CSV file: a name alone does not say where the file is, and none may have a space. */
function tablePathProblem(src: string): DirectiveProblem {
  const rule = 'directive-attribute';
  const [folder = '', name = ''] = [src.slice(0, src.lastIndexOf('/') + 1), src.slice(src.lastIndexOf('/') + 1)];
  const example = 'Write something like src="./ferries.csv".';
  if (/^[a-z]+:\/\//i.test(src)) {
    const fix = `Save the file in content/data or next to the story, and write its path. ${example}`;
    return { rule, what: `The CSV file ${quoted(src)} is on another website.`, fix };
  }
  if (!/\.csv$/i.test(src)) {
    const fix = `Export the table from your spreadsheet as CSV UTF-8. ${example}`;
    return { rule, what: `${quoted(src)} is not a CSV file.`, fix };
  }
  if (UNUSABLE.test(name)) {
    const what = `The name ${quoted(name)} has ${/\s/.test(name) ? 'a space' : 'a sign'} in it that no path may have.`;
    return { rule, what, fix: tablePathFix(`${folder || './'}${name}`) };
  }
  const what = `${quoted(src)} does not say in which folder the CSV file is.`;
  const fix =
    folder === ''
      ? `Write src=./${name} if it is next to the story, or src=/data/${name} if it is in content/data.`
      : example;
  return { rule, what, fix };
}

/** The characters that the path of a file cannot have. */
const UNUSABLE = /[\s?#\\]/;

/** How to name a CSV file that exists. @param src its path, with a folder: `/data/ferries.csv` */
export function tablePathFix(src: string): string {
  const at = src.lastIndexOf('/') + 1;
  const [folder, name] = [src.slice(0, at), src.slice(at)];
  if (!UNUSABLE.test(name)) return `Write ${/^[\w./-]+$/.test(src) ? `src=${src}` : `src="${src}"`}`;
  const words = name.slice(0, -'.csv'.length).split(/[^\p{L}\p{N}._]+/u);
  const usable = `${words.filter((word) => word !== '').join('-') || 'table'}.csv`;
  return `Rename the file "${name}" to ${usable}, and write src=${folder}${usable}`;
}

/** The remedy for an attribute that a directive does not have: its other attributes stay as they are. */
function unknownRemedy(written: string, known: readonly string[]): string {
  if (known.length === 0) return 'Delete it. This directive has no attributes.';
  const near = nearestWord(written, known);
  const names = known.map((name) => `\`${name}\``).join(', ');
  return `${near === undefined ? 'Delete it' : `Write \`${near}\`, or delete it`}. The attributes of this directive: ${names}.`;
}

function chartTypeProblem(value: string | undefined): DirectiveProblem {
  const near = value === undefined ? undefined : nearestWord(value, CHART_TYPES);
  const what =
    value === undefined
      ? 'This chart does not say what it is.'
      : `${quoted(value)} is not a type of chart${near === undefined ? '.' : `; did you mean \`${near}\`?`}`;
  const fix = `Write ${(near === undefined ? CHART_TYPES : [near]).map((type) => `type=${type}`).join(', or ')}`;
  return { rule: 'chart-type', what, fix };
}

/** Finds a poster of an embed that nobody describes, and a description without a poster. */
export function posterProblems({ name, attributes }: WrittenDirective): DirectiveProblem[] {
  const { poster, alt } = attributes ?? {};
  if (name !== 'embed' || (poster == null) === (alt == null)) return [];
  return [
    {
      rule: 'directive-attribute',
      what: poster == null ? '`alt` of `embed` describes no picture.' : '`poster` of `embed` has no description.',
      fix:
        poster == null
          ? 'Add the picture, as in poster="/photos/council-meeting.jpg", or delete `alt`.'
          : 'Add what the picture shows, as in alt="The mayor speaks at a lectern".',
    },
  ];
}
