// SPDX-License-Identifier: Apache-2.0
import { getRouteApi } from '@tanstack/react-router';
import { type Permission, sideOf } from '@prahari/permissions';
import { ask, type Outcome } from '~/api/client';
import type { Failure } from '~/api/failure';
import { graphql } from '~/api/graphql';
import type { SessionViewerQuery } from '~/graphql/graphql';
import { followAccount } from '~/i18n/language';
import { forgetSignIn, mayHaveSession } from './device';
import { sessionOpened } from './session';

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

/** Who is signed in, asked once in the page's life: rights that change are seen after a reload. */
export async function currentViewer(): Promise<Outcome<Viewer>> {
  if (known !== undefined) return { data: known };
  if (!mayHaveSession()) return { failure: NOBODY };
  const { data, failure } = await ask(SessionViewer, {});
  if (failure?.code === 'UNAUTHENTICATED') forgetSignIn();
  if (failure) return { failure };
  const { permissions, ...viewer } = data.viewer;
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

const inside = getRouteApi('/_inside');

/** Who is signed in; on pages that need it. */
export const useViewer = (): Viewer => inside.useRouteContext().viewer;
