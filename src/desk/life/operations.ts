import { correct } from './correcting.ts';
import { embargo, schedule, unpublish } from './coming-out.ts';
import { move } from './moving.ts';
import type { StoryOperation } from './story-operation.ts';
import { kill, retract } from './taking-back.ts';

/** Everything that an editor can do to a story at the desk, in the order of its buttons. */
export const OPERATIONS = { schedule, embargo, correct, unpublish, retract, kill, move } satisfies Record<
  string,
  StoryOperation
>;

export type OperationName = keyof typeof OPERATIONS;

/** True for the name of an operation. */
export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}
