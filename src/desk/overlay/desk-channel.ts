/** The event by which the dev server tells browsers that the problems have changed. */
export const DESK_EVENT = 'broadsheet:desk';

/** The path of the problems of a page, whose path follows as `?page=`: JSON. */
export const PROBLEMS_PATH = '/_desk/problems.json';
