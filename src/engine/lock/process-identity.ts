import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/**
 * What tells a process from every other one. Its number does not: a system gives the number of a dead process to another one, and
 * in containers all processes have the same few small numbers.
 */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in the words of the system; undefined where the system does not say (Windows). */
  start?: string | undefined;
  /** The machine, or container, in which the number counts: it changes when the machine starts again. */
  place: string;
}

/** The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, start: startOf(process.pid), place: ownPlace() };
}

/** When a running process started; undefined where there is no such process, or the system does not say. */
export function startOf(pid: number): string | undefined {
  return process.platform === 'linux' ? startInProc(pid) : startByPs(pid);
}

/** Clock ticks since the start of the machine: field 22. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function startInProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(path.join('/proc', String(pid), 'stat'), 'utf8');
    // The name of the program, which is in brackets, may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function startByPs(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } } as const;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], options).trim() || undefined;
  } catch {
    return undefined;
  }
}

function ownPlace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${hostname()} ${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}
