/** A request in the log of a server. */
export interface LogRequest {
  /** Milliseconds since 1970. */
  time: number;
  /** The network address: only for telling visitors apart, and never kept. */
  address: string;
  /** What the browser or robot calls itself. */
  agent: string;
  method: string;
  /** Without a query. */
  path: string;
  status: number;
  /** Whether the browser fetched the page ahead, and nobody may have seen it. */
  isAhead: boolean;
}

/** Reads a line; undefined for one that holds no request, and false for one in another format. */
export type ReadLine = (line: string) => LogRequest | false | undefined;

/** The combined format of nginx, with what browsers say about the purpose at its end where the format was extended. */
const COMBINED =
  /^(\S+) \S+ \S+ \[(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)\] "(\S+) (\S+)[^"]*" (\d{3}) \S+ "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"(?: "([^"]*)")?/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A reader for the lines of one file: nginx (combined), Caddy (JSON) or CloudFront (tabs). */
export function logReader(): ReadLine {
  let columns: string[] = [];
  return (line) => {
    if (line === '') return undefined;
    if (line.startsWith('{')) return readCaddy(line);
    if (line.startsWith('#')) {
      if (line.startsWith('#Fields: ')) columns = line.slice(9).trim().split(/\s+/);
      return undefined;
    }
    return line.includes('\t') ? readCloudFront(line, columns) : readCombined(line);
  };
}

function readCombined(line: string): LogRequest | false {
  const found = COMBINED.exec(line);
  if (!found) return false;
  const [, address = '', day, month = '', year, clock, hours, minutes, method = '', target = '', status, agent = ''] =
    found;
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const time = Date.parse(`${year}-${number}-${day}T${clock}${hours}:${minutes}`);
  if (Number.isNaN(time)) return false;
  return { time, address, agent, method, path: pathOf(target), status: Number(status), isAhead: isAhead(found[12]) };
}

/** What a line of Caddy should be. Any program can write into a log, so that everything may be missing or something else. */
type CaddyEntry = Partial<Record<string, unknown>>;

function readCaddy(line: string): LogRequest | false | undefined {
  let entry: CaddyEntry;
  try {
    entry = JSON.parse(line) as CaddyEntry;
  } catch {
    return false;
  }
  const { ts, status } = entry;
  // Caddy also logs what is no request.
  if (!entry['request']) return undefined;
  const { method, uri, headers, ...request } = Object(entry['request']) as CaddyEntry;
  const time = typeof ts === 'number' ? ts * 1000 : Date.parse(String(ts));
  if (!isMoment(time) || typeof method !== 'string' || typeof uri !== 'string' || typeof status !== 'number')
    return false;
  const header = (name: string) => String(Object(Object(headers)[name])[0] ?? '');
  return {
    time,
    address: String(request['client_ip'] ?? request['remote_ip'] ?? ''),
    agent: header('User-Agent'),
    method,
    path: pathOf(uri),
    status,
    isAhead: isAhead(header('Sec-Purpose') || header('Purpose')),
  };
}

/** True for a time that a date can have. */
function isMoment(time: number): boolean {
  return !Number.isNaN(new Date(time).getTime());
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html */
function readCloudFront(line: string, columns: readonly string[]): LogRequest | false {
  const values = line.split('\t');
  const value = (column: string) => values[columns.indexOf(column)] ?? '';
  const time = Date.parse(`${value('date')}T${value('time')}Z`);
  if (Number.isNaN(time)) return false;
  return {
    time,
    address: value('c-ip'),
    agent: value('cs(User-Agent)').replaceAll('%20', ' '),
    method: value('cs-method'),
    path: pathOf(value('cs-uri-stem')),
    status: Number(value('sc-status')),
    // CloudFront does not log what a request is for.
    isAhead: false,
  };
}

function pathOf(target: string): string {
  return (target.split('?', 1)[0] ?? '').replace(/\/index\.html$/, '/');
}

/** https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header */
function isAhead(purpose: string | undefined): boolean {
  return purpose !== undefined && /prefetch|prerender/.test(purpose);
}
