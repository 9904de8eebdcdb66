// SPDX-License-Identifier: Apache-2.0
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from '@prahari/kernel';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by libs/identity before anything runs; absent for an anonymous caller. */
    actor?: Actor;
  }
}

export const REQUIRED_PERMISSION = 'prahari:required-permission';
/** "Signed in" without a right of its own, for what everybody may ask about himself. */
export const ANY_ACTOR = 'any actor';
export const PUBLIC = 'public';
export type Requirement = readonly Permission[] | typeof ANY_ACTOR | typeof PUBLIC;

/**
 * The permission that a field, route or subscription needs; of several, any one lets in, and the use case decides.
 * Without this, or Public, or RequiresActor, it is refused.
 */
export const Requires = (...anyOf: readonly [Permission, ...Permission[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(REQUIRED_PERMISSION, anyOf satisfies Requirement);
export const RequiresActor = (): MethodDecorator => SetMetadata(REQUIRED_PERMISSION, ANY_ACTOR satisfies Requirement);
/** Open to everybody, anonymous callers too. One test lists its uses. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata(REQUIRED_PERMISSION, PUBLIC satisfies Requirement);

/** Whether somebody signed in may pass; what declares nothing lets nobody in. */
export const meets = ({ permissions }: Pick<Actor, 'permissions'>, required: Requirement | undefined): boolean =>
  typeof required === 'object' ? required.some((permission) => permissions.has(permission)) : required === ANY_ACTOR;

export const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ reply: { request: FastifyRequest } }>().reply.request
    : context.switchToHttp().getRequest<FastifyRequest>();

/** The caller, as an argument of a resolver method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw new Unauthenticated();
  return actor;
});
