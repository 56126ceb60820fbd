/** A month as billing counts it, in UTC. */
export interface BillingPeriod {
  readonly start: Date;
  /** The first instant of the next month. */
  readonly end: Date;
  /** `2026-03`. */
  readonly month: string;
  /** `20260301-20260401`, as the folders of legacy reports are called. */
  readonly folder: string;
}

/** The month of an instant. */
export function billingPeriodOf(instant: Date): BillingPeriod {
  const start = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), 1));
  const end = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 1));
  const compact = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');
  return {
    start,
    end,
    month: start.toISOString().slice(0, 7),
    folder: `${compact(start)}-${compact(end)}`,
  };
}
