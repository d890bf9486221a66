import type { Plugin, Transformer } from 'unified';
import type { Report } from '../body-context.ts';
import { attach, type BodyPlugin } from '../body-plugins.ts';

type SourceFile = Parameters<Transformer>[1];
type Tree = Parameters<Transformer>[0];
type Place = Parameters<Report>[1];
type Transform = (tree: Tree, file: SourceFile, next: (error: unknown, after: unknown) => void) => unknown;

/** Ends a pipeline after the failure of a plugin, which has been reported. */
export class PluginFailure extends Error {
  override readonly name = 'PluginFailure';
}

/**
 * A plugin of a newsroom as a step of the pipeline. What it throws and what it says with `file.message` is reported at its
 * place in the body.
 */
export function guarded(plugin: BodyPlugin, report: Report): Plugin {
  return function () {
    let transform: unknown;
    try {
      transform = attach(this, plugin);
    } catch (error) {
      throw failure(plugin, error, report);
    }
    if (typeof transform !== 'function') return;
    return (tree, file) => {
      const saidBefore = file.messages.length;
      try {
        return run(transform as Transform, tree, file);
      } catch (error) {
        throw failure(plugin, error, report);
      } finally {
        for (const message of file.messages.slice(saidBefore)) {
          // What is fatal has been thrown, and null is for information.
          if (message.fatal === false) reportMessage(plugin, message, report);
        }
      }
    };
  };
}

/** Reports an error that no single plugin threw: one of the parser's, or of our own steps at a tree that plugins made. */
export function reportBrokenTree(error: unknown, report: Report): void {
  report(
    {
      rule: 'plugin-failed',
      what: `With the plugins in astro.config.mjs, this body cannot be compiled: ${firstLine(error)}`,
      fix: 'Take the plugins out one by one to find out which of them causes it.',
    },
    undefined,
  );
}

function run(transform: Transform, tree: Tree, file: SourceFile): Tree {
  // As in unified, a transformer with three parameters calls back.
  let answer: { error: unknown; result: unknown } | undefined;
  const result = transform(tree, file, (error: unknown, after: unknown) => {
    answer = { error, result: after };
  });
  if (isPromise(result)) result.catch(() => undefined);
  if (isPromise(result) || (transform.length > 2 && !answer))
    throw new Error('it finishes later, but bodies are compiled at once.');
  const outcome = transform.length > 2 ? answer : { error: result instanceof Error ? result : undefined, result };
  if (outcome?.error) throw outcome.error;
  const after = outcome?.result ?? tree;
  if (!isRoot(after)) throw new Error('it returns something else than a tree.');
  return after;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && 'catch' in value;
}

function isRoot(value: unknown): value is Tree {
  const { type, children } = value as { type?: unknown; children?: unknown };
  return type === 'root' && Array.isArray(children);
}

function failure({ name }: BodyPlugin, error: unknown, report: Report): PluginFailure {
  report(
    {
      rule: 'plugin-failed',
      what: `The plugin \`${name}\` failed: ${firstLine(error)}`,
      fix: 'Correct this place, or the plugin in astro.config.mjs.',
    },
    placeOf(error),
  );
  return new PluginFailure(name);
}

function reportMessage({ name }: BodyPlugin, message: unknown, report: Report): void {
  report(
    {
      rule: 'plugin-message',
      severity: 'warning',
      what: `The plugin \`${name}\` says: ${firstLine(message)}`,
    },
    placeOf(message),
  );
}

/** The first line of a message: a message of unified has it as its reason, and an error may have many lines. */
function firstLine(error: unknown): string {
  const { reason, message } = (error ?? {}) as { reason?: unknown; message?: unknown };
  return (
    String(reason ?? message ?? error)
      .trim()
      .split('\n')[0] || 'it does not say why.'
  );
}

/** The place in the body, as messages of unified and errors with a node's `position` have it. */
function placeOf(error: unknown): Place {
  const { place, position, line, column } = (error ?? {}) as Record<string, unknown>;
  for (const at of [place, position, { line, column }]) {
    const point = (at as { start?: unknown } | undefined)?.start ?? at;
    const { line: atLine, column: atColumn } = (point ?? {}) as Record<string, unknown>;
    if (typeof atLine === 'number') return { line: atLine, column: typeof atColumn === 'number' ? atColumn : 1 };
  }
  return undefined;
}
