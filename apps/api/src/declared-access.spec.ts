// SPDX-License-Identifier: Apache-2.0
import type { Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ANY_ACTOR, PERMISSIONS, PUBLIC, REQUIRED_PERMISSION } from '@prahari/access';
import { AppModule } from './app.module.js';
import { FilesController } from './files/files.controller.js';
import { featureModules, resolvers } from './features.js';
import { rootFieldsOf } from './graphql/caller-check.js';
import { HealthController } from './health/health.controller.js';

/** The routes of the controllers of all modules, with what each needs. */
function routes(): [string, unknown][] {
  const controllers = [
    HealthController,
    FilesController,
    ...[AppModule, ...featureModules].flatMap(
      (module) => (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) ?? []) as Type<object>[],
    ),
  ];
  return controllers.flatMap((controller) =>
    Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(({ value: method }) => {
      if (typeof method !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, method)) return [];
      const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, method)].join(
        '/',
      );
      const requirement: unknown =
        Reflect.getMetadata(REQUIRED_PERMISSION, method) ?? Reflect.getMetadata(REQUIRED_PERMISSION, controller);
      return [[`/${path}`, requirement] satisfies [string, unknown]];
    }),
  );
}

describe('every door of the product', () => {
  const doors: readonly [string, unknown][] = [...rootFieldsOf(resolvers), ...routes()];

  it('S6: names the permission that it needs, or is open to every caller or to everybody on purpose', () => {
    const known = [...PERMISSIONS, ANY_ACTOR, PUBLIC] as unknown[];
    const declared = (requirement: unknown) => [requirement].flat().every((one) => known.includes(one));
    expect(doors.filter(([, requirement]) => !declared(requirement))).toEqual([]);
    expect(doors.length).toBeGreaterThan(4);
  });

  it('is public in these places alone', () => {
    const open = doors.filter(([, requirement]) => requirement === PUBLIC).map(([door]) => door);
    expect(open.sort()).toEqual(['/health/live', '/health/ready', 'Mutation.acceptInvitation', 'Mutation.signIn']);
  });

  it('asks no more than being signed in in these places alone', () => {
    const any = doors.filter(([, requirement]) => requirement === ANY_ACTOR).map(([door]) => door);
    expect(any.sort()).toEqual([
      ...['Mutation.changePassword', 'Mutation.deleteView', 'Mutation.endOtherSessions', 'Mutation.endSession'],
      ...['Mutation.saveView', 'Mutation.signOut', 'Mutation.updateViewer'],
      ...['Query.account', 'Query.savedViews', 'Query.viewer'],
    ]);
  });
});
