// SPDX-License-Identifier: Apache-2.0
import { activeLanguage } from '~/i18n/language';
import { isSessionEnded, signInAgain } from '~/session/session';
import type { Outcome } from './client';
import type { Failure, FailureCode, Problem } from './failure';

/** A file that the server has. */
export interface SentFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly downloadUrl: string;
}

interface Sending {
  /** The same for every attempt to send this file: it is kept once. */
  readonly idempotencyKey: string;
  /** The incident that it belongs to at once; absent: to what names its id within 24 hours. */
  readonly incidentId?: string | undefined;
  /** Of 1. */
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
}

/** Waits before the second, third and fourth try. */
const PAUSES_MS = [400, 1_500, 4_000];
/** A weak link is slow, but it moves: without a sign of life for so long it is given up. */
const STALLED_MS = 45_000;
const RETRY_STATUS = new Set([502, 503, 504]);

/** Sends a file, again where the answer was lost, and after the person signed in again where the session had ended. */
export async function sendFile(file: File, sending: Sending): Promise<Outcome<SentFile>> {
  for (let attempt = 0; ; attempt += 1) {
    // Somebody else may be signed in by now, in another window.
    if (isSessionEnded() && !(await signInAgain())) return { failure: failed('OFFLINE') };
    // Stopped while it waited: an incident would have it all the same.
    const answer = sending.signal.aborted ? 'OFFLINE' : await once(file, sending);
    const pause = PAUSES_MS[attempt];
    if (typeof answer === 'string' || RETRY_STATUS.has(answer.status)) {
      if (pause === undefined || sending.signal.aborted) {
        return { failure: failed(typeof answer === 'string' ? answer : 'UNAVAILABLE') };
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    } else if (answer.status === 401 && (await signInAgain())) {
      attempt = -1;
    } else {
      return outcomeOf(answer);
    }
  }
}

type Answer = { readonly status: number; readonly text: string } | 'OFFLINE' | 'TIMEOUT';

/** Not fetch: it tells nothing of how much has been sent. */
function once(file: File, { idempotencyKey, incidentId, onProgress, signal }: Sending): Promise<Answer> {
  const form = new FormData();
  form.set('idempotencyKey', idempotencyKey);
  if (incidentId !== undefined) form.set('incidentId', incidentId);
  form.set('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', '/files');
  request.setRequestHeader('accept-language', activeLanguage());
  request.upload.onprogress = ({ loaded, total }) => {
    onProgress(total === 0 ? 0 : loaded / total);
  };
  const answer = answerOf(request, signal);
  request.send(form);
  return answer;
}

function answerOf(request: XMLHttpRequest, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const stop = () => {
      request.abort();
    };
    const end = (answer: Answer) => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', stop);
      resolve(answer);
    };
    const giveUp = () => {
      end('TIMEOUT');
      stop();
    };
    let stalled = setTimeout(giveUp, STALLED_MS);
    request.upload.addEventListener('progress', () => {
      clearTimeout(stalled);
      stalled = setTimeout(giveUp, STALLED_MS);
    });
    request.onload = () => {
      end({ status: request.status, text: request.responseText });
    };
    request.onerror = request.onabort = () => {
      end('OFFLINE');
    };
    signal.addEventListener('abort', stop);
  });
}

interface Refused {
  readonly code?: FailureCode;
  readonly message?: string;
  readonly problems?: readonly Problem[];
}

function outcomeOf({ status, text }: { readonly status: number; readonly text: string }): Outcome<SentFile> {
  const body = parsed(text);
  if (status === 201 || status === 200) return { data: body as SentFile };
  const { code = 'INTERNAL', message = '', problems = [] } = (body ?? {}) as Refused;
  return { failure: { code, message: problems[0]?.message ?? message, problems, repeated: false } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const failed = (code: FailureCode): Failure => ({ code, message: '', problems: [], repeated: false });
