import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file that is opened in a code editor. */
export interface OpenedFile {
  /** The language server that the extension of VS Code runs. */
  server: keyof typeof SERVERS;
  /** Folder of the project. */
  root: string;
  /** Path from the root. */
  file: string;
  /** The line at whose end fields are asked for, counted from 1. */
  line: number;
  /** How many red lines there have to be; they come in several deliveries. */
  problems: number;
  /** The setting `yaml.schemas`. */
  schemas?: unknown;
}

/** What the editor shows: the red lines with their numbers, and the fields that it offers. */
export interface EditorView {
  problems: [line: number, message: string][];
  offered: string[];
}

interface Message {
  id?: number;
  method?: string;
  params?: {
    /** Of a question for settings. */
    items?: { section?: string }[];
    diagnostics?: { range: { start: { line: number } }; message: string }[];
  };
  result?: unknown;
}

const SERVERS = {
  astro: { module: '@astrojs/language-server/bin/nodeServer.js', languageId: 'markdown' },
  yaml: { module: 'yaml-language-server/bin/yaml-language-server', languageId: 'yaml' },
};

/** Opens a file in a language server, as VS Code would do with the settings of this project. */
export async function openInEditor({ server, root, file, line, problems, schemas }: OpenedFile): Promise<EditorView> {
  const { module, languageId } = SERVERS[server];
  const child = spawn(process.execPath, [path.resolve('node_modules', module), '--stdio'], { cwd: root });
  try {
    const { request, notify, diagnosed } = connect(child, problems, schemas);
    const uri = pathToFileURL(path.join(root, file)).href;
    const text = readFileSync(path.join(root, file), 'utf8');
    await request('initialize', startOf(root));
    notify('initialized', {});
    notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    const found = await diagnosed;
    const position = { line: line - 1, character: text.split('\n')[line - 1]?.length ?? 0 };
    const offers = (await request('textDocument/completion', { textDocument: { uri }, position })) as {
      items: { label: string }[];
    };
    return { problems: found, offered: offers.items.map(({ label }) => label) };
  } finally {
    child.kill();
  }
}

function startOf(root: string) {
  const folder = pathToFileURL(root).href;
  return {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'paper' }],
    capabilities: {
      textDocument: { publishDiagnostics: {} },
      workspace: { configuration: true, workspaceFolders: true },
    },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: path.dirname(createRequire(import.meta.url).resolve('typescript')) },
    },
  };
}

function connect(child: ChildProcessWithoutNullStreams, problems: number, schemas: unknown) {
  const waiting = new Map<number, (result: unknown) => void>();
  const diagnosis = Promise.withResolvers<EditorView['problems']>();
  const yaml = { validate: true, completion: true, schemas, schemaStore: { enable: false } };
  const send = (message: object) => {
    const json = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  };
  onMessage(child.stdout, ({ id, method, params, result }) => {
    if (method === undefined) waiting.get(id ?? 0)?.(result);
    else if (id !== undefined) {
      send({ id, result: params?.items?.map(({ section }) => (section === 'yaml' ? yaml : null)) ?? null });
    } else if (method === 'textDocument/publishDiagnostics') {
      const found = params?.diagnostics ?? [];
      if (found.length >= problems) diagnosis.resolve(found.map((one) => [one.range.start.line + 1, one.message]));
    }
  });
  return {
    diagnosed: diagnosis.promise,
    notify: (method: string, params: object) => send({ method, params }),
    request(method: string, params: object): Promise<unknown> {
      const id = waiting.size + 1;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      waiting.set(id, resolve);
      send({ id, method, params });
      return promise;
    },
  };
}

/** Takes messages out of a stream: a header with the length in bytes, then as many of JSON. */
function onMessage(stream: NodeJS.ReadableStream, take: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const start = buffer.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, start))?.[1]);
      if (start < 4 || buffer.length < start + length) return;
      take(JSON.parse(buffer.toString('utf8', start, start + length)));
      buffer = buffer.subarray(start + length);
    }
  });
}
