import { randomUUID } from 'node:crypto';
import { processSlot } from '../../cache/process-slot.ts';

/**
 * What a request has to know that changes or reads files through the desk: the pages of this dev server have it in
 * `<meta name="desk-token">` and in their forms. It is another one after each start.
 */
export const deskToken = processSlot('desk token', () => randomUUID());

/** The header that scripts send it in, and the name of the field in forms. */
export const TOKEN_HEADER = 'x-desk-token';
export const TOKEN_FIELD = 'token';
