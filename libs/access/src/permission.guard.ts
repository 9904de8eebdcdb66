// SPDX-License-Identifier: Apache-2.0
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden, Unauthenticated } from '@prahari/kernel';
import { meets, PUBLIC, REQUIRED_PERMISSION, requestOf, type Requirement } from './requires.js';

/** The first line of defence: denies what declares no permission, and whoever lacks the declared one. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIRED_PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (required === PUBLIC) return true;
    const { actor } = requestOf(context);
    if (!actor) throw new Unauthenticated();
    if (!meets(actor, required)) throw new Forbidden();
    return true;
  }
}
