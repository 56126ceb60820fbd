/** How long a session may last, in seconds; `max` stands for the longest that the role allows. */
export type SessionDuration = number | 'max';

const SHORTEST = 900;
const LONGEST = 43_200;
const HOUR = 3600;

/** Whoever is a role already can assume another for an hour at most, whatever that role allows. */
export const LONGEST_CHAINED = HOUR;

export const DURATION_FORM = `from ${SHORTEST} to ${LONGEST} seconds, as \`3600\`, \`1h\`, \`90m\`, \`1h30m\` or \`PT1H\`, or \`max\``;

/** Reads a duration; undefined when it is none, or outside of what STS accepts (900 to 43200 seconds). */
export function parseDuration(text: string): SessionDuration | undefined {
  if (text === 'max') return 'max';
  const seconds = parseSeconds(text);
  return seconds !== undefined && seconds >= SHORTEST && seconds <= LONGEST ? seconds : undefined;
}

/** Reads `600`, `10m`, `1h30m` or `PT1H` of any length; undefined when it is none. */
export function parseSeconds(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : secondsOfUnits(text.toLowerCase());
}

/** `1h30m`, `90m`, `3600s` or `pt1h30m`. */
function secondsOfUnits(text: string): number | undefined {
  const match = /^(?:pt)?(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s)?$/.exec(text);
  if (match === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return hours * HOUR + minutes * 60 + seconds;
}

/**
 * The durations to ask for, one after the other, until STS accepts one. `max` goes down by the hour from twelve: at most
 * twelve calls, and one when the role allows twelve hours. STS does not tell what a role allows, and `iam:GetRole` needs
 * credentials that nobody has yet.
 */
export function durationsToTry(duration: SessionDuration): readonly [number, ...number[]] {
  if (duration !== 'max') return [duration];
  const hours = Array.from({ length: LONGEST / HOUR }, (_, index) => LONGEST - index * HOUR);
  return [LONGEST, ...hours.slice(1)];
}

/** A duration that a chained session can have. */
export function chainedDuration(duration: SessionDuration): number {
  return duration === 'max' ? LONGEST_CHAINED : Math.min(duration, LONGEST_CHAINED);
}

/** `1 h 30 min` for people. */
export function shownDuration(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / HOUR),
    Math.floor((seconds % HOUR) / 60),
    seconds % 60,
  ];
  const parts = [
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
    rest > 0 ? `${rest} s` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
