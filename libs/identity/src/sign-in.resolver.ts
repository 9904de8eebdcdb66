// SPDX-License-Identifier: Apache-2.0
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Public, RequiresActor } from '@prahari/access';
import { requestedFields } from '@prahari/graphql';
import type { FastifyReply } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { SignInInput } from './sign-in.input.js';
import { SignInPayload } from './sign-in.object.js';
import { SignInPresenter } from './sign-in.presenter.js';
import { SessionCookie } from './session-cookie.js';
import { SignInService } from './sign-in.service.js';
import { Viewer } from './user.object.js';
import { ViewerQueries } from './viewer.queries.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly presenter: SignInPresenter,
    private readonly viewers: ViewerQueries,
    private readonly cookie: SessionCookie,
  ) {}

  @RequiresActor()
  @Query(() => Viewer)
  viewer(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<Viewer> {
    return this.viewers.viewer(actor, requestedFields(info));
  }

  @Public()
  @Mutation(() => SignInPayload)
  async signIn(
    @Args('input') input: SignInInput,
    @Context() { reply }: { readonly reply: FastifyReply },
    @Info() info: GraphQLResolveInfo,
  ): Promise<SignInPayload> {
    const signedIn = await this.signIns.signIn(input, reply.request.ip);
    return this.presenter.present(signedIn, reply, {
      fields: requestedFields(info),
      untilClosed: input.sharedComputer === true,
    });
  }

  @RequiresActor()
  @Mutation(() => Boolean)
  async signOut(
    @CurrentActor() actor: Actor,
    @Context() { reply }: { readonly reply: FastifyReply },
  ): Promise<boolean> {
    const done = await this.signIns.signOut(actor);
    this.cookie.takeAway(reply);
    return done;
  }
}
