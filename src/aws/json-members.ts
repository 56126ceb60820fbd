/** An answer, whose members are not looked at yet. */
export type JsonAnswer = Readonly<Record<string, unknown>>;

/** The value when it is an object, else one without members. */
export function recordOf(value: unknown): JsonAnswer {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The objects of a list; none when it is no list. */
export function recordsOf(value: unknown): readonly JsonAnswer[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

/** The texts of a list; none when it is no list. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A text, or undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A point in time: text of ISO 8601, or seconds since 1970. Undefined for everything else. */
export function dateOf(value: unknown): Date | undefined {
  const date =
    typeof value === 'number'
      ? new Date(value * 1000)
      : typeof value === 'string'
        ? new Date(value)
        : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}
