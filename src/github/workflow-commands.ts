import { EOL } from 'node:os';
import { printable } from '../contract/printable.ts';

/** A workflow command as a line of stdout: `::error file=a,line=1::text`, escaped so that text cannot end the line. */
export function workflowCommand(
  command: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${command}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapeData(message)}${EOL}`;
}

/**
 * A log line that cannot be taken for a workflow command, whoever wrote the text. The runner takes `::` for one at the
 * beginning of a line, and the older `##[` anywhere in it (actions/runner, ActionCommand.cs).
 */
export function plainLine(line: string): string {
  return `${printable(line)
    .replace(/^(\s*)::/gm, '$1\u200b::')
    .replaceAll('##[', '#\u200b#[')}${EOL}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
