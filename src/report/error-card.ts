import type { StepError } from '../contract/step-error.ts';
import { code, escapeMarkdown, fence, table } from './markdown.ts';

const WHOSE: Record<StepError['fault'], string> = {
  user: 'configuration',
  aws: 'AWS',
  platform: 'the platform',
  bug: 'a defect of this action',
};

/** An error for the log: what, the facts that show why, what to do, what to copy. */
export function errorLines(error: StepError): readonly string[] {
  const width = Math.max(0, ...error.evidence.map(({ label }) => label.length));
  return [
    '',
    ...error.message.split('\n'),
    ...error.evidence.map(({ label, value }) => `  ${label.padEnd(width)}  ${value}`),
    '',
    `What to do: ${error.remedy}`,
    ...error.snippets.flatMap(({ title, text }) => [
      '',
      `${title}:`,
      ...text.split('\n').map((line) => `  ${line}`),
    ]),
    '',
    `(${error.code}; cause: ${WHOSE[error.fault]})`,
  ];
}

/** The same for the step summary. */
export function errorCard(stepName: string, error: StepError): string {
  const [headline = '', ...rest] = error.message.split('\n');
  return [
    `### ❌ ${stepName}: ${code(error.code)}`,
    '',
    fence('text', [headline, ...rest].join('\n')),
    ...(error.evidence.length === 0
      ? []
      : [
          table(
            ['', 'seen'],
            error.evidence.map(({ label, value }) => [label, code(value)]),
          ),
          '',
        ]),
    `**What to do:** ${error.remedy.split('\n').map(escapeMarkdown).join('<br>')}`,
    '',
    ...error.snippets.flatMap(({ title, language, text }) => [
      `${escapeMarkdown(title)}:`,
      '',
      fence(language, text),
    ]),
  ].join('\n');
}
