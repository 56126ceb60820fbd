import type { Annotation, JobRun, LogLine, Outcome, RunEvent, StepRun } from '../runner/run-result.ts';
import { renderMarkdown } from './markdown-view.ts';
import type { Paint, Style } from './paint.ts';
import { padTo, textWidth, wrap } from './text-width.ts';

const SIGNS: Readonly<Record<Outcome, readonly [sign: string, style: Style]>> = {
  success: ['✓', 'green'],
  failure: ['✗', 'red'],
  cancelled: ['⊘', 'yellow'],
  skipped: ['○', 'dim'],
};

const LEVELS: Readonly<Record<Annotation['level'], readonly [word: string, style: Style]>> = {
  notice: ['Notice', 'blue'],
  warning: ['Warning', 'yellow'],
  error: ['Error', 'red'],
};

export interface RunViewOptions {
  readonly write: (text: string) => void;
  readonly paint: Paint;
  readonly columns: number;
  /** Breaks log lines at `columns`, which a screen would do anyway and less well; off for files and pipes. */
  readonly wrapLog: boolean;
  /** Shows debug lines and what the runner says about each command, which are folded otherwise. */
  readonly verbose: boolean;
}

/** Shows a run on a terminal while it happens, the way GitHub shows it in the browser. */
export function createRunView(options: RunViewOptions): (event: RunEvent) => void {
  const { write, paint, columns, verbose, wrapLog } = options;
  const line = (text: string): void => write(`${text.trimEnd()}\n`);
  /** The open group: its depth, and how many lines the runner itself wrote into it. */
  let folded = 0;
  let depth = 0;

  const body = (text: string): void => {
    const indent = '  '.repeat(depth);
    const room = columns - 6 - indent.length;
    for (const part of wrapLog ? wrapIndented(text, room) : [text])
      line(`    ${paint.dim('│')} ${indent}${part}`);
  };
  const log = ({ level, text }: LogLine): void => {
    if (level === 'command' && !verbose) folded += 1;
    else if (level === 'debug') verbose && body(paint.dim(`debug: ${text}`));
    else body(level === 'command' ? paint.cyan(text) : text);
  };
  const annotate = ({ level, message, title, file, line: at }: Annotation): void => {
    const [word, style] = LEVELS[level];
    const place = file === undefined ? '' : ` ${file}${at === undefined ? '' : `:${at}`}`;
    const [first = '', ...rest] = message.split('\n');
    body(paint[style](`${word}${place}: ${title === undefined ? '' : `${title}: `}${first}`));
    for (const text of rest) body(paint[style](text));
  };
  const box = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    line(`    ${paint.dim('├─')} ${paint.bold(title)}`);
    for (const text of lines) body(text);
  };

  const show: { readonly [Type in RunEvent['type']]: (event: Extract<RunEvent, { type: Type }>) => void } = {
    'workflow-started': ({ name, file }) => line(`${paint.bold(name)}  ${paint.dim(file)}`),
    'job-started': ({ id, name, notes }) => {
      line('');
      line(`${paint.bold(`Job: ${name}`)}${name === id ? '' : paint.dim(`  (${id})`)}`);
      for (const note of notes) line(paint.dim(`  ${note}`));
    },
    'step-started': ({ name }) => {
      depth = 0;
      line('');
      line(`  ${paint.bold(`▶ ${name}`)}`);
    },
    'group-opened': ({ title }) => {
      folded = 0;
      body(paint.bold(`▸ ${title}`));
      depth += 1;
    },
    'group-closed': () => {
      if (folded > 0) body(paint.dim(`… ${folded} line${folded === 1 ? '' : 's'} folded`));
      folded = 0;
      depth = Math.max(0, depth - 1);
    },
    log: (event) => log(event.line),
    annotation: ({ annotation }) => annotate(annotation),
    summary: ({ markdown }) => box('Step summary', renderMarkdown(markdown, columns - 8, paint)),
    'handed-over': ({ outputs, exported }) => {
      box('Outputs, for later steps', pairs(outputs, paint, columns - 8));
      box('Variables, for all later steps of the job', pairs(exported, paint, columns - 8));
    },
    'step-finished': ({ step }) => line(`    ${paint.dim('└')} ${ending(step, paint)}`),
    'job-finished': ({ job }) => {
      line('');
      for (const text of jobOverview(job, paint)) line(text);
    },
    'workflow-finished': () => {},
  };
  return (event) => (show[event.type] as (shown: RunEvent) => void)(event);
}

/** `✓ success  0.3 s`. */
function ending(run: StepRun | JobRun, paint: Paint): string {
  const [sign, style] = SIGNS[run.conclusion];
  const tolerated = 'outcome' in run && run.outcome !== run.conclusion ? ' (continue-on-error)' : '';
  const time = run.conclusion === 'skipped' ? '' : paint.dim(`  ${(run.milliseconds / 1000).toFixed(1)} s`);
  return `${paint[style](`${sign} ${run.conclusion}`)}${tolerated}${time}`;
}

/** The list of steps that GitHub shows beside the log. */
function jobOverview(job: JobRun, paint: Paint): readonly string[] {
  const width = Math.max(0, ...job.steps.map((step) => textWidth(step.name)));
  return [
    `${paint.bold(`Job: ${job.name}`)}  ${ending(job, paint)}`,
    ...job.steps.map((step) => `  ${padTo(step.name, width)}  ${ending(step, paint)}`),
  ];
}

/** Breaks a long line so that its parts stay under its beginning. */
function wrapIndented(text: string, width: number): readonly string[] {
  if (textWidth(text) <= width) return [text];
  const indent = /^ */.exec(text)?.[0] ?? '';
  return wrap(text.slice(indent.length), width - indent.length).map((part) => indent + part);
}

/** Names and values in two columns; long values end with an ellipsis, as nobody reads a screen of JSON. */
function pairs(values: Readonly<Record<string, string>>, paint: Paint, width: number): readonly string[] {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  const emptied = Object.keys(values).length - filled.length;
  const column = Math.max(0, ...filled.map(([name]) => textWidth(name)));
  const rows = filled.map(([name, value]) => {
    const flat = value.replace(/\s*\n\s*/g, ' ↵ ');
    const room = Math.max(20, width - column - 3);
    const shown = [...flat].length > room ? `${[...flat].slice(0, room - 1).join('')}…` : flat;
    return `${padTo(name, column)} ${paint.dim('=')} ${shown}`;
  });
  return emptied === 0 ? rows : [...rows, paint.dim(`… and ${emptied} empty`)];
}
