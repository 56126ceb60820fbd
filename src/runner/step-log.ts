import type { Masks } from '../contract/masks.ts';
import type { Annotation, LogLine, RunEvent } from './run-result.ts';
import { parseCommand, type WorkflowCommand } from './workflow-commands.ts';

/** What a step says: its output with the workflow commands carried out. Everything that leaves here is masked. */
export class StepLog {
  readonly lines: LogLine[] = [];
  readonly annotations: Annotation[] = [];
  /** A command was refused; the step fails for it, as on GitHub. */
  failed = false;

  readonly #masks: Masks;
  readonly #emit: (event: RunEvent) => void;
  readonly #parent: StepLog | undefined;
  #stopToken: string | undefined;
  #echo = false;

  constructor(masks: Masks, emit: (event: RunEvent) => void, parent?: StepLog) {
    this.#masks = masks;
    this.#emit = emit;
    this.#parent = parent;
  }

  /** The log of a step inside a composite action: what it says also stands in the log of the action. */
  forInnerStep(): StepLog {
    return new StepLog(this.#masks, this.#emit, this);
  }

  /** A line of the step's own output. */
  take(line: string): void {
    const known = this.#stopToken === undefined ? KNOWN : new Set([this.#stopToken.toLowerCase()]);
    const command = parseCommand(line, known);
    if (command === undefined) {
      this.say(line);
    } else if (this.#stopToken !== undefined) {
      this.#stopToken = undefined;
      this.say(line);
    } else if (command.name === 'stop-commands') {
      this.#stopToken = command.data;
      this.say(line);
    } else {
      if (this.#echo && !SILENT.has(command.name)) this.say(line, 'command');
      HANDLERS[command.name]?.(this, command);
    }
  }

  say(text: string, level: LogLine['level'] = 'plain'): void {
    for (const line of this.#masks.hide(text).split(/\r\n|\n/)) {
      this.#record({ level, text: line });
      this.#emit({ type: 'log', line: { level, text: line } });
    }
  }

  openGroup(title: string): void {
    const masked = this.#masks.hide(title);
    this.#record({ level: 'command', text: `##[group]${masked}` });
    this.#emit({ type: 'group-opened', title: masked });
  }

  closeGroup(): void {
    this.#record({ level: 'command', text: '##[endgroup]' });
    this.#emit({ type: 'group-closed' });
  }

  annotate(annotation: Annotation): void {
    const message = this.#masks.hide(annotation.message);
    const masked = {
      ...annotation,
      message,
      ...(annotation.title === undefined ? {} : { title: this.#masks.hide(annotation.title) }),
    };
    this.#note(masked);
    for (const text of message.split(/\r\n|\n/)) this.#record({ level: annotation.level, text });
    this.#emit({ type: 'annotation', annotation: masked });
  }

  error(message: string): void {
    this.annotate({ level: 'error', message });
  }

  warning(message: string): void {
    this.annotate({ level: 'warning', message });
  }

  /** The step broke a rule of the runner: says so and makes it fail. */
  refuse(...messages: readonly string[]): void {
    for (const message of messages) this.error(message);
    this.failed = true;
  }

  mask(value: string): void {
    this.#masks.add(value);
  }

  setEcho(on: boolean): void {
    this.#echo = on;
  }

  #record(line: LogLine): void {
    this.lines.push(line);
    if (this.#parent !== undefined) this.#parent.#record(line);
  }

  #note(annotation: Annotation): void {
    this.annotations.push(annotation);
    if (this.#parent !== undefined) this.#parent.#note(annotation);
  }
}

type Handler = (log: StepLog, command: WorkflowCommand) => void;

const issue =
  (level: Annotation['level']): Handler =>
  (log, { data, properties }) => {
    const line = Number(properties['line']);
    log.annotate({
      level,
      message: data,
      ...(properties['title'] === undefined ? {} : { title: properties['title'] }),
      ...(properties['file'] === undefined ? {} : { file: properties['file'] }),
      ...(Number.isInteger(line) && line > 0 ? { line } : {}),
    });
  };

/** `set-env` and `add-path` are off on GitHub since 2020. */
const disabled: Handler = (log, { name }) =>
  log.refuse(
    `Unable to process command '::${name}::' successfully.`,
    `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`,
  );

/** `set-output` and `save-state` only warn on GitHub; here they fail, so that nobody starts to rely on them. */
const deprecated: Handler = (log, { name }) =>
  log.refuse(
    `Unable to process command '::${name}::' successfully.`,
    `The \`${name}\` command is deprecated since October 2022. Please upgrade to using Environment Files.`,
  );

const unmatched: Handler = (log) =>
  log.warning('Problem matchers are not supported by this local runner; their annotations are missing.');

const HANDLERS: Readonly<Record<string, Handler>> = {
  debug: (log, { data }) => log.say(data, 'debug'),
  notice: issue('notice'),
  warning: issue('warning'),
  error: issue('error'),
  group: (log, { data }) => log.openGroup(data),
  endgroup: (log) => log.closeGroup(),
  'add-mask': (log, { data }) =>
    data.trim() === ''
      ? log.warning("Can't add secret mask for empty string in ##[add-mask] command.")
      : log.mask(data),
  echo: (log, { data }) => {
    const word = data.trim().toLowerCase();
    if (word === 'on' || word === 'off') log.setEcho(word === 'on');
    else {
      log.refuse(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`,
      );
    }
  },
  'set-env': disabled,
  'add-path': disabled,
  'set-output': deprecated,
  'save-state': deprecated,
  'add-matcher': unmatched,
  'remove-matcher': unmatched,
};

const KNOWN: ReadonlySet<string> = new Set([...Object.keys(HANDLERS), 'stop-commands']);

/** Never echoed, even after `::echo::on`. */
const SILENT: ReadonlySet<string> = new Set(['debug', 'notice', 'warning', 'error', 'add-mask']);
