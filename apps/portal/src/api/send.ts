// SPDX-License-Identifier: Apache-2.0
import { isSessionEnded, signInAgain } from '~/session/session';
import { activeLanguage } from '~/i18n/language';
import { Lost } from './failure';
import { isRepeatable } from './repeatable';
import { learnTime } from './server-clock';

const TIMEOUT_MS = 20_000;
/** Waits before the second, third and fourth try. */
const PAUSES_MS = [400, 1_500, 4_000];
/** Of a proxy that has lost the server: nobody knows how far that came. */
const LOST_STATUS = new Set([502, 504]);
const RETRY_STATUS = new Set([502, 503, 504]);
const SIGNING_IN = /\b(signIn|acceptInvitation)\(/;
const LONGEST_WAIT_MS = 8_000;

/**
 * The one way to the API: with a time limit, again where the answer was lost and a second time is harmless, and after
 * the person signed in again where the session had ended. Throws Lost.
 */
export async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const body = typeof init.body === 'string' ? init.body : '{}';
  const repeatable = isRepeatable(body);
  for (let attempt = 0; ; attempt += 1) {
    // Somebody else may be signed in by now, in another window: only signing in goes out.
    if (isSessionEnded() && !SIGNING_IN.test(body) && !(await signInAgain())) throw new Lost('OFFLINE', {}, false);
    const pause = repeatable ? PAUSES_MS[attempt] : undefined;
    const outcome = await once(input, init, repeatable);
    if (outcome instanceof Lost) {
      if (pause === undefined) throw outcome;
      await wait(pause, init.signal);
    } else if (outcome.status === 401 && (await signInAgain())) {
      attempt = -1;
    } else if (RETRY_STATUS.has(outcome.status) && pause !== undefined) {
      await wait(Math.max(pause, retryAfter(outcome)), init.signal);
    } else if (LOST_STATUS.has(outcome.status) && !repeatable) {
      throw new Lost('UNAVAILABLE', {}, true);
    } else {
      return attempt > 0 ? Object.assign(outcome, { repeated: true }) : outcome;
    }
  }
}

async function once(input: RequestInfo | URL, init: RequestInit, repeatable: boolean): Promise<Response | Lost> {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, TIMEOUT_MS);
  const stop = () => {
    limit.abort();
  };
  init.signal?.addEventListener('abort', stop);
  try {
    const headers = { ...(init.headers as Record<string, string>), 'accept-language': activeLanguage() };
    const response = await fetch(input, { ...init, headers, credentials: 'same-origin', signal: limit.signal });
    // The body counts too: an answer that stops in the middle is lost.
    const body = await response.arrayBuffer();
    learnTime(response);
    return new Response(body, { status: response.status, headers: response.headers });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    return new Lost(limit.signal.aborted ? 'TIMEOUT' : 'OFFLINE', { cause }, !repeatable);
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', stop);
  }
}

const retryAfter = (response: Response): number =>
  Math.min(LONGEST_WAIT_MS, 1000 * (Number(response.headers.get('retry-after')) || 0));

function wait(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
