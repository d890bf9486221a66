import { addressOf } from '../newsroom/site/addresses.ts';

/** The address of the desk in the browser. */
export const ADMIN = addressOf('admin');

/** The names of its files, from there. */
export const ADMIN_FILES = { page: 'index.html', config: 'config.yml', script: 'desk.js', style: 'desk.css' } as const;
