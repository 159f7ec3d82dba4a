import type { wellness } from './generated/index.js';

/** The body of every error answer, RFC 9457. */
export type Problem = wellness.components['schemas']['Problem'];

/** One field of a request that is not accepted. */
export type FieldProblem = NonNullable<Problem['errors']>[number];

/** Help that came with an answer and is to be shown before anything else. */
export interface Help {
  /** Whether somebody was told; resources alone are an offer. */
  readonly alert: boolean;
  /** Resources as `GET /api/v1/crisis/resources` answers them, when they came along. */
  readonly resources: object | undefined;
  /** Where resources can be read without a token, when they did not come along. */
  readonly address: string | undefined;
}

export function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof (body as Problem).code === 'string' &&
    typeof (body as Problem).status === 'number'
  );
}

/**
 * The help in any answer, whether it succeeded or not. Call it for every answer to something a
 * person wrote: a refused text may still be a call for help.
 */
export function help(body: unknown): Help | undefined {
  if (typeof body !== 'object' || body === null) {
    return undefined;
  }
  const { crisis_alert: alert, crisis_resources: resources, help: address } = body as {
    crisis_alert?: unknown;
    crisis_resources?: unknown;
    help?: unknown;
  };
  const found: Help = {
    alert: alert === true,
    resources: typeof resources === 'object' && resources !== null ? resources : undefined,
    address: typeof address === 'string' ? address : undefined,
  };
  return found.alert || found.resources || found.address ? found : undefined;
}
