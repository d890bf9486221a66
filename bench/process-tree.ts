import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Usage {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, user and system, of the whole tree. */
  cpu: number;
  /** Bytes: the highest sum of the resident memory of all processes of the tree. Shared pages count in each. */
  memory: number;
}

const SAMPLE_MS = 50;
const OUTPUT_KEPT = 4000;

/**
 * Runs a command and measures it with all its child processes, from `/proc`, which only Linux has.
 * @throws with the end of its output when it fails
 */
export async function measure(
  [program, ...args]: readonly [string, ...string[]],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Usage> {
  const reapedBefore = reapedCpu();
  const start = performance.now();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-OUTPUT_KEPT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  let memory = 0;
  const seenCpu = new Map<number, number>();
  const sampling = setInterval(() => {
    const tree = child.pid === undefined ? [] : readTree(child.pid);
    memory = Math.max(
      memory,
      tree.reduce((sum, { resident }) => sum + resident, 0),
    );
    for (const { pid, cpu } of tree) seenCpu.set(pid, cpu);
  }, SAMPLE_MS);

  const outcome = await new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `It ended with ${code ?? signal}.`));
  });
  const wall = (performance.now() - start) / 1000;
  clearInterval(sampling);
  if (outcome !== undefined) throw new Error(`${program} ${args.join(' ')}: ${outcome}\n${output}`);
  // What a process took is known exactly once its parent has waited for it, which not every parent does.
  const seen = [...seenCpu.values()].reduce((sum, cpu) => sum + cpu, 0);
  return { wall, cpu: Math.max(reapedCpu() - reapedBefore, seen), memory };
}

/** Processor time in seconds and resident memory in bytes of a running process and its descendants. */
export function processUsage(pid: number): Omit<Usage, 'wall'> {
  const tree = readTree(pid);
  const sumOf = (part: 'cpu' | 'resident') => tree.reduce((sum, sample) => sum + sample[part], 0);
  return { cpu: sumOf('cpu'), memory: sumOf('resident') };
}

/** Processor time of the main thread of a running process, in seconds. */
export function mainThreadCpu(pid: number): number {
  // In nanoseconds: proc(5) counts in hundredths of a second elsewhere.
  const file = ['', 'proc', pid, 'task', pid, 'schedstat'].join('/');
  return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e9;
}

interface ProcessSample {
  pid: number;
  parent: number;
  cpu: number;
  resident: number;
}

/** The process and its descendants. Only processes that began later can be descendants, which spares reading the others. */
function readTree(root: number): ProcessSample[] {
  const later = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid >= root)
    .sort((a, b) => a - b);
  const tree = new Map<number, ProcessSample>();
  for (const pid of later) {
    const sample = readProcess(pid);
    if (sample && (pid === root || tree.has(sample.parent))) tree.set(pid, sample);
  }
  return [...tree.values()];
}

/** Undefined for a process that has just ended. */
function readProcess(pid: number): ProcessSample | undefined {
  try {
    const fields = statFields(`/proc/${pid}/stat`);
    return {
      pid,
      parent: Number(fields[1]),
      cpu: (Number(fields[11]) + Number(fields[12])) / ticksASecond,
      resident: Number(fields[21]) * pageSize,
    };
  } catch {
    return undefined;
  }
}

/** Processor time of all processes that this one has waited for, and that those have waited for. */
function reapedCpu(): number {
  const fields = statFields('/proc/self/stat');
  return (Number(fields[13]) + Number(fields[14])) / ticksASecond;
}

/** The fields of proc(5) from the state on: before it stands the name, which may hold spaces. */
function statFields(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

const ticksASecond = systemConstant('CLK_TCK');
const pageSize = systemConstant('PAGESIZE');

function systemConstant(name: string): number {
  if (process.platform !== 'linux') return Number.NaN;
  return Number(execFileSync('getconf', [name], { encoding: 'utf8' }));
}
