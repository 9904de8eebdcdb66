// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';

/** What is passed on to the commands: an image's build sees nothing else of the machine that builds it. */
const PASSED_ON =
  /^(PATH|HOME|TMPDIR|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|npm_config_(registry|cache|userconfig|cafile|noproxy|https?_proxy))$/i;

export const cleanEnvironment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED_ON.test(name))),
  PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
});

/** The stages of a Dockerfile, each with its steps in order: `{ name, steps: [{ instruction, flags, text }] }`. */
export function parseDockerfile(text) {
  const stages = [];
  for (const line of text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')) {
    if (line.trim() === '') continue;
    const [, instruction, flags, rest] = /^([A-Z]+)\s+((?:--\S+\s+)*)(.*)$/.exec(line) ?? [];
    if (instruction === undefined) throw new Error(`Not understood: ${line}`);
    if (instruction === 'FROM')
      stages.push({ name: / AS (\S+)$/i.exec(rest)?.[1] ?? String(stages.length), steps: [] });
    else stages.at(-1).steps.push({ instruction, flags: flags.trim().split(/\s+/).filter(Boolean), text: rest.trim() });
  }
  return stages;
}

/** Runs the stages in folders below `root` and gives what the last one would become as a container. */
export async function buildStages(stages, { context, root, report }) {
  const built = new Map();
  let image;
  for (const { name, steps } of stages) {
    image = { root: path.join(root, name), workdir: '/', env: {}, user: undefined };
    await mkdir(image.root);
    for (const step of steps) {
      report(`${name}: ${step.instruction} ${step.text}`);
      await perform(step, image, { context, built });
    }
    built.set(name, image);
  }
  return image;
}

/** Where a path inside the image lies on this machine. */
export const placeOf = (image, target) => path.join(image.root, path.resolve(image.workdir, target));

async function perform({ instruction, flags, text }, image, { context, built }) {
  switch (instruction) {
    case 'WORKDIR':
      image.workdir = text;
      await mkdir(placeOf(image, '.'), { recursive: true });
      return;
    case 'RUN':
      return run(text, image);
    case 'COPY': {
      const from = flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length);
      return from === undefined ? copyContext(text, image, context) : copyStage(text, image, built.get(from));
    }
    case 'ENV':
      for (const pair of text.split(/\s+/)) image.env[pair.split('=', 1)[0]] = pair.slice(pair.indexOf('=') + 1);
      return;
    case 'USER':
      image.user = text;
      return;
    case 'CMD':
      image.command = JSON.parse(text);
      return;
    case 'HEALTHCHECK':
      image.healthcheck = JSON.parse(text.replace(/^(--\S+\s+)*CMD\s+/, ''));
      return;
    case 'VOLUME':
    case 'EXPOSE':
      return;
    default:
      throw new Error(`${instruction} is not known here: teach it to test/docker/dockerfile.mjs.`);
  }
}

async function run(command, image) {
  const child = spawn('/bin/sh', ['-c', command], {
    cwd: placeOf(image, '.'),
    env: { ...cleanEnvironment(), ...image.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`RUN ${command} ended with ${code}:\n${output}`);
}

async function copyContext(text, image, context) {
  const ignored = ignoreRules(await readFile(path.join(context, '.dockerignore'), 'utf8'));
  const filter = (source) => !ignored(path.relative(context, source));
  await copyAll(text, image, async (source) => {
    // A folder is sent although no rule lets it in by itself, if something inside it is.
    if (!filter(path.join(context, source))) throw new Error(`COPY ${source}: .dockerignore leaves it out.`);
    return { from: path.join(context, source), filter };
  });
}

async function copyStage(text, image, stage) {
  await copyAll(text, image, async (source) => ({ from: path.join(stage.root, source), filter: () => true }));
}

async function copyAll(text, image, find) {
  const names = text.split(/\s+/);
  const target = names.pop();
  for (const name of names) {
    const { from, filter } = await find(name);
    const isFolder = (await stat(from)).isDirectory();
    const into = target.endsWith('/') && !isFolder ? path.join(target, path.basename(name)) : target;
    await cp(from, placeOf(image, into), { recursive: true, filter, verbatimSymlinks: true });
    if (isFolder && (await readdir(placeOf(image, into))).length === 0 && (await readdir(from)).length > 0) {
      throw new Error(`COPY ${name} copied nothing.`);
    }
  }
}

/** The rules of .dockerignore: the last that matches a path, or a folder above it, wins. */
function ignoreRules(text) {
  const rules = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ keep: line.startsWith('!'), pattern: patternOf(line.replace(/^!/, '').trim()) }));
  return (file) => {
    const parts = file.split(path.sep);
    const names = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return rules.reduce(
      (ignored, { keep, pattern }) => (names.some((name) => pattern.test(name)) ? !keep : ignored),
      false,
    );
  };
}

const patternOf = (glob) =>
  new RegExp(
    `^${glob
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'))}$`,
  );
