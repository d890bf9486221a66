import { sentence } from '../../bench/prose.ts';
import type { Edit, RandomProject, WeightedEdit } from './random-project.ts';

const COMMENT = /^ {2}- \{ id: (\w+), .*text: .* \}$/gm;

/** Edits of the comments on stories: they come, are answered, picked, and removed, one by one and with the whole file. */
export function commentEdits(project: RandomProject): WeightedEdit[] {
  return [
    [4, () => addComments(project)],
    [1, () => changeComment(project, 'picked', (line) => line.replace(/( pick: true,)?( text:)/, ' pick: true,$2'))],
    [
      1,
      () =>
        changeComment(project, 'removed', (line) =>
          line.replace(/ name: \w+,| pick: true,/g, '').replace(/ text: .*/, ' status: removed }'),
        ),
    ],
    [1, () => deleteComments(project)],
  ];
}

/** The file with the comments on a story. */
export function commentsOf(story: string): string {
  return story.replace('content/articles/', 'content/comments/').replace(/md$/, 'yaml');
}

/** Adds a comment to a story, or thirty at once, so that some stories have further pages. Some answer an earlier one. */
function addComments(project: RandomProject): Edit {
  const { random } = project;
  const story = project.story();
  if (story === undefined) return 'found no story to comment on';
  const file = commentsOf(story);
  const before = project.has(file) ? project.read(file) : 'comments:\n';
  const there = [...before.matchAll(/ id: (\w+),/g)].map(([, id]) => id);
  const added = Array.from({ length: random.odds(0.3) ? 30 : 1 }, () => {
    const parent = there.length > 0 && random.odds(0.4) ? ` parent: ${random.pick(there)},` : '';
    return `  - { id: comment${project.count()}, name: Ann, time: 2026-11-23T12:00:00Z,${parent} text: ${JSON.stringify(sentence(random))} }\n`;
  });
  project.write(file, before + added.join(''));
  return `commented in ${file}`;
}

function changeComment(project: RandomProject, done: string, change: (line: string) => string): Edit {
  const file = project.pickFrom('content/comments', '.yaml');
  const [...comments] = file === undefined ? [] : project.read(file).matchAll(COMMENT);
  if (file === undefined || comments.length === 0) return addComments(project);
  const [line, id] = project.random.pick(comments);
  project.write(
    file,
    project.read(file).replace(line, () => change(line)),
  );
  return `${done} ${id} in ${file}`;
}

function deleteComments(project: RandomProject): Edit {
  const file = project.pickFrom('content/comments', '.yaml');
  if (file === undefined) return addComments(project);
  project.remove(file);
  return `deleted ${file}`;
}
