// SPDX-License-Identifier: Apache-2.0
import { getRouteApi } from '@tanstack/react-router';
import { type Permission, sideOf } from '@prahari/permissions';
import { ask, type Outcome } from '~/api/client';
import { type Failure, isPassing } from '~/api/failure';
import { soon } from '~/api/soon';
import { keepDraft, readDraft } from '~/drafts/draft-store';
import { graphql } from '~/api/graphql';
import type { SessionViewerQuery } from '~/graphql/graphql';
import { followAccount } from '~/i18n/language';
import { forgetSignIn, keepSetting, mayHaveSession, onSignInElsewhere, PERSON, readSetting } from './device';
import { isSessionOpen, sessionOpened, signInAgain } from './session';

const SessionViewer = graphql(`
  query SessionViewer {
    viewer {
      id
      displayName
      language
      permissions
      roles
      company {
        id
        code
        name {
          en
          hi
          original
        }
      }
    }
  }
`);

type Told = SessionViewerQuery['viewer'];

export interface Viewer extends Omit<Told, 'permissions'> {
  /** Courtesy: what it hides, the API refuses. */
  readonly may: (permission: Permission) => boolean;
}

const NOBODY: Failure = { code: 'UNAUTHENTICATED', message: '', problems: [], repeated: false };

/** Whether somebody works for all companies; the coordinator's company has people of its own, too. */
export const isOfCoordinator = ({ roles }: Pick<Viewer, 'roles'>): boolean =>
  roles.some((role) => sideOf(role) === 'COORDINATOR');

let known: Viewer | undefined;

/** The name under which the device keeps the viewer, encrypted, for a reload without a connection. */
const KEPT = 'viewer';
/** The page has better things to do first. */
const KEEP_AFTER_MS = 4_000;

async function keptViewer(): Promise<Told | undefined> {
  const person = readSetting(PERSON);
  if (!person) return undefined;
  const kept = (await readDraft(person, KEPT)) as Told | undefined;
  return kept?.id === person ? kept : undefined;
}

/** What the server says; where it does not, who was signed in last on this device and has not signed out. */
async function told(): Promise<Outcome<Told>> {
  const asked = ask(SessionViewer, {});
  const early = await soon(asked);
  if (early === undefined || (early.failure && isPassing(early.failure))) {
    const kept = await keptViewer();
    if (kept) return { data: kept };
  }
  const { data, failure } = await asked;
  if (failure) return { failure };
  const { viewer } = data;
  keepSetting(PERSON, viewer.id);
  setTimeout(() => void keepDraft(viewer.id, KEPT, viewer, { unsent: false }), KEEP_AFTER_MS);
  return { data: viewer };
}

/** Who is signed in, asked once in the page's life: rights that change are seen after a reload. */
export async function currentViewer(): Promise<Outcome<Viewer>> {
  if (known !== undefined) return { data: known };
  if (!mayHaveSession()) return { failure: NOBODY };
  const { data, failure } = await told();
  if (failure?.code === 'UNAUTHENTICATED') forgetSignIn();
  if (failure) return { failure };
  const { permissions, ...viewer } = data;
  known = { ...viewer, may: (permission) => permissions.includes(permission) };
  sessionOpened();
  // Without the words the page stays in its language.
  await followAccount(viewer.language).catch(() => undefined);
  return { data: known };
}

/** After a change of the own name; pages see it when the router is invalidated. */
export function renameViewer(displayName: string): void {
  if (known !== undefined) known = { ...known, displayName };
}

/** Whether somebody else was signed in on this page before. */
export const isAnotherPerson = (viewerId: string): boolean => known !== undefined && known.id !== viewerId;

/** In another window somebody signed out, or in as somebody else: nothing more is sent from here in this person's name. */
onSignInElsewhere((viewerId) => {
  if (!isSessionOpen()) return;
  if (viewerId === known?.id) sessionOpened();
  else void signInAgain();
});

/** Whether the person of this page has signed out since, here or in another window, or somebody else signed in. */
function hasLeft(): boolean {
  if (known === undefined) return false;
  const person = readSetting(PERSON);
  return !isSessionOpen() || !mayHaveSession() || (person !== undefined && person !== known.id);
}

/** What the browser puts aside comes back as it was, and until it is loaded anew: nothing of who has left is in it. */
for (const event of ['pagehide', 'pageshow'] as const) {
  addEventListener(event, ({ persisted }) => {
    if (!persisted || !hasLeft()) return;
    document.body.replaceChildren();
    if (event === 'pageshow') location.reload();
  });
}

const inside = getRouteApi('/_inside');

/** Who is signed in; on pages that need it. */
export const useViewer = (): Viewer => inside.useRouteContext().viewer;
