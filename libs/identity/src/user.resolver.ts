// SPDX-License-Identifier: Apache-2.0
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Public, Requires, RequiresActor } from '@prahari/access';
import { requestedFields } from '@prahari/graphql';
import type { Connection } from '@prahari/kernel';
import type { FastifyReply } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { AccountService } from './account.service.js';
import { InvitationService } from './invitation.service.js';
import { SignInPayload } from './sign-in.object.js';
import { SignInPresenter } from './sign-in.presenter.js';
import { UserAdministrationService } from './user-administration.service.js';
import {
  AcceptInvitationInput,
  ChangePasswordInput,
  CreatePasswordResetInput,
  InviteUserInput,
  SetUserActiveInput,
  SetUserRolesInput,
  UsersArgs,
} from './user.input.js';
import {
  CreatePasswordResetPayload,
  InviteUserPayload,
  type User,
  UserConnection,
  UserPayload,
} from './user.object.js';
import { UserQueries } from './user.queries.js';

@Resolver()
export class UserResolver {
  constructor(
    private readonly invitations: InvitationService,
    private readonly administration: UserAdministrationService,
    private readonly accounts: AccountService,
    private readonly queries: UserQueries,
    private readonly presenter: SignInPresenter,
  ) {}

  @Requires('user:read')
  @Query(() => UserConnection)
  users(
    @CurrentActor() actor: Actor,
    @Args() args: UsersArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<User>> {
    return this.queries.users(actor, args, requestedFields(info));
  }

  @Requires('user:manage')
  @Mutation(() => InviteUserPayload)
  async inviteUser(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteUserInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InviteUserPayload> {
    const { userId, link } = await this.invitations.invite(actor, input);
    return { link, ...(await this.queries.payload(actor, userId, requestedFields(info))) };
  }

  @Public()
  @Mutation(() => SignInPayload)
  async acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Context() { reply }: { readonly reply: FastifyReply },
    @Info() info: GraphQLResolveInfo,
  ): Promise<SignInPayload> {
    const signedIn = await this.accounts.acceptInvitation(input);
    return this.presenter.present(signedIn, reply, {
      fields: requestedFields(info),
      untilClosed: input.sharedComputer === true,
    });
  }

  @Requires('user:manage')
  @Mutation(() => CreatePasswordResetPayload)
  async createPasswordReset(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreatePasswordResetInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatePasswordResetPayload> {
    const { userId, link } = await this.administration.createPasswordReset(actor, input.userId);
    return { link, ...(await this.queries.payload(actor, userId, requestedFields(info))) };
  }

  @RequiresActor()
  @Mutation(() => UserPayload)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangePasswordInput,
    @Context() { reply }: { readonly reply: FastifyReply },
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserPayload> {
    const userId = await this.accounts.changePassword(actor, input, reply.request.ip);
    return this.queries.payload(actor, userId, requestedFields(info));
  }

  @Requires('user:manage')
  @Mutation(() => UserPayload)
  async setUserActive(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetUserActiveInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserPayload> {
    return this.queries.payload(actor, await this.administration.setActive(actor, input), requestedFields(info));
  }

  @Requires('user:manage')
  @Mutation(() => UserPayload)
  async setUserRoles(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetUserRolesInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserPayload> {
    return this.queries.payload(actor, await this.administration.setRoles(actor, input), requestedFields(info));
  }
}
